using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>All rules, by relation, in the order of their files and places. Matching reports every reading; who reads a relation decides between them.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, int> numberOfRelation = new(StringComparer.Ordinal);
    private readonly List<(ExtractionRule Rule, PatternProgram Program)> patterns = [];
    private readonly int[] relationEnds;
    private readonly PatternMatcher matcher;

    /// <exception cref="InvalidDataException">Two rules have one id; the message names the places of both.</exception>
    public RuleSet(IEnumerable<ExtractionRule> rules)
    {
        All = [.. rules];
        var byId = new Dictionary<string, ExtractionRule>(StringComparer.Ordinal);
        foreach (var rule in All)
        {
            if (!byId.TryAdd(rule.Id, rule))
            {
                throw new InvalidDataException($"{rule.Place}: the rule id \"{rule.Id}\" is taken by the rule at {byId[rule.Id].Place}. Give each rule an id of its own.");
            }
        }

        var ends = new List<int>();
        foreach (var relation in All.GroupBy(rule => rule.Relation, StringComparer.Ordinal))
        {
            numberOfRelation.Add(relation.Key, ends.Count);
            foreach (var rule in relation)
            {
                foreach (var program in rule.Patterns)
                {
                    patterns.Add((rule, program));
                }
            }

            ends.Add(patterns.Count);
        }

        relationEnds = [.. ends];
        matcher = new PatternMatcher(patterns.ConvertAll(static pattern => pattern.Program));
    }

    public ImmutableArray<ExtractionRule> All { get; }

    /// <summary>Adds every match of a relation's rules in a sentence of a report, by rule, then by place. All relations are looked for at once when the first is asked for.</summary>
    public void Find(string relation, ReportReading reading, int sentence, List<RuleMatch> matches) => matches.AddRange(Find(relation, reading, sentence));

    /// <summary>The same by themselves, where one relation is asked.</summary>
    public ReadOnlySpan<RuleMatch> Find(string relation, ReportReading reading, int sentence)
    {
        if (!numberOfRelation.TryGetValue(relation, out var number))
        {
            return [];
        }

        var readings = reading.Rules;
        var kept = readings.Kept(sentence) ?? readings.Keep(sentence, Read(reading.Sentences[sentence].Items, readings.Scratch));
        return kept.Of(number);
    }

    /// <summary>Adds every match of a relation's rules in a sentence to <paramref name="matches"/>, by rule, then by place; one match a rule and start.</summary>
    public void Find(string relation, ReadOnlySpan<PatternItem> items, List<RuleMatch> matches)
    {
        if (numberOfRelation.TryGetValue(relation, out var number))
        {
            matches.AddRange(Read(items, []).Of(number));
        }
    }

    private SentenceMatches Read(ReadOnlySpan<PatternItem> items, List<PatternMatch> found)
    {
        found.Clear();
        matcher.Find(items, found);
        if (found.Count == 0)
        {
            return SentenceMatches.None;
        }

        var matches = new RuleMatch[found.Count];
        var ends = new int[relationEnds.Length];
        var relation = 0;
        for (var i = 0; i < matches.Length; i++)
        {
            var (pattern, first, end, captures) = found[i];
            while (relationEnds[relation] <= pattern)
            {
                ends[relation++] = i;
            }

            matches[i] = new RuleMatch(patterns[pattern].Rule, patterns[pattern].Program, first, end, captures);
        }

        ends.AsSpan(relation).Fill(matches.Length);
        return new SentenceMatches(matches, ends);
    }
}

/// <summary>What the rules read in one sentence.</summary>
/// <param name="matches">By relation, rule and place.</param>
/// <param name="ends">For each relation one past its last match; empty when there is none of any.</param>
public sealed class SentenceMatches(RuleMatch[] matches, int[] ends)
{
    public static SentenceMatches None { get; } = new([], []);

    public ReadOnlySpan<RuleMatch> Of(int relation) => ends.Length == 0 ? [] : matches.AsSpan(relation == 0 ? 0 : ends[relation - 1], ends[relation] - (relation == 0 ? 0 : ends[relation - 1]));
}
