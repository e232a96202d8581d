namespace Graph.Extraction.Tests.Names;

/// <summary>Descriptions and pronouns mean the right entity: <c>tests/specs/names/descriptions.tsv</c>.</summary>
[TestFixture]
internal sealed class DescriptionTests
{
    [Test]
    public void Descriptions_and_pronouns_mean_the_right_entity()
    {
        var spec = Recognition.Spec("descriptions.tsv");
        var wrong = new List<string>();
        for (var row = 0; row < spec.Count; row++)
        {
            var found = Resolve(spec[row, "text"], spec[row, "sides"]);
            if (found != spec[row, "expected"])
            {
                wrong.Add($"{spec.PlaceOf(row)} expected {spec[row, "expected"]}, found {found}: {spec[row, "text"]}");
            }
        }

        TestContext.Out.WriteLine($"{spec.Count - wrong.Count} of {spec.Count} descriptions right\n" + string.Join('\n', wrong));
        Assert.That(spec.Count, Is.GreaterThanOrEqualTo(120));
        Assert.That(wrong.Count * 100, Is.LessThanOrEqualTo(spec.Count * 10), string.Join('\n', wrong));
    }

    private static string Resolve(string marked, string sides)
    {
        int start = marked.IndexOf("[[", StringComparison.Ordinal), end = marked.IndexOf("]]", StringComparison.Ordinal) - 2;
        var text = marked.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal);
        var layer = Recognition.Read(text);
        if (sides.Length > 0)
        {
            var names = sides.Split('|');
            var (home, away) = (Recognition.At(layer, names[0]), Recognition.At(layer, names[1]));
            if (home is null || away is null)
            {
                return "no sides";
            }

            layer = Recognition.Recognizer.TeamReferences.Resolve(layer, home.Index, away.Index, true, 0, layer.Text.Sentences.Length);
        }

        // The mention need not cover the whole description: a team named inside is a mention of its own.
        foreach (var mention in layer.Mentions)
        {
            var span = layer.Text.SpanOf(mention.First, mention.End);
            if (span.End == end && span.Start >= start)
            {
                return layer.Entities[mention.Entity].Name;
            }
        }

        return "nobody";
    }
}
