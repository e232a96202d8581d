using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <summary>What is known of the type of an arithmetic expression from those of its operands.</summary>
internal static class ArithmeticTypes
{
    /// <summary>Of <c>+</c>, which joins lists and strings too.</summary>
    public static StaticType OfSum(StaticType left, StaticType right)
    {
        if (left.IsOnly(KindSet.List) || right.IsOnly(KindSet.List))
        {
            var first = left.IsOnly(KindSet.List) ? left.Element : left;
            var second = right.IsOnly(KindSet.List) ? right.Element : right;
            return first is null || second is null ? StaticType.List : StaticType.ListOf(first.Or(second));
        }

        return left.IsOnly(KindSet.String) && right.IsOnly(KindSet.String) ? StaticType.String
            : OfNumbers(BinaryOperator.Add, left, right);
    }

    public static StaticType OfNumbers(BinaryOperator operation, StaticType left, StaticType right)
    {
        if (!left.IsOnly(KindSet.Number) || !right.IsOnly(KindSet.Number))
        {
            return StaticType.Any;
        }

        return operation == BinaryOperator.Power || left.IsOnly(KindSet.Float) || right.IsOnly(KindSet.Float) ? StaticType.Float
            : left.IsOnly(KindSet.Integer) && right.IsOnly(KindSet.Integer) ? StaticType.Integer
            : new StaticType(KindSet.Number);
    }
}
