using System.Globalization;
using Graph.Cli.Stores;
using Graph.Model;
using Graph.Model.Merging;
using Graph.Text;

namespace Graph.Cli.Explaining;

/// <summary>Says why a node or relationship is in the graph: report, place, sentence, rule, confidence, and what others say otherwise.</summary>
internal sealed class GraphExplanation(
    PropertyGraph graph, IReadOnlyDictionary<string, SourceReport> reports, IReadOnlyList<Conflict> conflicts, TextWriter output)
{
    private readonly GraphNames names = new(graph);

    /// <summary>Nodes and relationships that a user may mean: by id, by the start of an id, by name or alias (accents and case aside).</summary>
    public static (List<GraphNode> Nodes, List<GraphRelationship> Relationships) Find(PropertyGraph graph, string what)
    {
        var byId = graph.Nodes.Where(node => node.Id == what).ToList();
        var related = graph.Relationships.Where(relationship => relationship.Id == what).ToList();
        if (byId.Count + related.Count > 0)
        {
            return (byId, related);
        }

        var folded = WordFolding.Fold(what);
        var named = graph.Nodes.Where(node => WordFolding.Fold(node.Name) == folded).ToList();
        if (named.Count == 0)
        {
            named = [.. graph.Nodes.Where(node => node.Aliases.Any(alias => WordFolding.Fold(alias) == folded))];
        }

        return named.Count > 0
            ? (named, related)
            : ([.. graph.Nodes.Where(node => node.Id.StartsWith(what, StringComparison.Ordinal))],
               [.. graph.Relationships.Where(relationship => relationship.Id.StartsWith(what, StringComparison.Ordinal))]);
    }

    public void Explain(GraphNode node)
    {
        output.WriteLine($"{node.Name} ({node.Id}) {string.Join(' ', node.Labels.Select(label => ":" + label))}");
        if (!node.Aliases.IsDefaultOrEmpty)
        {
            output.WriteLine($"  also {string.Join(", ", node.Aliases)}");
        }

        WriteProperties(node.Properties, []);
        WriteConflicts(node.Id);
        foreach (var relationship in graph.Relationships.Where(relationship => relationship.Type != "MENTIONS" && (relationship.From == node.Id || relationship.To == node.Id)))
        {
            output.WriteLine();
            Explain(relationship);
        }

        var mentions = graph.Relationships.Where(relationship => relationship.Type == "MENTIONS" && relationship.To == node.Id).ToList();
        if (mentions.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"named by {string.Join(", ", mentions.Select(mention => names.OfReport(mention.From)))}");
        }
    }

    public void Explain(GraphRelationship relationship)
    {
        var confidence = relationship.Properties.TryGetValue("confidence", out var value) ? string.Create(CultureInfo.InvariantCulture, $", confidence {value.AsFloat:0.00}") : "";
        output.WriteLine($"{names.Of(relationship)} ({relationship.Id}{confidence})");
        WriteProperties(relationship.Properties, ["confidence", "evidence", "quotes", "reports"]);
        foreach (var mark in EvidenceMark.Of(relationship))
        {
            WriteEvidence(mark);
        }

        WriteConflicts(relationship.Id);
    }

    private void WriteEvidence(EvidenceMark mark)
    {
        reports.TryGetValue(mark.Report, out var report);
        var place = report is { Text.Length: > 0 } ? report.PlaceOf(mark.Span.Start) : $"{report?.File ?? mark.Report}#{mark.Span}";
        output.WriteLine($"  {place} by {mark.Rule}");
        var sentence = report is { Text.Length: > 0 } && mark.Span.End <= report.Text.Length ? Context(report.Text, mark.Span) : mark.Quote;
        if (sentence is not null)
        {
            output.WriteLine($"    {OneLine(sentence)}");
        }
    }

    /// <summary>The line or sentence around the span, the span itself in brackets.</summary>
    private static string Context(string text, TextSpan span)
    {
        const int reach = 240;
        var start = span.Start;
        while (start > 0 && span.Start - start < reach && text[start - 1] != '\n' && !(start > 1 && text[start - 2] is '.' or '!' or '?' && text[start - 1] == ' '))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && end - span.End < reach && text[end] != '\n' && !(end > span.End && text[end - 1] is '.' or '!' or '?' && text[end] == ' '))
        {
            end++;
        }

        return $"{text[start..span.Start]}[{span.In(text)}]{text[span.End..end]}".Trim();
    }

    private void WriteProperties(IEnumerable<KeyValuePair<string, PropertyValue>> properties, string[] except)
    {
        var shown = properties.Where(property => !except.Contains(property.Key)).Select(property => $"{property.Key} {names.OfValue(property.Value.ToString())}").ToList();
        if (shown.Count > 0)
        {
            output.WriteLine($"  {string.Join(", ", shown)}");
        }
    }

    private void WriteConflicts(string id)
    {
        foreach (var conflict in conflicts.Where(conflict => conflict.Subject == id))
        {
            var sides = conflict.Sides.Select(side => $"{names.OfValue(side.Value)} say {string.Join(", ", side.Reports.Select(names.OfReport))}");
            output.WriteLine($"  reports disagree on {conflict.Kind}: {string.Join("; ", sides)}");
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
