using System.Globalization;

namespace Graph.Model.Checking;

/// <summary>Checks what must add up in every graph, whatever reports say: goals against scores, one side a man, references that lead somewhere.</summary>
/// <remarks>What reports disagree about is kept on both sides on purpose, so a match with a conflict may be listed here too.</remarks>
public static class ArithmeticCheck
{
    /// <returns>One diagnostic a finding (<c>GR3200</c>…), by the id of the match, goal or relationship; empty when all holds.</returns>
    public static IEnumerable<Diagnostic> Run(PropertyGraph graph)
    {
        var byType = graph.Relationships.ToLookup(relationship => relationship.Type, StringComparer.Ordinal);
        var ids = graph.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return GoalsAgainstScores(byType)
            .Concat(OutcomesAgainstGoals(byType))
            .Concat(BothSides(byType))
            .Concat(SelfScored(byType))
            .Concat(References(graph, ids));
    }

    /// <summary>Goals counted for a side never exceed its goals in the score.</summary>
    private static IEnumerable<Diagnostic> GoalsAgainstScores(ILookup<string, GraphRelationship> byType)
    {
        var matchOf = byType["IN_MATCH"].ToLookup(relationship => relationship.From, relationship => relationship.To, StringComparer.Ordinal);
        var counted = new Dictionary<(string Match, string Team), int>();
        foreach (var goal in byType["COUNTED_FOR"])
        {
            foreach (var match in matchOf[goal.From])
            {
                counted[(match, goal.To)] = counted.GetValueOrDefault((match, goal.To)) + 1;
            }
        }

        foreach (var side in byType["PLAYED_IN"])
        {
            var told = counted.GetValueOrDefault((side.To, side.From));
            if (side.Properties.TryGetValue("goals", out var goals) && told > goals.AsInteger)
            {
                yield return Warning("GR3200", side.To, string.Create(CultureInfo.InvariantCulture, $"{told} goals count for {side.From} and its score is {goals.AsInteger}"));
            }
        }
    }

    private static IEnumerable<Diagnostic> OutcomesAgainstGoals(ILookup<string, GraphRelationship> byType)
    {
        foreach (var match in byType["PLAYED_IN"].GroupBy(side => side.To, StringComparer.Ordinal))
        {
            if (match.ToArray() is not [var first, var second])
            {
                if (match.Count() > 2)
                {
                    yield return Warning("GR3201", match.Key, string.Create(CultureInfo.InvariantCulture, $"{match.Count()} sides; a match has two"));
                }

                continue;
            }

            if (Integer(first, "goals") is { } ours && Integer(second, "goals") is { } theirs && Integer(first, "shootout") is null)
            {
                var expected = ours > theirs ? "won" : ours < theirs ? "lost" : "drew";
                if (first.Properties.TryGetValue("outcome", out var outcome) && outcome.AsString != expected)
                {
                    yield return Warning("GR3202", match.Key, string.Create(CultureInfo.InvariantCulture, $"{first.From} {outcome.AsString} by its outcome and {expected} by the score {ours}-{theirs}"));
                }
            }
        }
    }

    /// <summary>Nobody scores against both sides of one match.</summary>
    private static IEnumerable<Diagnostic> BothSides(ILookup<string, GraphRelationship> byType) =>
        from scored in byType["SCORED_AGAINST"]
        where scored.Properties.ContainsKey("match")
        group scored by (scored.From, Match: scored.Properties["match"].AsString) into goals
        let teams = goals.Select(goal => goal.To).Distinct().Order(StringComparer.Ordinal).ToArray()
        where teams.Length > 1
        select Warning("GR3203", goals.Key.Match, $"{goals.Key.From} scored against both sides ({string.Join(", ", teams)})");

    /// <summary>A goal that counts for a side is not scored against that side.</summary>
    private static IEnumerable<Diagnostic> SelfScored(ILookup<string, GraphRelationship> byType)
    {
        var sides = byType["COUNTED_FOR"].ToLookup(goal => goal.From, goal => goal.To, StringComparer.Ordinal);
        return from scored in byType["SCORED_AGAINST"]
               where scored.Properties.TryGetValue("goal", out var goal) && sides[goal.AsString].Contains(scored.To)
               select Warning("GR3204", scored.Properties["goal"].AsString, $"it counts for {scored.To} and {scored.From} is said to have scored it against that side");
    }

    private static IEnumerable<Diagnostic> References(PropertyGraph graph, HashSet<string> ids)
    {
        foreach (var relationship in graph.Relationships)
        {
            foreach (var end in new[] { relationship.From, relationship.To })
            {
                if (!ids.Contains(end))
                {
                    yield return Warning("GR3205", relationship.Id, $"its end {end} is not in the graph");
                }
            }

            foreach (var property in new[] { "goal", "match" })
            {
                if (relationship.Properties.TryGetValue(property, out var id) && !ids.Contains(id.AsString))
                {
                    yield return Warning("GR3205", relationship.Id, $"its {property} {id.AsString} is not in the graph");
                }
            }
        }
    }

    private static long? Integer(GraphRelationship side, string name) => side.Properties.TryGetValue(name, out var value) ? value.AsInteger : null;

    private static Diagnostic Warning(string code, string place, string message) => new(code, DiagnosticSeverity.Warning, place, message);
}
