using System.Runtime.InteropServices;

namespace Graph.Extraction.Mentions;

/// <summary>What a person does in the year that a report seems to tell of, as far as the gazetteer knows his spells.</summary>
[Flags]
internal enum Career : byte
{
    None = 0,
    Plays = 1,
    Manages = 2,
    Played = 4,
    Managed = 8,
    WillPlay = 16,
    WillManage = 32,
}

/// <summary>The known people whom a report names by a full name: the year in which most of them are active, and the teams where they were.</summary>
internal sealed class ReportMen
{
    /// <summary>A name that more people bear says little of any.</summary>
    private const int MostBearers = 2;

    private const int FirstYear = 1920;
    private const int LastYear = 2060;

    /// <summary>Years that a spell without a known end is taken to last.</summary>
    private const int OpenYears = 4;

    private readonly Gazetteers.Gazetteer gazetteer;
    private readonly Dictionary<int, int> everAt = [];
    private readonly Dictionary<int, int> nowAt = [];
    private readonly List<int>?[] bySentence;

    public ReportMen(NameContext context, List<NameSpan> spans)
    {
        gazetteer = context.Gazetteer;
        bySentence = new List<int>?[context.Text.Sentences.Length];
        var people = new Dictionary<ulong, List<int>>();
        var seen = new HashSet<int>();
        foreach (var span in spans)
        {
            if (span.Node != 0 && seen.Add(span.Node) && People(span.Node) is { } bearers)
            {
                ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(people, context.Units.Hashes[context.Units.FirstOf(span.CoreEnd) - 1], out _);
                (same ??= []).AddRange(bearers);
            }
        }

        Year = YearOf(people.Values);
        foreach (var bearers in people.Values)
        {
            bearers.ForEach(Count);
        }

        foreach (var span in spans)
        {
            if (people.TryGetValue(context.Units.Hashes[context.Units.FirstOf(span.CoreEnd) - 1], out var named))
            {
                (bySentence[context.Text.SentenceOf(span.First)] ??= []).AddRange(named);
            }
        }
    }

    /// <summary>The year in which most of the people named play or manage, the last of several; 0 when none is known.</summary>
    public int Year { get; }

    /// <summary>People named who were at a team (an index in the gazetteer) at any time.</summary>
    public int EverAt(int team) => everAt.GetValueOrDefault(team);

    /// <summary>People named who were at a team in <see cref="Year"/>.</summary>
    public int NowAt(int team) => nowAt.GetValueOrDefault(team);

    /// <summary>Whether a sentence names somebody who was at a team at any time.</summary>
    public bool IsBeside(int sentence, int team)
    {
        if (bySentence[sentence] is { } people)
        {
            foreach (var person in people)
            {
                if (gazetteer.StintTeams(person).Contains(team))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What a person (an index in the gazetteer) does in <see cref="Year"/>, did before and will do.</summary>
    public Career CareerOf(int person)
    {
        var career = Career.None;
        foreach (var stint in Year == 0 ? [] : gazetteer.Entries[person].Stints)
        {
            var (from, until) = Years(stint);
            if (from != 0)
            {
                var managing = stint.Kind is StintKind.Manager or StintKind.Caretaker;
                career |= until < Year ? managing ? Career.Managed : Career.Played
                    : from > Year ? managing ? Career.WillManage : Career.WillPlay
                    : managing ? Career.Manages : Career.Plays;
            }
        }

        return career;
    }

    /// <summary>The people that a node stands for; null when it stands for something else too, or for many.</summary>
    private List<int>? People(int node)
    {
        List<int>? people = null;
        foreach (var form in gazetteer.Trie.FormsAt(node))
        {
            if (gazetteer.Entries[form.Entry].Type != EntityType.Person || people?.Count == MostBearers)
            {
                return null;
            }

            (people ??= []).Add(form.Entry);
        }

        return people;
    }

    private int YearOf(IEnumerable<List<int>> people)
    {
        var counts = new int[LastYear - FirstYear + 1];
        var own = new bool[counts.Length];
        foreach (var bearers in people)
        {
            foreach (var person in bearers)
            {
                Array.Clear(own);
                AddYears(person, counts, own);
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > 0 && counts[i] >= counts[best] ? i : best;
        }

        return counts[best] == 0 ? 0 : best + FirstYear;
    }

    /// <summary>Counts a person once in each year of his spells.</summary>
    private void AddYears(int person, int[] counts, bool[] own)
    {
        foreach (var stint in gazetteer.Entries[person].Stints)
        {
            var (from, until) = Years(stint);
            for (var year = Math.Max(from, FirstYear); from != 0 && year <= Math.Min(until, LastYear); year++)
            {
                counts[year - FirstYear] += own[year - FirstYear] ? 0 : 1;
                own[year - FirstYear] = true;
            }
        }
    }

    /// <summary>First and last year of a spell; zeros when its start is unknown.</summary>
    private static (int From, int Until) Years(Stint stint) =>
        stint.From is { } from ? (from.Year, stint.Until is { } until ? until.Year : from.Year + OpenYears) : (0, 0);

    private void Count(int person)
    {
        var teams = gazetteer.StintTeams(person);
        for (var i = 0; i < teams.Length; i++)
        {
            // A team of two spells counts its man once.
            if (teams[i] >= 0 && teams[..i].IndexOf(teams[i]) < 0)
            {
                everAt[teams[i]] = everAt.GetValueOrDefault(teams[i]) + 1;
            }

            var (from, until) = Years(gazetteer.Entries[person].Stints[i]);
            if (teams[i] >= 0 && from != 0 && from <= Year && Year <= until)
            {
                nowAt[teams[i]] = nowAt.GetValueOrDefault(teams[i]) + 1;
            }
        }
    }
}
