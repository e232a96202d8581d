using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

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

        if (items.Length <= ItemPlaces.MostItems)
        {
            FindIn(rules, items, 0, ~0UL, matches);
        }
        else
        {
            FindInLong(rules, items, matches);
        }
    }

    /// <summary>Reads a long sentence in stretches that overlap by as much as a pattern can see, and puts the matches in order.</summary>
    private static void FindInLong(ExtractionRule[] rules, ReadOnlySpan<PatternItem> items, List<RuleMatch> matches)
    {
        var starts = ItemPlaces.MostItems - (rules.SelectMany(static rule => rule.Patterns).Max(static program => (int?)program.Horizon) ?? 0);
        var found = new List<RuleMatch>();
        var offset = 0;
        for (; items.Length - offset > ItemPlaces.MostItems; offset += starts)
        {
            FindIn(rules, items.Slice(offset, ItemPlaces.MostItems), offset, (1UL << starts) - 1, found);
        }

        FindIn(rules, items[offset..], offset, ~0UL, found);
        foreach (var rule in rules)
        {
            foreach (var program in rule.Patterns)
            {
                matches.AddRange(found.Where(match => match.Program == program));
            }
        }
    }

    /// <param name="offset">Where the stretch begins in its sentence.</param>
    /// <param name="wanted">Where in the stretch a match may start, as bits.</param>
    [SkipLocalsInit]
    private static void FindIn(ExtractionRule[] rules, ReadOnlySpan<PatternItem> items, int offset, ulong wanted, List<RuleMatch> matches)
    {
        Span<ulong> buffer = stackalloc ulong[ItemPlaces.Length], reach = stackalloc ulong[PatternProgram.MostInstructions];
        buffer.Clear();
        var places = new ItemPlaces(items, buffer);
        foreach (var rule in rules)
        {
            foreach (var program in rule.Patterns)
            {
                if (program.Need.MayBeMetBy(places.Classes, places.Words) && program.Start.MayBeMetBy(places.Classes, places.Words))
                {
                    Add(rule, program, program.Reach(places, reach) & wanted & places.All, reach, offset, matches);
                }
            }
        }
    }

    private static void Add(ExtractionRule rule, PatternProgram program, ulong starts, ReadOnlySpan<ulong> reach, int offset, List<RuleMatch> matches)
    {
        for (; starts != 0; starts &= starts - 1)
        {
            var start = BitOperations.TrailingZeroCount(starts);
            var captures = new int[program.Roles.Count * 2];
            Array.Fill(captures, -1);
            var end = program.Follow(reach, start, offset, captures);
            if (end > start)
            {
                matches.Add(new RuleMatch(rule, program, start + offset, end + offset, captures));
            }
        }
    }
}
