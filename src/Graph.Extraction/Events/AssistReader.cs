namespace Graph.Extraction;

/// <summary>
/// Finds who made each goal: in the sentences that tell it, in those beside them, and where a rule reads that somebody served its scorer. The goals of one man in one match share what is told of them,
/// since words that count two goals at once don't say which of them was made by whom: each place that tells of a goal gives one maker, the surest first.
/// </summary>
public sealed class AssistReader(RuleSet rules, FootballWords words, PersonSubjectFinder subjects)
{
    private const string Relation = "assist";

    /// <param name="sentenceFrames">The match of each sentence; null for none.</param>
    public void Attach(ReportReading reading, IReadOnlyList<GoalFact> goals, MatchFrame?[] sentenceFrames, SideTable sides)
    {
        var search = new Search(reading, sentenceFrames, ToldIn(goals), sides);

        // Nobody makes a penalty: the man fouled for it does not count.
        foreach (var own in goals.Where(static goal => !goal.IsOwnGoal && goal.Kind != "penalty").GroupBy(static goal => (goal.Scorer, goal.Frame)))
        {
            List<GoalFact> open = [.. own];
            var taken = new List<Candidate>();
            foreach (var candidate in Candidates(search, open).OrderByDescending(static candidate => candidate.Rank))
            {
                if (open.Count > 0 && !taken.Exists(other => other.Telling == candidate.Telling || (other.Read.Sentence == candidate.Read.Sentence && other.Read.Player == candidate.Read.Player)))
                {
                    taken.Add(candidate);
                    Give(open, candidate);
                }
            }
        }
    }

    private readonly record struct Search(ReportReading Reading, MatchFrame?[] SentenceFrames, Dictionary<int, List<MatchEvent>> Told, SideTable Sides);

    /// <summary>The tellings of goals by their sentence.</summary>
    private static Dictionary<int, List<MatchEvent>> ToldIn(IReadOnlyList<GoalFact> goals)
    {
        var told = new Dictionary<int, List<MatchEvent>>();
        foreach (var goal in goals)
        {
            foreach (var telling in goal.Tellings)
            {
                if (!told.TryGetValue(telling.Sentence, out var list))
                {
                    told.Add(telling.Sentence, list = []);
                }

                if (!list.Contains(telling))
                {
                    list.Add(telling);
                }
            }
        }

        return told;
    }

    /// <param name="Rank">How surely it is told, from 0 to about 1.2.</param>
    /// <param name="Read">The event that the rule reads, with the maker as its player.</param>
    private readonly record struct Candidate(MatchEvent Telling, double Rank, MatchEvent Read);

    /// <summary>Gives a maker to the goal that his words tell; where that has one already, to one of which less is known.</summary>
    private static void Give(List<GoalFact> open, Candidate candidate)
    {
        var goal = open.Find(goal => goal.Tellings.Contains(candidate.Telling)) ?? open.Find(static goal => goal.Minute < 0) ?? open[0];
        (goal.Maker, goal.MakerEvent) = (candidate.Read.Player, candidate.Read);
        open.Remove(goal);
    }

    private List<Candidate> Candidates(Search search, List<GoalFact> own)
    {
        var found = new List<Candidate>();
        var seen = new HashSet<int>();
        foreach (var telling in TellingsOf(own))
        {
            foreach (var sentence in (ReadOnlySpan<int>)[telling.Sentence, telling.Sentence - 1, telling.Sentence + 1])
            {
                seen.Add(sentence);
                if (sentence == telling.Sentence || IsBeside(search, sentence, telling.Sentence))
                {
                    AddMakers(search, own[0], telling, sentence, found);
                }
            }
        }

        AddElsewhere(search, own[0], seen, found);
        return found;
    }

    /// <summary>The tellings of some goals, each once.</summary>
    private static List<MatchEvent> TellingsOf(List<GoalFact> goals)
    {
        var tellings = new List<MatchEvent>();
        foreach (var goal in goals)
        {
            foreach (var telling in goal.Tellings)
            {
                if (!tellings.Contains(telling))
                {
                    tellings.Add(telling);
                }
            }
        }

        return tellings;
    }

    /// <summary>
    /// Whether a sentence goes with the one that tells a goal: of the same paragraph, and telling none. "Smith found Jones in the area. He swept it home.", "Jones equalised. He was found by Smith."
    /// </summary>
    private static bool IsBeside(Search search, int sentence, int telling)
    {
        var sentences = search.Reading.Text.Sentences;
        return sentence >= 0 && sentence < search.Reading.Sentences.Length && !search.Told.ContainsKey(sentence) && sentences[sentence].Paragraph == sentences[telling].Paragraph;
    }

    /// <summary>Who served the scorer in a sentence of the same match that is not known to tell the goal: one told in the head of a report is narrated farther down.</summary>
    private void AddElsewhere(Search search, GoalFact goal, HashSet<int> seen, List<Candidate> found)
    {
        for (var s = 0; s < search.Reading.Sentences.Length; s++)
        {
            var matches = rules.Find(Relation, search.Reading, s);
            if (matches.IsEmpty)
            {
                continue;
            }

            var items = search.Reading.Sentences[s].Items;
            var isAsked = !seen.Contains(s) && (search.SentenceFrames[s] is not { } frame || frame == goal.Frame) && !FootballWords.AnyIn(items, 0, items.Length, words.Missed);
            var scorer = !isAsked ? -1 : Array.FindIndex(items, item => item.Is(ItemType.PERSON) && item.Entity == goal.Scorer);
            if (scorer >= 0 && IsServed(matches, items, goal.Scorer))
            {
                AddMakers(search, goal, goal.Tellings[0] with { Sentence = s, Trigger = scorer, FirstItem = scorer, EndItem = scorer + 1 }, s, found);
            }
        }
    }

    private static bool IsServed(ReadOnlySpan<RuleMatch> matches, PatternItem[] items, int scorer)
    {
        foreach (ref readonly var match in matches)
        {
            if (match["scorer"] is >= 0 and var served && items[served].Entity == scorer)
            {
                return true;
            }
        }

        return false;
    }

    private void AddMakers(Search search, GoalFact goal, MatchEvent telling, int sentence, List<Candidate> found)
    {
        var items = search.Reading.Sentences[sentence].Items;
        var (isBefore, isBehind) = (sentence < telling.Sentence, sentence > telling.Sentence);
        if (isBehind && !IsSubject(items, goal.Scorer))
        {
            return;
        }

        foreach (ref readonly var match in rules.Find(Relation, search.Reading, sentence))
        {
            var (maker, scorer) = (MakerOf(search, sentence, match), match["scorer"]);
            if (maker < 0 || (scorer < 0 && (isBefore ? !IsDelivery(match, items) : match.Rule.Flags.Contains("delivery"))) || !MayMake(goal, items, sentence, maker, scorer >= 0 ? match.End : items.Length, search) || (scorer >= 0 && items[scorer].Entity != goal.Scorer)
                || (scorer > maker && IsOfOtherClause(search, telling, sentence, maker, scorer))
                || (scorer < 0 && !isBehind && (IsOfAnother(search, telling, sentence, maker) || (!isBefore && maker > telling.Trigger && IsParted(items, telling.Trigger, maker)))))
            {
                continue;
            }

            var rank = match.Rule.Confidence + (scorer >= 0 ? 0.2 : 0) - (0.02 * (isBefore ? items.Length - maker : isBehind ? maker : Math.Abs(maker - telling.Trigger)));
            found.Add(new Candidate(telling, rank, telling with { Sentence = sentence, FirstItem = match.First, EndItem = match.End, Player = items[maker].Entity, Rule = match.Rule }));
        }
    }

    /// <summary>The item of the man whom a match of a rule names as maker; -1 for none.</summary>
    private int MakerOf(Search search, int sentence, in RuleMatch match) =>
        match["maker"] is >= 0 and var maker ? maker : match.Rule.Flags.Contains("subject-maker") ? subjects.Find(search.Reading, sentence, match["trigger"]) : -1;

    /// <summary>Whether a pass without a receiver is another's: a shot that came back to another is none, and in a sentence of several goals it belongs to the goal told nearest to it.</summary>
    private bool IsOfAnother(Search search, MatchEvent telling, int sentence, int maker) =>
        FootballWords.AnyIn(search.Reading.Sentences[sentence].Items, Math.Min(maker, telling.Trigger) - 2, Math.Max(maker, telling.Trigger) + 6, words.Rebound)
        || (search.Told.TryGetValue(sentence, out var told) && told.Exists(other => IsNearer(search.Reading.Sentences[sentence].Items, other.Trigger, telling.Trigger, maker)));

    /// <summary>Whether another goal is told in the clause of a pass, and its receiver's in the next: "headed in a Smith cross, and Jones made it two".</summary>
    private bool IsOfOtherClause(Search search, MatchEvent telling, int sentence, int maker, int scorer)
    {
        var items = search.Reading.Sentences[sentence].Items;
        return IsParted(items, maker, scorer) && search.Told.TryGetValue(sentence, out var told)
            && told.Exists(other => other.Player != telling.Player && other.Trigger < maker && !IsParted(items, other.Trigger, maker));
    }

    /// <summary>Whether a pass goes rather with one goal than with another: no clause opens between them where one opens before the other, else by the words between.</summary>
    private bool IsNearer(PatternItem[] items, int one, int other, int maker)
    {
        var (isParted, isOtherParted) = (IsParted(items, one, maker), IsParted(items, other, maker));
        return isParted == isOtherParted ? Math.Abs(one - maker) < Math.Abs(other - maker) : isOtherParted;
    }

    /// <summary>Whether a comma and a word that goes on to a further event stand between: "swept in a pass from Smith, and Jones made it two".</summary>
    private bool IsParted(PatternItem[] items, int trigger, int maker)
    {
        for (var i = Math.Min(trigger, maker) + 1; i < Math.Max(trigger, maker); i++)
        {
            if (items[i].Is(ItemType.COMMA) && items[i + 1].Classes.Overlaps(words.ClauseJoiner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence ends with a ball sent in: who turns it in is told in the next.</summary>
    private static bool IsDelivery(in RuleMatch match, PatternItem[] items) => match.Rule.Flags.Contains("delivery") && match.End >= items.Length - 1;

    /// <summary>Whether a sentence starts with a man, so that it goes on about his goal.</summary>
    private static bool IsSubject(PatternItem[] items, int scorer)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.PERSON))
            {
                return item.Entity == scorer;
            }

            if (item.Is(ItemType.VERB))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a man may have made a goal: a player on its side, not its scorer, and not told there of a goal of his own before he served the scorer.</summary>
    /// <param name="served">One past the last item of the words that say whom he served; behind the last item where none do.</param>
    private bool MayMake(GoalFact goal, PatternItem[] items, int sentence, int maker, int served, Search search)
    {
        var entity = items[maker].Entity;
        return entity != goal.Scorer && !items[maker].Is(ItemType.MANAGER) && !items[maker].Is(ItemType.REFEREE)
            && !(search.Told.TryGetValue(sentence, out var told) && told.Exists(other => other.Player == entity && maker >= other.FirstItem && maker < other.EndItem && !(other.Trigger >= served && FootballWords.AnyIn(items, served, other.Trigger, words.ClauseJoiner))))
            && !(search.Sides.SideIn(entity, goal.Frame) is >= 0 and var side && side != goal.For);
    }
}
