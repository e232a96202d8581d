namespace Graph.Extraction;

/// <content>The classes that tell how a match ended, and against whom.</content>
public sealed partial class FootballWords
{
    public WordClassSet Against { get; } = Need(lexicons, "versus-prep");

    /// <summary>Words after which the opponent of a result stands, "at home to" among them.</summary>
    public WordClassSet BeforeOpponent { get; } = Need(lexicons, "versus-prep", "against-word", "home-side-word");

    /// <summary>The side after it is an opponent.</summary>
    public WordClassSet Opposing { get; } = Need(lexicons, "opponent-prep");

    /// <summary>The team after it is the opponent of whom is told of: a preposition or a verb of beating.</summary>
    public WordClassSet Opposed { get; } = Need(lexicons, "opposed-prep", "beat");

    /// <summary>Verbs whose object lost.</summary>
    public WordClassSet Beat { get; } = Need(lexicons, "beat");

    /// <summary>Participles of those who lost.</summary>
    public WordClassSet Beaten { get; } = Need(lexicons, "beaten");

    /// <summary>Verbs and nouns of winning.</summary>
    public WordClassSet Won { get; } = Need(lexicons, "beat", "won-verb", "win-noun", "victor-noun");

    /// <summary>Nouns for those who won: "2-1 winners over".</summary>
    public WordClassSet VictorNoun { get; } = Need(lexicons, "victor-noun");

    public WordClassSet Lost { get; } = Need(lexicons, "lost-verb", "loss-noun", "beaten");

    public WordClassSet Drew { get; } = Need(lexicons, "draw-noun", "draw-verb", "held");

    public WordClassSet Goalless { get; } = Need(lexicons, "goalless");

    public WordClassSet Aggregate { get; } = Need(lexicons, "aggregate");

    public WordClassSet Shootout { get; } = Need(lexicons, "shootout");

    /// <summary>Words beside a score that went on to change.</summary>
    public WordClassSet Running { get; } = Need(lexicons, "running-score");

    /// <summary>What one score turned into another with: "2-0 became 3-0".</summary>
    public WordClassSet ScoreTurned { get; } = Need(lexicons, "score-turned");

    /// <summary>Words that compare places in a table.</summary>
    public WordClassSet Standing { get; } = Need(lexicons, "standing");
}
