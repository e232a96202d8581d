using System.Collections.Immutable;

namespace Graph.Model.Merging;

/// <summary>What one report gives as a property's value.</summary>
internal readonly record struct ToldValue(PropertyValue Value, string Report);

/// <summary>Makes one value of what reports tell of one property, and notes where they disagree.</summary>
internal sealed class PropertyMerging(ConflictCollector conflicts)
{
    /// <summary>Told by one report in other words than by another without contradicting it.</summary>
    private static readonly ImmutableHashSet<string> Descriptive =
        ImmutableHashSet.Create(StringComparer.Ordinal, "position", "ordinal", "scoreAfter", "reason", "round", "title", "source", "uri", "file", "goal", "match");

    /// <summary>Values that say less than any other, weakest first.</summary>
    private static readonly ImmutableArray<string> Weak = ["unknown", "open-play", "fixture", "postponed"];

    /// <param name="kind">First part of the conflict's kind, e.g. <c>match</c>.</param>
    /// <param name="subject">Id of the node or relationship in the graph of all.</param>
    /// <param name="told">At least one.</param>
    public PropertyValue Merge(string kind, string subject, string property, List<ToldValue> told)
    {
        var first = told[0].Value;
        if (told.TrueForAll(value => value.Value == first) && property != "count")
        {
            return first;
        }

        switch (property)
        {
            case "asOf":
                return told.MaxBy(value => value.Value.ToString(), StringComparer.Ordinal).Value;
            case "count":
                return PropertyValue.Of(told.Sum(value => value.Value.AsInteger));
            case "captain" or "extraTime" or "main" or "shootout":
                return PropertyValue.Of(told.Exists(value => value.Value.AsBoolean));
            case "confidence":
                return PropertyValue.Of(told.Max(value => value.Value.AsFloat));
        }

        if (first.Type == PropertyType.StringList)
        {
            return PropertyValue.Of(told.SelectMany(value => value.Value.AsList).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }

        var strong = property == "date" ? MostExact(told) : WithoutWeak(told);
        var chosen = Majority(strong);
        if (!Descriptive.Contains(property))
        {
            conflicts.AddValues($"{kind}.{property}", subject, strong);
        }

        return chosen;
    }

    /// <summary>The value of most reports; of equally many the smaller number, or the one first in ordinal order.</summary>
    public static PropertyValue Majority(List<ToldValue> told)
    {
        var best = told.GroupBy(value => value.Value)
            .OrderByDescending(value => value.Count())
            .ThenBy(value => value.Key.Type == PropertyType.Integer ? value.Key.AsInteger : 0)
            .ThenBy(value => value.Key.ToString(), StringComparer.Ordinal);
        return best.First().Key;
    }

    private static List<ToldValue> WithoutWeak(List<ToldValue> told)
    {
        foreach (var weak in Weak)
        {
            var strong = told.FindAll(value => value.Value.Type != PropertyType.String || value.Value.AsString != weak);
            if (strong.Count > 0)
            {
                told = strong;
            }
        }

        return told;
    }

    /// <summary>Leaves out dates that another one says in full: 2017 and 01-11 beside 2017-01-11.</summary>
    private static List<ToldValue> MostExact(List<ToldValue> told)
    {
        var full = told.FindAll(value => value.Value.ToString().Length == 10);
        return full.Count == 0
            ? told.FindAll(value => !told.Exists(other => other.Value.ToString().Length > value.Value.ToString().Length))
            : [.. full, .. told.Where(value => value.Value.ToString().Length < 10 && !full.Exists(other => Contains(other.Value.ToString(), value.Value.ToString())))];
    }

    private static bool Contains(string full, string part) =>
        full.StartsWith(part, StringComparison.Ordinal) || full.EndsWith(part, StringComparison.Ordinal);
}
