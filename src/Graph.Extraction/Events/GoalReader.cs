namespace Graph.Extraction;

/// <summary>Reads the tellings of goals of a report: candidates by rule, each described by features for the model that accepts or rejects it.</summary>
public sealed partial class GoalReader(RuleSet rules, FootballWords words, PersonSubjectFinder subjects, Symbolizer symbols)
{
    private const string Relation = "goal";

    private readonly GoalkeeperFinder goalkeepers = new(words, symbols.WordOf("by"));

    private static readonly WordClassSet Minute = WordClassSet.Of((int)ItemType.MINUTE);

    private readonly GoalVerb verbs = new(words, symbols);

    private readonly GoalMinutes minutes = new(words, symbols);

    private readonly JoinedScorers joinedScorers = new(words, subjects, symbols);

    private readonly GoalClusterer clusterer = new(words);

    private readonly GoalCounter counter = new(symbols);

    private readonly GoalKindReader kinds = new(words);

    private readonly GoalDenials denials = new(rules);

    private readonly GoalDescriber describer = new(words, subjects, symbols);

    /// <summary>Candidates in the order of the text, one for each scorer and clause of a sentence.</summary>
    /// <param name="named">True while a model is trained: features keep their names.</param>
    public List<MatchEvent> Read(ReportReading reading, MatchFrame?[] frames, bool named) => Date(reading, ReadUndated(reading, frames, named));

    /// <summary>The same without their minutes.</summary>
    public List<MatchEvent> ReadUndated(ReportReading reading, MatchFrame?[] frames, bool named)
    {
        var events = new List<MatchEvent>();
        var candidates = new List<GoalCandidate>();
        GoalScene? scene = null;
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            candidates.Clear();
            AddCandidates(reading, s, items, rules.Find(Relation, reading, s), candidates);
            if (candidates.Count > 0)
            {
                scene ??= new GoalScene(reading, words, goalkeepers.Find(reading));
                denials.Refute(reading, s, candidates, scene);
                denials.TakeBack(reading, s, candidates, scene);
            }

            if (candidates.Count > 0)
            {
                AddClusters(reading, s, candidates, frames, scene!, named, events);
            }
        }

        GoalSurroundings.AddElsewhere(events, named);
        return events;
    }

    /// <summary>The tellings with those minutes that date them where no others are told.</summary>
    /// <param name="tellings">In the order of the text.</param>
    public List<MatchEvent> Date(ReportReading reading, List<MatchEvent> tellings) => minutes.Date(reading, tellings);

    /// <summary>Most goals of one man in a match; more are a season's or a career's.</summary>
    private const int MostOfMatch = 9;

    private void AddCandidates(ReportReading reading, int sentence, PatternItem[] items, ReadOnlySpan<RuleMatch> matches, List<GoalCandidate> candidates)
    {
        foreach (ref readonly var match in matches)
        {
            var trigger = match["trigger"] is >= 0 and var at ? at : match.First;
            if (verbs.IsUnreal(items, trigger))
            {
                continue;
            }

            Propose(reading, sentence, items, match, trigger, candidates);
        }

        if (candidates.Count > 0)
        {
            TakeOutOthers(items, candidates);
        }
    }

    /// <summary>Takes out those joined to a goal who scored one of their own, and goals of a season or a career.</summary>
    private void TakeOutOthers(PatternItem[] items, List<GoalCandidate> candidates)
    {
        candidates.RemoveAll(candidate => candidate.Origin == ScorerOrigin.Joined && FootballWords.AnyIn(items, candidate.Trigger, candidate.Scorer, Minute) && candidates.Exists(own => IsOwnFurther(items, candidate, own)));
        candidates.RemoveAll(candidate => candidate.Trigger + 1 < items.Length && items[candidate.Trigger + 1] is var next && next.Is(ItemType.NUM) && !next.Is(ItemType.MINUTE) && next.Value > MostOfMatch);
    }

    /// <summary>"found the opener through Smith in the 67th minute and Jones doubled the lead": what follows a man tells of a further goal of his, so that he is not joined to the one before.</summary>
    private bool IsOwnFurther(PatternItem[] items, GoalCandidate joined, GoalCandidate own) =>
        own.Scorer == joined.Scorer && own.Origin != ScorerOrigin.Joined && own.Trigger == own.Scorer + 1 && items[own.Trigger].Classes.Overlaps(words.Further);

    private void Propose(ReportReading reading, int sentence, PatternItem[] items, RuleMatch match, int trigger, List<GoalCandidate> candidates)
    {
        var flags = match.Rule.Flags;
        if (match["scorer"] is >= 0 and var scorer)
        {
            if (!items[scorer].Is(ItemType.REFEREE) && !(trigger < scorer && subjects.IsObjectPronoun(items[scorer])) && (!flags.Contains("printed") || IsPrintedMinute(reading, sentence, items, scorer)))
            {
                AddNamed(items, scorer, match, trigger, candidates);
            }

            return;
        }

        if (!flags.Contains("subject-scorer") || verbs.HasAgent(items, trigger))
        {
            return;
        }

        var found = new List<int>(2);
        subjects.FindAll(reading, sentence, trigger, found);
        for (var i = 0; i < found.Count; i++)
        {
            if (!items[found[i]].Is(ItemType.REFEREE))
            {
                candidates.Add(new GoalCandidate(match, found[i], trigger, found.Count == 1 ? ScorerOrigin.Sure : i == 0 ? ScorerOrigin.Parsed : ScorerOrigin.Near));
                joinedScorers.AddBefore(items, found[i], match, trigger, candidates);
            }
        }
    }

    /// <summary>Adds the man whom a rule names as scorer, and where it tells of several those listed with him.</summary>
    private void AddNamed(PatternItem[] items, int scorer, RuleMatch match, int trigger, List<GoalCandidate> candidates)
    {
        candidates.Add(new GoalCandidate(match, scorer, trigger, ScorerOrigin.Role));
        if (match.Rule.Flags.Contains("list"))
        {
            joinedScorers.AddBehind(items, scorer, match, trigger, candidates);
            if (trigger > scorer)
            {
                joinedScorers.AddBefore(items, scorer, match, trigger, candidates);
            }
        }
    }

    /// <summary>A list prints the minute as a number right behind the name; "in the 62nd minute" behind a name is prose.</summary>
    private static bool IsPrintedMinute(ReportReading reading, int sentence, PatternItem[] items, int scorer) =>
        reading.Text.Sentences[sentence].Kind == Graph.Text.SentenceKind.ListLine
        || (scorer + 1 < items.Length && (items[scorer + 1].Is(ItemType.OPEN) || char.IsAsciiDigit(reading.Report.Text[reading.Text.Tokens[items[scorer + 1].First].Start])));
}
