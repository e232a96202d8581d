using System.Collections.Immutable;
using System.Numerics;

namespace Graph.Extraction;

/// <summary>All rules, by relation, in the order of their files and places. Matching reports every reading; who reads a relation decides between them.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, ExtractionRule[]> byRelation;

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

        byRelation = All.GroupBy(rule => rule.Relation).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    public ImmutableArray<ExtractionRule> All { get; }

    /// <summary>Adds every match of a relation's rules in a sentence of a report, which are looked for once.</summary>
    public void Find(string relation, ReportReading reading, int sentence, List<RuleMatch> matches)
    {
        if (reading.Rules.Kept(relation, sentence) is { } kept)
        {
            matches.AddRange(kept);
            return;
        }

        var before = matches.Count;
        Find(relation, reading.Sentences[sentence].Items, matches);
        reading.Rules.Keep(relation, sentence, matches.Count == before ? [] : [.. System.Runtime.InteropServices.CollectionsMarshal.AsSpan(matches)[before..]]);
    }

    /// <summary>Adds every match of a relation's rules in a sentence to <paramref name="matches"/>, by rule, then by place; one match a rule and start.</summary>
    public void Find(string relation, ReadOnlySpan<PatternItem> items, List<RuleMatch> matches)
    {
        if (!byRelation.TryGetValue(relation, out var rules))
        {
            return;
        }

        WordClassSet present = default, words = default;
        foreach (ref readonly var item in items)
        {
            present |= item.Classes;
            words |= PatternNeed.BitOf(item.Word);
        }

        if (items.Length > ItemPlaces.MostItems)
        {
            FindInLong(rules, items, present, words, matches);
            return;
        }

        Span<ulong> buffer = stackalloc ulong[ItemPlaces.Length];
        var places = new ItemPlaces(items, buffer);
        foreach (var rule in rules)
        {
            foreach (var program in rule.Patterns)
            {
                if (program.Need.MayBeMetBy(present, words) && program.Start.MayBeMetBy(present, words))
                {
                    Find(rule, program, items, places.Of(program.Start), places.Of(program.Need), matches);
                }
            }
        }
    }

    /// <param name="starts">The items that may be the first of a match, as bits.</param>
    /// <param name="needed">The items that have what every match has in some place.</param>
    private static void Find(ExtractionRule rule, PatternProgram program, ReadOnlySpan<PatternItem> items, ulong starts, ulong needed, List<RuleMatch> matches)
    {
        Span<int> captures = stackalloc int[program.Roles.Count * 2];
        for (; starts != 0; starts &= starts - 1)
        {
            // What every match has must stand at the start or behind it, no farther than the pattern reaches.
            var start = BitOperations.TrailingZeroCount(starts);
            if (BitOperations.TrailingZeroCount(needed >> start) < program.Longest)
            {
                Try(rule, program, items, start, captures, matches);
            }
        }
    }

    private static void FindInLong(ExtractionRule[] rules, ReadOnlySpan<PatternItem> items, in WordClassSet present, in WordClassSet words, List<RuleMatch> matches)
    {
        foreach (var rule in rules)
        {
            foreach (var program in rule.Patterns)
            {
                if (!program.Need.MayBeMetBy(present, words))
                {
                    continue;
                }

                var captures = new int[program.Roles.Count * 2];
                for (var start = 0; start < items.Length; start++)
                {
                    if (program.Start.MayBeMetBy(items[start]))
                    {
                        Try(rule, program, items, start, captures, matches);
                    }
                }
            }
        }
    }

    private static void Try(ExtractionRule rule, PatternProgram program, ReadOnlySpan<PatternItem> items, int start, Span<int> captures, List<RuleMatch> matches)
    {
        var end = program.Match(items, start, captures);
        if (end > start)
        {
            matches.Add(new RuleMatch(rule, program, start, end, captures.ToArray()));
        }
    }
}
