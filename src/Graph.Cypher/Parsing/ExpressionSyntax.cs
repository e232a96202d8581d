using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

internal abstract record ExpressionSyntax(Span Span);

internal sealed record LiteralSyntax(Span Span, CypherValue Value) : ExpressionSyntax(Span);

internal sealed record ParameterSyntax(Span Span, string Name) : ExpressionSyntax(Span);

internal sealed record VariableSyntax(Span Span, string Name) : ExpressionSyntax(Span);

internal sealed record PropertySyntax(Span Span, ExpressionSyntax Subject, string Key, Span KeySpan) : ExpressionSyntax(Span);

internal enum BinaryOperator { Add, Subtract, Multiply, Divide, Modulo, Power, In, StartsWith, EndsWith, Contains, Matches }

internal sealed record BinarySyntax(Span Span, BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Span);

internal enum LogicalOperator { And, Or, Xor }

/// <summary>Two operands or more, of one operator.</summary>
internal sealed record LogicalSyntax(Span Span, LogicalOperator Operator, IReadOnlyList<ExpressionSyntax> Operands) : ExpressionSyntax(Span);

internal sealed record NotSyntax(Span Span, ExpressionSyntax Operand) : ExpressionSyntax(Span);

internal sealed record NegateSyntax(Span Span, ExpressionSyntax Operand, bool Minus) : ExpressionSyntax(Span);

internal enum ComparisonOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

/// <summary><c>a &lt; b &lt;= c</c>: one operand more than operators.</summary>
internal sealed record ComparisonSyntax(Span Span, IReadOnlyList<ExpressionSyntax> Operands, IReadOnlyList<ComparisonOperator> Operators) : ExpressionSyntax(Span);

internal sealed record IsNullSyntax(Span Span, ExpressionSyntax Operand, bool Negated) : ExpressionSyntax(Span);

/// <summary><c>x IS :: INTEGER</c>.</summary>
internal sealed record IsTypedSyntax(Span Span, ExpressionSyntax Operand, ValueTypePattern Type, bool Negated) : ExpressionSyntax(Span);

internal sealed record ListSyntax(Span Span, IReadOnlyList<ExpressionSyntax> Items) : ExpressionSyntax(Span);

internal sealed record MapSyntax(Span Span, IReadOnlyList<MapEntrySyntax> Entries) : ExpressionSyntax(Span);

internal sealed record MapEntrySyntax(string Key, Span KeySpan, ExpressionSyntax Value);

internal sealed record IndexSyntax(Span Span, ExpressionSyntax Subject, ExpressionSyntax Index) : ExpressionSyntax(Span);

internal sealed record SliceSyntax(Span Span, ExpressionSyntax Subject, ExpressionSyntax? From, ExpressionSyntax? To) : ExpressionSyntax(Span);

internal sealed record CallSyntax(Span Span, string Name, Span NameSpan, IReadOnlyList<ExpressionSyntax> Arguments, bool Distinct, bool Star) : ExpressionSyntax(Span);

internal sealed record CaseSyntax(Span Span, ExpressionSyntax? Subject, IReadOnlyList<(ExpressionSyntax When, ExpressionSyntax Then)> Branches, ExpressionSyntax? Else) : ExpressionSyntax(Span);

internal sealed record ListComprehensionSyntax(Span Span, VariableSyntax Variable, ExpressionSyntax List, ExpressionSyntax? Where, ExpressionSyntax? Map) : ExpressionSyntax(Span);

internal enum QuantifierKind { All, Any, None, Single }

internal sealed record QuantifierSyntax(Span Span, QuantifierKind Kind, VariableSyntax Variable, ExpressionSyntax List, ExpressionSyntax? Where) : ExpressionSyntax(Span);

internal sealed record ReduceSyntax(Span Span, VariableSyntax Accumulator, ExpressionSyntax Start, VariableSyntax Variable, ExpressionSyntax List, ExpressionSyntax Step) : ExpressionSyntax(Span);

internal sealed record PatternComprehensionSyntax(Span Span, VariableSyntax? Path, PathSyntax Pattern, ExpressionSyntax? Where, ExpressionSyntax Map) : ExpressionSyntax(Span);

/// <summary>A pattern as a truth value, or <c>shortestPath(…)</c> as a path.</summary>
internal sealed record PatternSyntax(Span Span, PathSyntax Pattern) : ExpressionSyntax(Span);

internal enum SubqueryKind { Exists, Count, Collect }

internal sealed record SubquerySyntax(Span Span, SubqueryKind Kind, QuerySyntax Query) : ExpressionSyntax(Span);

internal sealed record MapProjectionSyntax(Span Span, VariableSyntax Subject, IReadOnlyList<MapProjectionItem> Items) : ExpressionSyntax(Span);

/// <param name="Key">Null: <c>.*</c>.</param>
/// <param name="Value">Null: the property of that key.</param>
internal sealed record MapProjectionItem(Span Span, string? Key, ExpressionSyntax? Value);

internal sealed record LabelCheckSyntax(Span Span, ExpressionSyntax Subject, LabelSyntax Label) : ExpressionSyntax(Span);

internal abstract record LabelSyntax(Span Span);

internal sealed record LabelNameSyntax(Span Span, string Name) : LabelSyntax(Span);

internal sealed record AnyLabelSyntax(Span Span) : LabelSyntax(Span);

internal sealed record NotLabelSyntax(Span Span, LabelSyntax Operand) : LabelSyntax(Span);

internal sealed record BothLabelsSyntax(Span Span, LabelSyntax Left, LabelSyntax Right) : LabelSyntax(Span);

internal sealed record EitherLabelSyntax(Span Span, LabelSyntax Left, LabelSyntax Right) : LabelSyntax(Span);
