namespace Graph.Extraction;

/// <summary>Bits of the lexicon classes that the readers ask for by name. A class that no lexicon file defines is an error when the data is loaded.</summary>
public sealed partial class FootballWords(LexiconSet lexicons)
{
    public WordClassSet Modal { get; } = Need(lexicons, "modal");

    public WordClassSet Negation { get; } = Need(lexicons, "negation");

    public WordClassSet Unreal { get; } = Need(lexicons, "unreal");

    public WordClassSet If { get; } = Need(lexicons, "if-word");

    public WordClassSet Coordinator { get; } = Need(lexicons, "coordinator");

    public WordClassSet AllOf { get; } = Need(lexicons, "all-of");

    public WordClassSet Alternative { get; } = Need(lexicons, "alternative");

    /// <summary>Says that what two lists name belongs together one by one.</summary>
    public WordClassSet InTurn { get; } = Need(lexicons, "in-turn");

    /// <summary>Words that join a further event to the one told.</summary>
    public WordClassSet ClauseJoiner { get; } = Need(lexicons, "clause-joiner");

    /// <summary>Words that start a clause of its own, which tells of something else.</summary>
    public WordClassSet OtherClause { get; } = Need(lexicons, "other-clause");

    public WordClassSet Relative { get; } = Need(lexicons, "relative-word");

    /// <summary>Stands before who did what was done to the subject.</summary>
    public WordClassSet AgentWord { get; } = Need(lexicons, "agent-word");

    /// <summary>Words whose object is not the one who acts.</summary>
    public WordClassSet Governor { get; } = Need(lexicons, "governor");

    public WordClassSet After { get; } = Need(lexicons, "after-word");

    /// <summary>Before a match: what comes after it, or out of it.</summary>
    public WordClassSet Behind { get; } = Need(lexicons, "after-word", "from-word");

    public WordClassSet SpeechVerb { get; } = Need(lexicons, "speech-verb");

    public WordClassSet PositionNoun { get; } = Need(lexicons, "position-noun");

    public WordClassSet ManagerNoun { get; } = Need(lexicons, "manager-noun");

    public WordClassSet Assistant { get; } = Need(lexicons, "assistant");

    public WordClassSet FormerWord { get; } = Need(lexicons, "former-word");

    /// <summary>A father, a son, a brother: what follows is told of another man.</summary>
    public WordClassSet Kin { get; } = Need(lexicons, "kin-word");

    /// <summary>What is wanted or meant to come.</summary>
    public WordClassSet Plan { get; } = Need(lexicons, "plan-word");

    /// <summary>Verbs of who goes back to where he was.</summary>
    public WordClassSet Return { get; } = Need(lexicons, "return-verb");

    /// <summary>The bits of one or several classes.</summary>
    /// <exception cref="InvalidDataException">No lexicon file defines one of them.</exception>
    private static WordClassSet Need(LexiconSet lexicons, params ReadOnlySpan<string> names)
    {
        var classes = default(WordClassSet);
        foreach (var name in names)
        {
            classes |= lexicons.ClassIndex(name) is >= 0 and var index
                ? WordClassSet.Of(index)
                : throw new InvalidDataException($"data/lexicons: the word class \"{name}\" is missing; add a line [{name}] with its words.");
        }

        return classes;
    }
}
