using System.Collections.Immutable;
using Graph.Model.Schema;

namespace Graph.Model.Merging;

/// <summary>Makes one node of what the reports say of it.</summary>
internal sealed class NodeMerging(ConflictCollector conflicts)
{
    private static readonly ImmutableArray<string> LabelOrder =
        [.. FootballSchema.Nodes.SelectMany(kind => kind.SubLabels.Prepend(kind.Label))];

    private readonly PropertyMerging properties = new(conflicts);

    /// <param name="told">The node in each report's graph, with the report's id; in the order of reports.</param>
    public GraphNode Merge(string id, IReadOnlyList<ToldNode> told)
    {
        if (told.Count == 1)
        {
            return told[0].Node.Id == id ? told[0].Node : told[0].Node with { Id = id };
        }

        var name = Name(told);
        var aliases = told.SelectMany(each => each.Node.Aliases.Append(each.Node.Name)).Where(alias => alias != name)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var labels = told.SelectMany(each => each.Node.Labels).Distinct(StringComparer.Ordinal).OrderBy(label => LabelOrder.IndexOf(label));
        return new GraphNode(id, [.. labels], name, [.. aliases], Properties(id, told));
    }

    /// <summary>The name that most reports give; of equally many the longest, then the first in ordinal order.</summary>
    /// <remarks>A man whom some know by surname only is not called by it, however many they are: surname-only ids lose to full ones.</remarks>
    private static string Name(IReadOnlyList<ToldNode> told)
    {
        var full = told.Where(each => !PersonUnification.IsLocal(each.Node.Id)).ToList();
        return (full.Count > 0 ? full : told).GroupBy(each => each.Node.Name, StringComparer.Ordinal)
            .OrderByDescending(name => name.Count())
            .ThenByDescending(name => name.Key.Length)
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .First().Key;
    }

    private ImmutableSortedDictionary<string, PropertyValue> Properties(string id, IReadOnlyList<ToldNode> told)
    {
        var kind = told[0].Node.Labels[0].ToLowerInvariant();
        var merged = GraphNode.NoProperties.ToBuilder();
        if (kind == "goal")
        {
            MergeMinute(id, told, merged);
        }

        foreach (var property in told.SelectMany(each => each.Node.Properties.Keys).Distinct(StringComparer.Ordinal))
        {
            if (kind != "goal" || property is not ("minute" or "addedTime"))
            {
                merged[property] = properties.Merge(kind, id, property, Values(told, property));
            }
        }

        return merged.ToImmutable();
    }

    /// <summary>Minute and added time belong together: 45+2 and 47 must not become 45+0 or 47+2.</summary>
    private void MergeMinute(string id, IReadOnlyList<ToldNode> told, ImmutableSortedDictionary<string, PropertyValue>.Builder merged)
    {
        var minutes = told.Where(each => each.Node.Properties.Number("minute") is not null)
            .Select(each => (Minute: each.Node.Properties.Number("minute")!.Value, Added: each.Node.Properties.Number("addedTime"), each.Report)).ToList();
        if (minutes.Count == 0)
        {
            return;
        }

        // 45 beside 45+2 only says less.
        var exact = minutes.FindAll(minute => minute.Added is not null || !minutes.Exists(other => other.Minute == minute.Minute && other.Added is not null));
        var (chosen, added) = exact.GroupBy(minute => (minute.Minute, minute.Added))
            .OrderByDescending(minute => minute.Count()).ThenBy(minute => minute.Key.Minute).ThenBy(minute => minute.Key.Added ?? 0).First().Key;
        merged["minute"] = PropertyValue.Of(chosen);
        if (added is { } extra)
        {
            merged["addedTime"] = PropertyValue.Of(extra);
        }

        conflicts.Add("goal.minute", id, exact.Select(minute => (minute.Added is { } plus ? FormattableString.Invariant($"{minute.Minute}+{plus}") : FormattableString.Invariant($"{minute.Minute}"), minute.Report)));
    }

    private static List<ToldValue> Values(IReadOnlyList<ToldNode> told, string property)
    {
        var values = new List<ToldValue>();
        foreach (var (report, node) in told)
        {
            if (node.Properties.TryGetValue(property, out var value))
            {
                values.Add(new ToldValue(value, report));
            }
        }

        return values;
    }
}
