namespace Graph.Text;

/// <summary>How a clause says what it says.</summary>
[Flags]
public enum ClauseFlags : ushort
{
    None = 0,

    /// <summary>Denied: <c>did not score</c>, <c>never scored</c>, <c>without scoring</c>, <c>nobody scored</c>.</summary>
    Negated = 1,

    /// <summary>Under <c>could, would, should, may, might, must, can</c>. What could be done was not always done; the reader decides.</summary>
    Modal = 2,

    /// <summary>The subject undergoes: <c>was sent off</c>, <c>a cross headed in</c>.</summary>
    Passive = 4,

    /// <summary>With <c>have</c>: <c>has scored</c>, <c>had scored</c>.</summary>
    Perfect = 8,

    /// <summary>Yet to come: <c>will face</c>, <c>is going to play</c>.</summary>
    Future = 16,

    Question = 32,

    /// <summary>Stands under <c>if</c>, <c>unless</c>, <c>whether</c>.</summary>
    Conditional = 64,

    /// <summary>Finite, past tense (of the verb or its first auxiliary).</summary>
    Past = 128,

    /// <summary>Finite, present tense.</summary>
    Present = 256,

    /// <summary>An infinitive: <c>to score</c>.</summary>
    Infinitive = 512,

    /// <summary>A participle without auxiliary: <c>scoring twice</c>, <c>beaten at home</c>.</summary>
    Participial = 1024,

    /// <summary>A relative clause; its subject, when it is a relative pronoun, was replaced by the noun that it stands for.</summary>
    Relative = 2048,

    /// <summary>The subject does not stand in this clause but was taken over from another: <c>he turned and [he] shot</c>.</summary>
    SharedSubject = 4096,

    /// <summary>The predicate is a noun, adjective or the like with or without a form of <c>be</c>.</summary>
    Nominal = 8192,
}

/// <summary>A verb or other predicate with its arguments. All places are token indexes of the report, -1 for none.</summary>
/// <param name="Predicate">The main verb, or the noun or adjective that <c>be</c> makes a predicate.</param>
/// <param name="Subject">Head of the grammatical subject; of a passive clause that is the one acted upon.</param>
/// <param name="Object">Head of the direct object.</param>
/// <param name="Recipient">Head of the indirect object: <c>gave the keeper no chance</c>.</param>
/// <param name="Agent">Head of the <c>by</c> phrase of a passive.</param>
/// <param name="Particle">A particle that belongs to the verb: <c>set up</c>, <c>sent off</c>.</param>
/// <param name="Governor">Index, in the layer, of the clause that this one depends on (or is coordinated with); -1 for a main clause.</param>
/// <param name="Relation">How it depends on it, an index into <see cref="DependencyRelations.Names"/>; 0 for a main clause.</param>
public readonly record struct Clause(int Predicate, int Subject, int Object, int Recipient, int Agent, int Particle, int Governor, byte Relation, ClauseFlags Flags)
{
    public bool Is(ClauseFlags flags) => (Flags & flags) == flags;

    public bool IsAny(ClauseFlags flags) => (Flags & flags) != 0;

    /// <summary>The one who acts: the subject, or the agent of a passive; -1 when it is not told.</summary>
    public int Actor => Is(ClauseFlags.Passive) ? Agent : Subject;

    /// <summary>The one acted upon: the object, or the subject of a passive; -1 when it is not told.</summary>
    public int Undergoer => Is(ClauseFlags.Passive) ? Subject : Object;
}
