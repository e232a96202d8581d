using Graph.Text;

namespace Graph.Extraction;

/// <content>How the words of an event hang together with those of a match in its sentence, and what else the sentence says of its time and kind.</content>
public sealed partial class EventFrameDescriber
{
    private static readonly FeaturePart
        Link = "link", Below = "below", Over = "over", Apart = "apart", Steps = "steps", Near = "near", Nearest = "nearest", Tied = "tied", Farther = "farther", Clause = "clause", Comma = "comma", Minute = "minute",
        Rule = "rule", Time = "time", Day = "day", Competition = "competition", Same = "same", Unknown = "unknown", TeamNear = "team-near", Scored = "scored", Again = "again", Opening = "opening", Word = "word",
        Perfect = "perfect", PastPerfect = "past-perfect", PastTense = "past-tense", Unfinite = "unfinite";

    private static readonly FeaturePart[] Relations = [.. DependencyRelations.Names.Select(static name => new FeaturePart(name.Length == 0 ? "top" : name))];

    /// <summary>Items before a team in which its preposition is looked for.</summary>
    private const int PrepositionReach = 4;

    private readonly DayReader days;

    /// <summary>The sentence whose day was read last, and that day as of a match played and of one to come.</summary>
    private int daySentence = -1;
    private string? dayBefore, dayToCome;
    private readonly EventLinks links;

    /// <summary>Steps in the tree from a goal to what it is told of.</summary>
    private const int ToldReach = 3;

    /// <summary>Whether words that tell of a match hang on those of a goal: "scored in the 2-0 win over City".</summary>
    /// <param name="isNearest">Whether they must be as near as any other match's.</param>
    public bool IsToldOf(MatchEvent told, MatchFrame frame, bool isNearest = true) =>
        told.Kind == EventKind.Goal && reading.Text.Forms.Length > 0 && links.Of(told, frame) is { Statement.IsLoose: false } nearest
        && nearest.Link is { Down: 0, Across: <= ToldReach } && (!isNearest || links.StepsToOthers(told, frame) >= nearest.Link.Steps);

    private void AddClause(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        var items = reading.Sentences[told.Sentence].Items;
        var what = frame.IsMain ? Main : frame.IsPast ? Past : frame.IsFixture ? Fixture : Other;
        if (reading.Text.Forms.Length > 0)
        {
            if (links.Of(told, frame) is { Statement: { } statement } nearest)
            {
                AddLink(features, told, frame, statement, nearest.Link, what, named);
                AddWay(features, told, items, statement, RankOf(told, frame, nearest.Link), nearest.Link, named);
            }

            AddNearTeam(features, told, frame, named);
        }

        AddKind(features, told, what, sentenceFrames[told.Sentence] == frame, named);
        AddOpening(features, told, frame, what, named);
        AddAgreement(features, frame, told.Sentence, named);
    }

    /// <summary>How the statement stands to the event in the tree, and whether one of another match is nearer.</summary>
    private void AddLink(FeatureVector features, MatchEvent told, MatchFrame frame, MatchStatement statement, in TreeLink link, FeaturePart what, bool named)
    {
        var kind = KindOf(statement);
        var (how, rank) = (HowOf(link), RankOf(told, frame, link));
        var steps = Numbers[Math.Min(9, link.Steps)];
        var shape = FeatureKey.Start(Link, named).With(how).With(Relations[link.DownRelation]).With(Relations[link.AcrossRelation]);
        features.Add(shape);
        features.Add(shape.With(kind));
        features.Add(shape.With(rank));
        features.Add(FeatureKey.Start(Link, named).With(how).With(kind));
        features.Add(FeatureKey.Start(Link, named).With(how).With(Steps).With(steps));
        features.Add(FeatureKey.Start(Link, named).With(Steps).With(steps).With(kind));
        features.Add(FeatureKey.Start(Near, named).With(rank));
        features.Add(FeatureKey.Start(Near, named).With(rank).With(how).With(kind));
        features.Add(FeatureKey.Start(Near, named).With(rank).With(what));
    }

    private static FeaturePart KindOf(MatchStatement statement) => statement.IsLoose ? Loose : statement.IsWeak ? Weak : Told;

    private static FeaturePart HowOf(in TreeLink link) => link.Down == 0 ? Below : link.Across == 0 ? Over : Apart;

    private FeaturePart RankOf(MatchEvent told, MatchFrame frame, in TreeLink link)
    {
        var least = links.StepsToOthers(told, frame);
        return least == int.MaxValue ? Only : link.Steps < least ? Nearest : link.Steps == least ? Tied : Farther;
    }

    /// <summary>What lies between the event and the statement: clauses, commas, and the preposition before the team that it names.</summary>
    private void AddWay(FeatureVector features, MatchEvent told, PatternItem[] items, MatchStatement statement, FeaturePart rank, in TreeLink link, bool named)
    {
        var first = Math.Min(items.Length - 1, statement.FirstItem);
        var clause = reading.Clauses.Around(items[told.Trigger].First) == reading.Clauses.Around(items[first].First) ? Same : Other;
        features.Add(FeatureKey.Start(Clause, named).With(clause).With(KindOf(statement)));
        features.Add(FeatureKey.Start(Clause, named).With(clause).With(rank));
        var commas = CommasBetween(items, Math.Min(told.Trigger, first), Math.Max(told.Trigger, first));
        features.Add(FeatureKey.Start(Comma, named).With(Numbers[Math.Min(3, commas)]).With(statement.FirstItem > told.Trigger ? Behind : Front).With(rank));
        if (PrepositionBefore(items, statement.Object) is >= 0 and var token)
        {
            features.Add(FeatureKey.Start(Word, named).With(reading.Text.Tokens[token].Hash, named ? WordFolding.Fold(reading.Text[token].ToString()) : "").With(HowOf(link)));
        }
    }

    private int CommasBetween(PatternItem[] items, int low, int high)
    {
        var count = 0;
        for (var i = low; i < high; i++)
        {
            count += reading.Text[items[i].First] is "," or ";" or "-" or "–" or "—" ? 1 : 0;
        }

        return count;
    }

    private int PrepositionBefore(PatternItem[] items, int team)
    {
        for (var i = team - 1; i >= Math.Max(0, team - PrepositionReach); i--)
        {
            if (reading.Text.Tags[items[i].First] == PartOfSpeech.ADP)
            {
                return items[i].First;
            }
        }

        return -1;
    }

    /// <summary>How near by the tree a side of the match is to the event, beside other teams.</summary>
    private void AddNearTeam(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        var (own, stranger) = links.StepsToTeams(told, frame);
        var nearer = FeatureKey.Start(TeamNear, named).With(own < stranger ? Own : own == stranger ? Tied : Other);
        features.Add(FeatureKey.Start(TeamNear, named).With(NumberOf(own)).With(NumberOf(stranger)));
        features.Add(nearer);
        features.Add(nearer.With(frame.IsMain ? Main : Other));

        static FeaturePart NumberOf(int steps) => steps == TreeLink.Farthest.Steps ? None : Numbers[Math.Min(5, steps)];
    }

    /// <summary>What the event is and how it is told: goals told with their minute are those of the match told at length.</summary>
    private void AddKind(FeatureVector features, MatchEvent told, FeaturePart what, bool isCurrent, bool named)
    {
        if (told.Minutes.Length > 0)
        {
            features.Add(FeatureKey.Start(Minute, named).With(what));
            features.Add(FeatureKey.Start(Minute, named).With(what).With(isCurrent ? Current : Other));
        }

        features.Add(FeatureKey.Start(Rule, named).With(told.Rule.Part).With(what));
        features.Add(FeatureKey.Start(Scored, named).With(told.ScoreAfter >= 0 ? Score : None).With(told.Count > 1 ? Numbers[2] : Numbers[1]).With(what));
        if (reading.Text.Forms.Length > 0 && reading.Clauses.Around(reading.Sentences[told.Sentence].Items[told.Trigger].First) is >= 0 and var around)
        {
            var time = FeatureKey.Start(Time, named).With(TenseOf(reading.Clauses[around].Flags)).With(what);
            features.Add(time);
            features.Add(time.With(isCurrent ? Current : Other));
        }
    }

    private static FeaturePart TenseOf(ClauseFlags flags) =>
        (flags & ClauseFlags.Perfect) != 0 ? ((flags & ClauseFlags.Past) != 0 ? PastPerfect : Perfect) : (flags & ClauseFlags.Past) != 0 ? PastTense : (flags & (ClauseFlags.Infinitive | ClauseFlags.Participial)) != 0 ? Unfinite : Other;

    /// <summary>Whether the first sentence of the event's paragraph tells of the match, or any of it so far.</summary>
    private void AddOpening(FeatureVector features, MatchEvent told, MatchFrame frame, FeaturePart what, bool named)
    {
        var start = told.Sentence;
        while (start > 0 && reading.Text.Sentences[start - 1].Paragraph == reading.Text.Sentences[told.Sentence].Paragraph)
        {
            start--;
        }

        bool opens = false, states = false;
        foreach (var statement in frame.Statements)
        {
            opens |= statement.Sentence == start && !statement.IsLoose;
            states |= statement.Sentence >= start && statement.Sentence <= told.Sentence && !statement.IsLoose;
        }

        var opening = FeatureKey.Start(Opening, named).With(opens ? Own : None).With(states ? Own : None);
        features.Add(opening);
        features.Add(opening.With(what));
    }

    /// <summary>Whether the competition and the day that the sentence names are those of the match.</summary>
    private void AddAgreement(FeatureVector features, MatchFrame frame, int sentence, bool named)
    {
        var competition = None;
        foreach (var (_, at) in reading.MentionsIn(sentence))
        {
            ref readonly var item = ref reading.Sentences[sentence].Items[at];
            if (item.Is(ItemType.COMP) && competition != Same)
            {
                competition = frame.Competition < 0 ? Unknown : frame.Competition == item.Entity ? Same : Other;
            }
        }

        features.Add(FeatureKey.Start(Competition, named).With(competition));
        if (DayIn(sentence, frame.IsFixture) is { } day)
        {
            features.Add(FeatureKey.Start(Day, named).With(frame.Date is null ? None : frame.Date == day ? Same : Other));
        }
    }

    /// <summary>The day that a sentence names, as a match played or to come has it: read once for all matches that an event is described with.</summary>
    private string? DayIn(int sentence, bool isComing)
    {
        if (daySentence != sentence)
        {
            var items = reading.Sentences[sentence].Items;
            (daySentence, dayBefore, dayToCome) = (sentence, days.Read(reading, items, 0, items.Length, reading.Date, false), days.Read(reading, items, 0, items.Length, reading.Date, true));
        }

        return isComing ? dayToCome : dayBefore;
    }
}
