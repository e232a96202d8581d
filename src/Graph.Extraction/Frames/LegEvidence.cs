using Graph.Text;

namespace Graph.Extraction;

/// <summary>Words that tell of a leg, or of both together, without the sides.</summary>
public readonly record struct LegWords(int Sentence, RuleMatch Match);

/// <summary>What a report says of the tie that a match belongs to.</summary>
/// <param name="Leg">1 or 2; 0 where nothing tells.</param>
/// <param name="Other">The words that tell that there is another leg; null where none do.</param>
public sealed record Tie(MatchFrame Match, int Leg, LegWords? Other);

/// <summary>
/// Gathers the words about legs and aggregates by the match that they speak of: the one told in their sentence, else the one told last where no other team is named.
/// A return leg to come makes the match told the first one; an aggregate, and a first leg that is looked back on, make it the second.
/// </summary>
public sealed class LegEvidence(FootballWords words)
{
    private const int LeadSentences = 8;
    private const int CueReach = 6;
    private const int Reach = 4;
    private const int MostClauses = 4;
    private const int MostItems = 16;

    /// <summary>Items from words to a team that they may be of, at most.</summary>
    private const int NextReach = 10;

    private sealed class Counts
    {
        public int Coming, Second, First, FirstTold, Back, Aggregate;

        public LegWords? FirstWords, SecondWords;
    }

    /// <param name="frames">The matches of the report.</param>
    public List<Tie> Read(ReportReading reading, IReadOnlyList<MatchFrame> frames, Func<int, List<RuleMatch>> find)
    {
        var told = new Dictionary<MatchFrame, Counts>();
        var current = OnlyMain(frames);
        var isOnly = current is not null;
        var last = 0;
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            var here = ToldIn(frames, s);
            if (HasLeg(items))
            {
                foreach (var match in find(s))
                {
                    if (Owner(reading, frames, here, match, s, s - last <= Reach || isOnly ? current : null) is { } owner)
                    {
                        Count(reading, s, match, owner, here.FindAll(told => told.Match == owner), told);
                    }
                }
            }

            if (here.Count > 0 && !isOnly)
            {
                (current, last) = (here[^1].Match, s);
            }
        }

        var mains = 0;
        foreach (var frame in frames)
        {
            mains += frame.IsMain ? 1 : 0;
        }

        var ties = new List<Tie>();
        foreach (var frame in frames)
        {
            if (told.TryGetValue(frame, out var counts))
            {
                ties.Add(Judge(frame, counts, frame.IsMain && mains == 1));
            }
        }

        return ties;
    }

    private static Tie Judge(MatchFrame match, Counts counts, bool isOnly)
    {
        if (match.IsFixture)
        {
            return counts.Back > 0 ? new Tie(match, 2, counts.FirstWords) : new Tie(match, 0, null);
        }

        if (2 * counts.Coming > counts.Back + counts.Second + counts.Aggregate)
        {
            return new Tie(match, 1, counts.SecondWords);
        }

        if (counts.Back + counts.Second > 0 || (counts.Aggregate > 0 && (isOnly || counts.First > 0)))
        {
            return new Tie(match, 2, counts.FirstWords);
        }

        return isOnly && (counts.FirstTold > 0 || (counts.First > 0 && counts.SecondWords is not null)) ? new Tie(match, 1, counts.SecondWords ?? counts.FirstWords) : new Tie(match, 0, null);
    }

    private void Count(ReportReading reading, int sentence, in RuleMatch match, MatchFrame owner, List<(MatchFrame Match, MatchStatement Statement)> here, Dictionary<MatchFrame, Counts> told)
    {
        var items = reading.Sentences[sentence].Items;
        if (!told.TryGetValue(owner, out var counts))
        {
            told.Add(owner, counts = new Counts());
        }

        var isTold = here.Count > 0;
        var own = new LegWords(sentence, match);
        var item = items[match.First];
        if (reading.Text.Forms.Length > 0 && reading.Text.Forms[item.End - 1] == WordForm.Plural && !item.Classes.Overlaps(words.Aggregate))
        {
            // "The second legs" are those of a whole round.
            return;
        }

        if (item.Classes.Overlaps(words.SecondLeg))
        {
            var at = match.First;
            var isComing = IsComing(reading, items, match.First, here.Exists(told => (told.Statement.HasScore || told.Statement.Outcome >= 0) && Distance(told.Statement, at) <= NextReach));
            counts.Coming += isComing ? 1 : 0;
            counts.Second += !isComing && (isTold || sentence < LeadSentences) ? 1 : 0;
            counts.SecondWords ??= own;
        }
        else if (item.Classes.Overlaps(words.FirstLeg))
        {
            var isBack = IsBack(reading, items, match.First) && !IsItself(match, here);
            var isFirst = !isBack && !IsComing(reading, items, match.First, false) && (isTold || sentence < LeadSentences);
            counts.Back += isBack ? 1 : 0;
            counts.First += isFirst ? 1 : 0;
            counts.FirstTold += isFirst && isTold ? 1 : 0;
            counts.FirstWords ??= own;
        }
        else if (isTold || sentence < LeadSentences || FootballWords.AnyIn(items, match.First - 3, match.First, WordClassSet.Of((int)ItemType.SCORE)))
        {
            counts.Aggregate += !item.Is(ItemType.ADV) || (match.First > 0 && items[match.First - 1].Is(ItemType.SCORE)) ? 1 : 0;
        }
    }

    /// <summary>Whether a second leg is yet to be played: words that look ahead stand beside it, or a day does and no result.</summary>
    private bool IsComing(ReportReading reading, PatternItem[] items, int at, bool isResult)
    {
        int first = Math.Max(0, at - CueReach), end = at + CueReach + 1, ahead = 0;
        for (var i = first; i < end && i < items.Length; i++)
        {
            ahead += i != at && items[i].Classes.Overlaps(words.FixtureCue) && !items[i].Classes.Overlaps(words.Reached) ? 1 : 0;
        }

        var isDated = FootballWords.AnyIn(items, at + 1, end, words.Weekday | words.Month);
        var flags = ClauseFlags.None;
        if (reading.Text.Forms.Length > 0 && reading.Clauses.Around(items[at].First) is >= 0 and var around)
        {
            flags = reading.Clauses[around].Flags;
        }

        var isAhead = (flags & (ClauseFlags.Future | ClauseFlags.Modal | ClauseFlags.Present | ClauseFlags.Infinitive)) != 0 && (flags & ClauseFlags.Perfect) == 0;
        return isResult ? ahead > 0 && isDated : ahead > 0 || (isAhead && (flags & ClauseFlags.Past) == 0) || (isDated && (flags & ClauseFlags.Past) == 0);
    }

    /// <summary>Whether a first leg is looked back on: "having lost the first leg", "the first-leg deficit", "after the first leg".</summary>
    private bool IsBack(ReportReading reading, PatternItem[] items, int at)
    {
        var next = at + 1;
        if (next < items.Length && (items[next].Classes.Overlaps(words.Won | words.Lost | words.Drew | words.Running) || (items[next].Is(ItemType.NOUN) && next + 1 < items.Length && items[next + 1].Is(ItemType.PERSON))))
        {
            return true;
        }

        if (FootballWords.AnyIn(items, at - 2, at, words.Behind) || (FootballWords.AnyIn(items, at - CueReach - 1, at, words.After) && FootballWords.AnyIn(items, at - CueReach, at, words.Won | words.Lost | words.Drew)))
        {
            return true;
        }

        var around = reading.Text.Forms.Length > 0 ? reading.Clauses.Around(items[at].First) : -1;
        for (var steps = 0; around >= 0 && steps < MostClauses; steps++)
        {
            var clause = reading.Clauses[around];
            if (clause.Is(ClauseFlags.Perfect) && !clause.Is(ClauseFlags.Modal))
            {
                return true;
            }

            around = clause.IsAny(ClauseFlags.Past | ClauseFlags.Present) ? -1 : clause.Governor;
        }

        return false;
    }

    /// <summary>Whether the match told is the first leg itself: its opponent is named as the leg's, "having won the first leg against Rovers 2-0".</summary>
    private static bool IsItself(RuleMatch match, List<(MatchFrame Match, MatchStatement Statement)> here) =>
        here.Exists(told => told.Statement.IsResult && told.Statement.Object >= match.End && told.Statement.Object <= match.End + 1);

    private bool HasLeg(PatternItem[] items) => FootballWords.AnyIn(items, 0, items.Length, words.FirstLeg | words.SecondLeg | words.Aggregate);

    /// <summary>The tellings of a sentence that are more than loose, with their matches.</summary>
    private static List<(MatchFrame Match, MatchStatement Statement)> ToldIn(IReadOnlyList<MatchFrame> frames, int sentence)
    {
        var told = new List<(MatchFrame, MatchStatement)>();
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (statement.Sentence == sentence && (!statement.IsLoose || !statement.IsImplied))
                {
                    told.Add((frame, statement));
                }
            }
        }

        return told;
    }

    /// <summary>The match that words about a leg speak of.</summary>
    private static MatchFrame? Owner(ReportReading reading, IReadOnlyList<MatchFrame> frames, List<(MatchFrame Match, MatchStatement Statement)> here, in RuleMatch match, int sentence, MatchFrame? current)
    {
        var items = reading.Sentences[sentence].Items;
        MatchFrame? nearest = null;
        var least = int.MaxValue;
        foreach (var (frame, statement) in here)
        {
            var distance = Distance(statement, match.First);
            if (distance < least && distance <= MostItems && IsClear(items, match.First, statement, frame))
            {
                (nearest, least) = (frame, distance);
            }
        }

        return nearest ?? (current is not null && !here.Exists(told => !told.Statement.IsLoose && told.Match != current) && IsNamedNext(items, match.First, current) ? current : null);
    }

    private static int Distance(MatchStatement statement, int at) => at < statement.FirstItem ? statement.FirstItem - at : Math.Max(0, at - statement.EndItem + 1);

    /// <summary>Whether the team named nearest to the words is a side of a match; so it is where none is.</summary>
    internal static bool IsNamedNext(PatternItem[] items, int at, MatchFrame match)
    {
        for (var distance = 1; distance < items.Length && distance <= NextReach; distance++)
        {
            bool before = at - distance >= 0 && items[at - distance].Is(ItemType.TEAM), behind = at + distance < items.Length && items[at + distance].Is(ItemType.TEAM);
            if (before || behind)
            {
                return (!before || match.HasSide(items[at - distance].Entity)) && (!behind || match.HasSide(items[at + distance].Entity));
            }
        }

        return true;
    }

    private static bool IsClear(PatternItem[] items, int at, MatchStatement statement, MatchFrame frame)
    {
        for (int i = Math.Min(at, statement.FirstItem), end = Math.Max(at, statement.EndItem); i < end; i++)
        {
            if (items[i].Is(ItemType.TEAM) && !frame.HasSide(items[i].Entity))
            {
                return false;
            }
        }

        return true;
    }

    internal static MatchFrame? OnlyMain(IReadOnlyList<MatchFrame> frames)
    {
        MatchFrame? only = null;
        foreach (var frame in frames)
        {
            if (frame.IsMain)
            {
                if (only is not null)
                {
                    return null;
                }

                only = frame;
            }
        }

        return only;
    }
}
