using Graph.Extraction.Gazetteers;

namespace Graph.Extraction.Tests.Names;

/// <summary>Forms of one thing become one node, things that share words stay apart: the lists of <c>tests/specs/names</c>.</summary>
[TestFixture]
internal sealed class MergeTests
{
    [Test]
    public void Forms_of_one_thing_are_one_node()
    {
        var spec = Recognition.Spec("must-merge.tsv");
        var failures = new List<string>();
        for (var row = 0; row < spec.Count; row++)
        {
            var (kind, first, second) = (spec[row, "kind"], spec[row, "first"], spec[row, "second"]);
            var found = spec[row, "where"] == "apart" ? Apart(kind, first, second) : Together(kind, first, second);
            if (found is not null)
            {
                failures.Add($"{spec.PlaceOf(row)} {first} / {second}: {found}");
            }
        }

        TestContext.Out.WriteLine($"{spec.Count - failures.Count} of {spec.Count} pairs merged");
        Assert.That(spec.Count, Is.GreaterThanOrEqualTo(200));
        Assert.That(failures.Count * 100, Is.LessThanOrEqualTo(spec.Count * 2), string.Join('\n', failures));
    }

    [Test]
    public void Things_that_share_words_stay_apart()
    {
        var spec = Recognition.Spec("must-not-merge.tsv");
        var merged = new List<string>();
        var missing = 0;
        for (var row = 0; row < spec.Count; row++)
        {
            var (kind, first, second) = (spec[row, "kind"], spec[row, "first"], spec[row, "second"]);
            var layer = Recognition.Read(ReportTemplates.Both(kind, first, second));
            var (a, b) = (Exact(layer, first), Exact(layer, second));
            missing += a is null || b is null ? 1 : 0;
            if (a is not null && b is not null && a.Id == b.Id)
            {
                merged.Add($"{spec.PlaceOf(row)} {first} / {second} are both {a.Id}");
            }
        }

        TestContext.Out.WriteLine($"{spec.Count} pairs, {merged.Count} merged, {missing} with a name that was not found");
        Assert.That(spec.Count, Is.GreaterThanOrEqualTo(200));
        Assert.That(merged, Is.Empty, string.Join('\n', merged));
        Assert.That(missing * 100, Is.LessThanOrEqualTo(spec.Count * 6), "a pair tests nothing when a name is not found");
    }

    private static string? Apart(string kind, string first, string second)
    {
        var a = Recognition.At(Recognition.Read(ReportTemplates.One(kind, first)), first);
        var b = Recognition.At(Recognition.Read(ReportTemplates.One(kind, second)), second);
        return a is null || b is null ? $"found {a?.Id ?? "nothing"} and {b?.Id ?? "nothing"}" : a.Id == b.Id ? null : $"{a.Id} and {b.Id}";
    }

    private static string? Together(string kind, string first, string second)
    {
        var layer = Recognition.Read(ReportTemplates.Same(kind, first, second));
        var a = Recognition.At(layer, first);
        var b = AtLast(layer, second);
        return a is null || b is null ? $"found {a?.Id ?? "nothing"} and {b?.Id ?? "nothing"}" : a.Id == b.Id ? null : $"{a.Id} and {b.Id}";
    }

    private static ReportEntity? AtLast(EntityLayer layer, string name)
    {
        var start = layer.Text.Text.LastIndexOf(name, StringComparison.Ordinal);
        foreach (var mention in layer.Mentions)
        {
            var span = layer.Text.SpanOf(mention.First, mention.End);
            if (mention.Kind == MentionKind.Proper && span.Start <= start && start + name.Length <= span.End)
            {
                return layer.Entities[mention.Entity];
            }
        }

        return null;
    }

    private static ReportEntity? Exact(EntityLayer layer, string name)
    {
        foreach (var mention in layer.Mentions)
        {
            if (mention.Kind == MentionKind.Proper && layer.Text.SpanOf(mention.First, mention.End).In(layer.Text.Text).SequenceEqual(name))
            {
                return layer.Entities[mention.Entity];
            }
        }

        return null;
    }
}
