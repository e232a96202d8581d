namespace Graph.Extraction;

/// <summary>Bits of the lexicon classes that the readers ask for by name. A class that no lexicon file defines is an error when the data is loaded.</summary>
public sealed partial class FootballWords
{
    public FootballWords(LexiconSet lexicons)
    {
        WordClassSet Need(string name) => lexicons.ClassIndex(name) is >= 0 and var index
            ? WordClassSet.Of(index)
            : throw new InvalidDataException($"data/lexicons: the word class \"{name}\" is missing; add a line [{name}] with its words.");

        FixtureCue = Need("fixture-cue");
        PastCue = Need("past-cue");
        PastSeason = Need("past-season");
        Modal = Need("modal");
        Negation = Need("negation");
        Unreal = Need("unreal");
        NearMiss = Need("near-miss");
        If = Need("if-word");
        Against = Need("versus-prep");
        BeforeOpponent = Against | Need("against-word") | Need("home-side-word");
        Opposing = Need("opponent-prep");
        Opposed = Need("opposed-prep") | Need("beat");
        Weekday = Need("weekday");
        Month = Need("month");
        Stage = Need("goal-stage");
        Aggregate = Need("aggregate");
        Shootout = Need("shootout");
        Disallow = Need("disallow");
        Divert = Need("divert-verb");
        Denied = Need("deny") | Need("off-target");
        HomeRef = Need("home-ref");
        AwayRef = Need("away-ref");
        FormerWord = Need("former-word");
        PositionNoun = Need("position-noun");
        Kin = Need("kin-word");
        Plan = Need("plan-word");
        ManagerNoun = Need("manager-noun");
        Assistant = Need("assistant");
        MatchNoun = Need("match-noun");
        OwnGoal = Need("own-goal");
        Penalty = Need("penalty-word");
        Header = Need("header-word");
        Volley = Need("volley-word");
        FreeKick = Need("free-kick-word");
        HalfTime = Need("half-time");
        SecondHalf = Need("second-half");
        AddedTime = Need("added-time");
        Later = Need("later");
        NoCardOrChange = Need("no-card-or-change");
        CardUndone = Need("card-undone");
        Appeal = Need("card-appeal");
        Attendance = Need("attendance");
        Abandoned = Need("abandoned");
        Postponed = Need("postponed");
        SpeechVerb = Need("speech-verb");
        Coordinator = Need("coordinator");
        AllOf = Need("all-of");
        Alternative = Need("alternative");
        PastMeeting = Need("past-meeting");
        StagePlace = Need("stage-place");
        Goalless = Need("goalless");
        CourseOfPlay = Need("course-of-play");
        Versus = Need("versus");
        Facing = Need("face-verb") | Need("host-verb") | Need("visit-verb");
        Running = Need("running-score");
        ScoreTurned = Need("score-turned");
        VictorNoun = Need("victor-noun");
        AgentWord = Need("agent-word");
        Beaten = Need("beaten");
        Relative = Need("relative-word");
        Return = Need("return-verb");
        Beat = Need("beat");
        Won = Beat | Need("won-verb") | Need("win-noun") | VictorNoun;
        Lost = Need("lost-verb") | Need("loss-noun") | Need("beaten");
        Drew = Need("draw-noun") | Need("draw-verb") | Need("held");
        GroupWord = Need("group-word");
        ExtraTime = Need("extra-time");
        ShortOf = Need("short-of");
        FirstLeg = Need("first-leg");
        SecondLeg = Need("second-leg");
        After = Need("after-word");
        Behind = After | Need("from-word");
        Governor = Need("governor");
        AtWord = Need("at-word");
        AwayWord = Need("away-word");
        HomeSideWord = Need("home-side-word");
        RoadWord = Need("road-word");
        ClauseJoiner = Need("clause-joiner");
        OtherClause = Need("other-clause");
        Further = Need("further-goal");
        KeeperNoun = Need("keeper-noun");
        Delivery = Need("delivery-verb");
        KeeperVerb = Need("keeper-verb");
        Rebound = Need("rebound");
        Missed = NearMiss | Modal | Rebound | Disallow | Need("off-target") | Need("deny") | Need("save-noun");
        Reached = Need("stage-reached");
        Standing = Need("standing");
        Equaliser = Need("score-verb") | Need("reply-verb") | Need("lead-verb");
        GoalNoun = Need("goal-noun");
        Scoring = Need("score-verb") | GoalNoun;
        Goal = Need("sure-goal-noun") | Need("ahead") | Need("score-verb") | Need("reply-verb") | Need("lead-noun");
        StartingMen = Need("starting-men");
        ClubChange = Need("club-change");
        ClubTime = Need("club-time");
        QuitClub = Need("quit-club");
        FeeVerb = Need("fee-verb");
        InTurn = Need("in-turn");
        From = Need("from-word");
        Toward = Need("toward-word");
        NotGoal = Need("substitute-noun") | Need("sub-off") | Need("sub-on") | Need("sent-off") | Need("booked") | Need("replace-on") | Need("replace-off");
    }

    public WordClassSet FixtureCue { get; }

    public WordClassSet PastCue { get; }

    public WordClassSet PastSeason { get; }

    public WordClassSet Modal { get; }

    public WordClassSet Negation { get; }

    public WordClassSet Unreal { get; }

    public WordClassSet NearMiss { get; }

    public WordClassSet If { get; }

    public WordClassSet Against { get; }

    /// <summary>Words after which the opponent of a result stands, "at home to" among them.</summary>
    public WordClassSet BeforeOpponent { get; }

    /// <summary>The side after it is an opponent.</summary>
    public WordClassSet Opposing { get; }

    /// <summary>The team after it is the opponent of whom is told of: a preposition or a verb of beating.</summary>
    public WordClassSet Opposed { get; }

    /// <summary>What a side does to its opponent of a match.</summary>
    public WordClassSet Facing { get; }

    public WordClassSet Weekday { get; }

    public WordClassSet Month { get; }

    public WordClassSet Stage { get; }

    public WordClassSet Aggregate { get; }

    public WordClassSet Shootout { get; }

    public WordClassSet Disallow { get; }

    /// <summary>Verbs that send on a ball which another played.</summary>
    public WordClassSet Divert { get; }

    /// <summary>Verbs that send a ball to others.</summary>
    public WordClassSet Delivery { get; }

    /// <summary>The shot did not go in.</summary>
    public WordClassSet Denied { get; }

    public WordClassSet HomeRef { get; }

    public WordClassSet AwayRef { get; }

    public WordClassSet PositionNoun { get; }

    /// <summary>A father, a son, a brother: what follows is told of another man.</summary>
    public WordClassSet Kin { get; }

    /// <summary>What is wanted or meant to come.</summary>
    public WordClassSet Plan { get; }

    public WordClassSet ManagerNoun { get; }

    public WordClassSet Assistant { get; }

    public WordClassSet FormerWord { get; }

    public WordClassSet MatchNoun { get; }

    public WordClassSet OwnGoal { get; }

    public WordClassSet Penalty { get; }

    public WordClassSet Header { get; }

    public WordClassSet Volley { get; }

    public WordClassSet FreeKick { get; }

    public WordClassSet HalfTime { get; }

    public WordClassSet SecondHalf { get; }

    public WordClassSet AddedTime { get; }

    /// <summary>Words after a distance in time: "two minutes later".</summary>
    public WordClassSet Later { get; }

    /// <summary>Words before a booking, a dismissal or a change that say that there was none, or that it is of another day.</summary>
    public WordClassSet NoCardOrChange { get; }

    /// <summary>What a referee does to a card that he takes back.</summary>
    public WordClassSet CardUndone { get; }

    /// <summary>Words of an appeal, after which a card is taken back when the match is over.</summary>
    public WordClassSet Appeal { get; }

    public WordClassSet Attendance { get; }

    public WordClassSet Abandoned { get; }

    public WordClassSet Postponed { get; }

    public WordClassSet SpeechVerb { get; }

    /// <summary>Nouns for those who won: "2-1 winners over".</summary>
    public WordClassSet VictorNoun { get; }

    /// <summary>Stands before who did what was done to the subject.</summary>
    public WordClassSet AgentWord { get; }

    /// <summary>Participles of those who lost.</summary>
    public WordClassSet Beaten { get; }

    public WordClassSet Relative { get; }

    /// <summary>Verbs of who goes back to where he was.</summary>
    public WordClassSet Return { get; }

    /// <summary>Verbs whose object lost.</summary>
    public WordClassSet Beat { get; }

    public WordClassSet Coordinator { get; }

    public WordClassSet AllOf { get; }

    public WordClassSet Alternative { get; }

    public WordClassSet PastMeeting { get; }

    public WordClassSet StagePlace { get; }

    public WordClassSet Goalless { get; }

    /// <summary>Words that only who has seen a match says of it: <c>on resuming</c>, <c>at the interval</c>.</summary>
    public WordClassSet CourseOfPlay { get; }

    public WordClassSet Versus { get; }

    /// <summary>Words beside a score that went on to change.</summary>
    public WordClassSet Running { get; }

    /// <summary>What one score turned into another with: "2-0 became 3-0".</summary>
    public WordClassSet ScoreTurned { get; }

    /// <summary>Verbs and nouns of winning.</summary>
    public WordClassSet Won { get; }

    public WordClassSet Lost { get; }

    public WordClassSet Drew { get; }

    public WordClassSet GroupWord { get; }

    public WordClassSet ExtraTime { get; }

    /// <summary>Words before what did not come about: "heading for".</summary>
    public WordClassSet ShortOf { get; }

    public WordClassSet FirstLeg { get; }

    public WordClassSet SecondLeg { get; }

    public WordClassSet After { get; }

    /// <summary>Words whose object is not the one who acts.</summary>
    public WordClassSet Governor { get; }

    /// <summary>Before a match: what comes after it, or out of it.</summary>
    public WordClassSet Behind { get; }

    public WordClassSet AtWord { get; }

    public WordClassSet AwayWord { get; }

    public WordClassSet HomeSideWord { get; }

    /// <summary>Words behind a result that say that the side told of was away: "on the road".</summary>
    public WordClassSet RoadWord { get; }

    /// <summary>Words that join a further event to the one told.</summary>
    public WordClassSet ClauseJoiner { get; }

    /// <summary>Words that start a clause of its own, which tells of something else.</summary>
    public WordClassSet OtherClause { get; }

    /// <summary>Words that count a goal after an earlier one.</summary>
    public WordClassSet Further { get; }

    public WordClassSet KeeperNoun { get; }

    /// <summary>What only goalkeepers do.</summary>
    public WordClassSet KeeperVerb { get; }

    /// <summary>Words that tell of a goal, whoever scored it.</summary>
    public WordClassSet Goal { get; }

    /// <summary>Words of the men who start: what is said beside them of replacing is no change during the match.</summary>
    public WordClassSet StartingMen { get; }

    /// <summary>Words of what else has a minute: changes and cards.</summary>
    public WordClassSet NotGoal { get; }

    /// <summary>Words of a chance that brought no goal.</summary>
    public WordClassSet Missed { get; }

    /// <summary>Words of a ball that came back from the goalkeeper or the frame.</summary>
    public WordClassSet Rebound { get; }

    /// <summary>Words before a stage that a side came to by winning.</summary>
    public WordClassSet Reached { get; }

    /// <summary>Verbs of a side's goal, whoever scored it: "equalised through Smith".</summary>
    public WordClassSet Equaliser { get; }

    /// <summary>Verbs and nouns of goals.</summary>
    public WordClassSet Scoring { get; }

    /// <summary>A goal, said of its scorer.</summary>
    public WordClassSet GoalNoun { get; }

    /// <summary>Says that what two lists name belongs together one by one.</summary>
    public WordClassSet InTurn { get; }

    /// <summary>Words that compare places in a table.</summary>
    public WordClassSet Standing { get; }
}
