namespace Graph.Extraction;

/// <content>The classes that tell what happens in a match: goals, chances, cards and changes.</content>
public sealed partial class FootballWords
{
    /// <summary>Words that tell of a goal, whoever scored it.</summary>
    public WordClassSet Goal { get; } = Need(lexicons, "sure-goal-noun", "ahead", "score-verb", "reply-verb", "lead-noun");

    /// <summary>A goal, said of its scorer.</summary>
    public WordClassSet GoalNoun { get; } = Need(lexicons, "goal-noun");

    /// <summary>Verbs and nouns of goals.</summary>
    public WordClassSet Scoring { get; } = Need(lexicons, "score-verb", "goal-noun");

    /// <summary>Verbs of a side's goal, whoever scored it: "equalised through Smith".</summary>
    public WordClassSet Equaliser { get; } = Need(lexicons, "score-verb", "reply-verb", "lead-verb");

    /// <summary>Words that count a goal after an earlier one.</summary>
    public WordClassSet Further { get; } = Need(lexicons, "further-goal");

    public WordClassSet OwnGoal { get; } = Need(lexicons, "own-goal");

    public WordClassSet Penalty { get; } = Need(lexicons, "penalty-word");

    public WordClassSet Header { get; } = Need(lexicons, "header-word");

    public WordClassSet Volley { get; } = Need(lexicons, "volley-word");

    public WordClassSet FreeKick { get; } = Need(lexicons, "free-kick-word");

    /// <summary>Verbs that send on a ball which another played.</summary>
    public WordClassSet Divert { get; } = Need(lexicons, "divert-verb");

    /// <summary>Verbs that send a ball to others.</summary>
    public WordClassSet Delivery { get; } = Need(lexicons, "delivery-verb");

    /// <summary>Words of a chance that brought no goal.</summary>
    public WordClassSet Missed { get; } = Need(lexicons, "near-miss", "modal", "rebound", "disallow", "off-target", "deny", "save-noun");

    public WordClassSet NearMiss { get; } = Need(lexicons, "near-miss");

    /// <summary>The shot did not go in.</summary>
    public WordClassSet Denied { get; } = Need(lexicons, "deny", "off-target");

    public WordClassSet Disallow { get; } = Need(lexicons, "disallow");

    /// <summary>Words of a ball that came back from the goalkeeper or the frame.</summary>
    public WordClassSet Rebound { get; } = Need(lexicons, "rebound");

    public WordClassSet KeeperNoun { get; } = Need(lexicons, "keeper-noun");

    /// <summary>What only goalkeepers do.</summary>
    public WordClassSet KeeperVerb { get; } = Need(lexicons, "keeper-verb");

    /// <summary>Words of the men who start: what is said beside them of replacing is no change during the match.</summary>
    public WordClassSet StartingMen { get; } = Need(lexicons, "starting-men");

    /// <summary>Words of what else has a minute: changes and cards.</summary>
    public WordClassSet NotGoal { get; } = Need(lexicons, "substitute-noun", "sub-off", "sub-on", "sent-off", "booked", "replace-on", "replace-off");

    /// <summary>Words before a booking, a dismissal or a change that say that there was none, or that it is of another day.</summary>
    public WordClassSet NoCardOrChange { get; } = Need(lexicons, "no-card-or-change");

    /// <summary>What a referee does to a card that he takes back.</summary>
    public WordClassSet CardUndone { get; } = Need(lexicons, "card-undone");

    /// <summary>Words of an appeal, after which a card is taken back when the match is over.</summary>
    public WordClassSet Appeal { get; } = Need(lexicons, "card-appeal");
}
