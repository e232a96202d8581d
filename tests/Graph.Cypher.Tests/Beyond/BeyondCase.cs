using Graph.Cypher.Tests.TestGraphs;

namespace Graph.Cypher.Tests.Beyond;

/// <summary>What a query gives.</summary>
/// <param name="Columns">Null: the query fails.</param>
/// <param name="Rows">Each as text of its values.</param>
internal sealed record Answer(string? Columns, IReadOnlyList<string> Rows)
{
    public static Answer Failure { get; } = new(null, []);

    public static Answer Of(IEnumerable<string> columns, IEnumerable<IReadOnlyList<ExpectedValue>> rows, bool anyListOrder = false) =>
        new(string.Join(" | ", columns), rows.Select(row => Row(row, anyListOrder)).ToList());

    public static string Row(IReadOnlyList<ExpectedValue> values, bool anyListOrder = false) => string.Join(" | ", values.Select(value => value.Text(anyListOrder)));

    /// <summary>Rows in a fixed order, for queries that promise none.</summary>
    public Answer Sorted() => this with { Rows = Rows.Order(StringComparer.Ordinal).ToList() };

    public override string ToString() => Columns is null ? "a failure" : $"{Columns}\n  {string.Join("\n  ", Rows)}";
}

/// <summary>One query of the suite with what it must give.</summary>
/// <param name="Comments">Lines before the case, as written.</param>
/// <param name="InOrder">The order of rows counts.</param>
/// <param name="Neo4jGives">Null: the same as <paramref name="Expected"/>.</param>
/// <param name="Because">Why a difference from Neo4j is kept; null when there is none.</param>
internal sealed record BeyondCase(
    string Name, IReadOnlyList<string> Comments, string Query, bool InOrder, Answer? Expected, Answer? Neo4jGives, string? Because);

/// <summary>A file of cases that share one graph.</summary>
internal sealed record BeyondFile(string Name, IReadOnlyList<string> Comments, string GraphStatements, IReadOnlyList<BeyondCase> Cases);
