using System.Collections.Immutable;
using Graph.Model.Schema;

namespace Graph.Model.Merging;

/// <summary>Makes one relationship of what the reports say of it: the proofs of all, one value for each property.</summary>
internal sealed class RelationshipMerging(ConflictCollector conflicts)
{
    private static readonly ImmutableHashSet<string> Proof = ImmutableHashSet.Create(StringComparer.Ordinal, "reports", "evidence", "quotes", "confidence");

    private readonly PropertyMerging properties = new(conflicts);

    /// <param name="told">Of one type, between the same two nodes and of the same key, ends and key already united; in the order of reports.</param>
    public GraphRelationship Merge(List<(GraphRelationship Relationship, string Report)> told, string id)
    {
        var first = told[0].Relationship;
        if (told.Count == 1)
        {
            return first with { Id = id };
        }

        var merged = GraphNode.NoProperties.ToBuilder();
        var kind = first.Type.ToLowerInvariant().Replace('_', '-');
        foreach (var property in told.SelectMany(each => each.Relationship.Properties.Keys).Distinct(StringComparer.Ordinal).Where(property => !Proof.Contains(property)))
        {
            var values = new List<ToldValue>();
            foreach (var (relationship, report) in told)
            {
                if (relationship.Properties.TryGetValue(property, out var value))
                {
                    values.Add(new ToldValue(value, report));
                }
            }

            // The goal itself has the same minute and kind: it speaks for both.
            merged[property] = first.Type == "SCORED_AGAINST" ? PropertyMerging.Majority(values) : properties.Merge(kind, id, property, values);
        }

        MergeProof([.. told.Select(each => each.Relationship.Properties)], merged);
        return first with { Id = id, Properties = merged.ToImmutable() };
    }

    private static void MergeProof(List<ImmutableSortedDictionary<string, PropertyValue>> told, ImmutableSortedDictionary<string, PropertyValue>.Builder merged)
    {
        var reports = told.SelectMany(properties => Texts(properties, "reports")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var confidence = told.Where(properties => properties.ContainsKey("confidence")).Select(properties => properties["confidence"].AsFloat).ToList();
        var evidence = told.SelectMany(Evidence).DistinctBy(each => each.Evidence, StringComparer.Ordinal).OrderBy(each => each.Evidence, StringComparer.Ordinal).ToList();
        if (reports.Count > 0)
        {
            merged["reports"] = PropertyValue.Of(reports);
        }

        if (confidence.Count > 0)
        {
            merged["confidence"] = PropertyValue.Of(confidence.Max());
        }

        if (evidence.Count > 0)
        {
            merged["evidence"] = PropertyValue.Of(evidence.Select(each => each.Evidence));
        }

        if (evidence.Exists(each => each.Quote.Length > 0))
        {
            merged["quotes"] = PropertyValue.Of(evidence.Select(each => each.Quote));
        }
    }

    /// <summary>Each piece of evidence with its quote; an empty one where the report came without quotes.</summary>
    private static IEnumerable<(string Evidence, string Quote)> Evidence(ImmutableSortedDictionary<string, PropertyValue> properties)
    {
        var evidence = Texts(properties, "evidence");
        var quotes = Texts(properties, "quotes");
        for (var i = 0; i < evidence.Count; i++)
        {
            yield return (evidence[i], i < quotes.Count ? quotes[i] : "");
        }
    }

    private static IReadOnlyList<string> Texts(ImmutableSortedDictionary<string, PropertyValue> properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Type == PropertyType.StringList ? value.AsList : [];
}
