namespace Graph.Extraction;

/// <summary>A line of a rule file: what it says, and where, from 1.</summary>
internal readonly record struct RuleLine(string Text, int Line, int Column);

/// <summary>One rule as its file writes it, nothing checked.</summary>
/// <param name="Line">Line of its first key.</param>
/// <param name="Confidence">Null when the rule gives none.</param>
internal sealed record RuleDraft(int Line, string? Id, string Description, RuleLine? Confidence)
{
    public List<RuleLine> Patterns { get; init; } = [];

    public List<string> Flags { get; init; } = [];

    public List<string> Examples { get; init; } = [];

    public List<string> Counterexamples { get; init; } = [];
}

/// <summary>A rule file as it is written.</summary>
/// <param name="Macros">Name and pattern; a later one may use earlier ones.</param>
internal sealed record RuleSheet(string Relation, List<(string Name, string Pattern)> Macros, List<RuleDraft> Rules);
