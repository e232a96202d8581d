using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

internal enum ShortestKind { None, One, All }

/// <summary>One chain of nodes and relationships.</summary>
/// <param name="Elements">Begins and ends with a node or a group; relationships stand between nodes.</param>
internal sealed record PathSyntax(Span Span, VariableSyntax? Variable, ShortestKind Shortest, IReadOnlyList<PathElementSyntax> Elements);

internal abstract record PathElementSyntax(Span Span);

internal sealed record NodeSyntax(Span Span, VariableSyntax? Variable, LabelSyntax? Label, ExpressionSyntax? Properties, ExpressionSyntax? Where) : PathElementSyntax(Span);

internal enum RelationshipDirection { Right, Left, Both }

/// <param name="Length">Null: exactly one relationship, not a list.</param>
internal sealed record RelationshipSyntax(
    Span Span, VariableSyntax? Variable, LabelSyntax? Types, RelationshipDirection Direction, LengthSyntax? Length, ExpressionSyntax? Properties, ExpressionSyntax? Where) : PathElementSyntax(Span);

/// <param name="Maximum">Null: no upper end.</param>
/// <param name="Quantified">Written as <c>{m,n}</c>, <c>+</c> or <c>*</c> after the arrow.</param>
internal sealed record LengthSyntax(Span Span, long Minimum, long? Maximum, bool Quantified);

/// <summary><c>((a)-[r]->(b) WHERE …){1,3}</c>; length null: parentheses alone.</summary>
internal sealed record GroupSyntax(Span Span, PathSyntax Inner, ExpressionSyntax? Where, LengthSyntax? Length) : PathElementSyntax(Span);
