namespace Graph.Text;

/// <summary>A clause while it is being read.</summary>
internal sealed class ClauseDraft(int predicate)
{
    public int Predicate => predicate;

    public int Subject { get; set; } = -1;

    public int Object { get; set; } = -1;

    public int Recipient { get; set; } = -1;

    public int Agent { get; set; } = -1;

    /// <summary>A noun after <c>by</c> that the parser did not call the agent.</summary>
    public int ByPhrase { get; set; } = -1;

    public int Particle { get; set; } = -1;

    public int Governor { get; set; } = -1;

    public byte Relation { get; set; }

    public bool HasAuxiliary { get; set; }

    public ClauseFlags Flags { get; set; }

    public bool IsFinite => (Flags & (ClauseFlags.Past | ClauseFlags.Present | ClauseFlags.Modal | ClauseFlags.Future)) != 0;

    public Clause ToClause() => new(predicate, Subject, Object, Recipient, Agent, Particle, Governor, Relation, Flags);
}
