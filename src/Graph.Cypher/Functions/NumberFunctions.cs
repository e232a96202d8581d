using System.Collections.Immutable;
using System.Globalization;
using Graph.Cypher.Expressions;

namespace Graph.Cypher.Functions;

/// <summary>Functions on numbers.</summary>
internal static class NumberFunctions
{
    public static ImmutableArray<CypherFunction> All { get; } =
    [
        new("abs", 1, 1, "abs(number :: NUMBER) :: NUMBER", "The distance from 0.", (a, _) => Abs(a[0])) { Accepts = [KindSet.Number], Category = "Numeric" },
        new("sign", 1, 1, "sign(number :: NUMBER) :: INTEGER", "-1, 0 or 1.", (a, _) => Sign(a[0])) { Accepts = [KindSet.Number], Result = CypherKind.Integer, Category = "Numeric" },
        Float("ceil", "The next whole number upwards.", Math.Ceiling),
        Float("floor", "The next whole number downwards.", Math.Floor),
        new("round", 1, 3, "round(number :: NUMBER, digits :: INTEGER?, mode :: STRING?) :: FLOAT", "Rounded to whole numbers or to digits; modes UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN.", (a, _) => Round(a)) { Accepts = [KindSet.Number], Result = CypherKind.Float, Category = "Numeric" },
        Float("sqrt", "The square root; NaN for negative numbers.", Math.Sqrt),
        Float("exp", "e to the power.", Math.Exp),
        Float("log", "The natural logarithm.", Math.Log),
        Float("log10", "The logarithm to base 10.", Math.Log10),
        Float("sin", "The sine, of radians.", Math.Sin),
        Float("cos", "The cosine, of radians.", Math.Cos),
        Float("tan", "The tangent, of radians.", Math.Tan),
        Float("cot", "The cotangent, of radians.", number => 1 / Math.Tan(number)),
        Float("asin", "The arc sine, in radians.", Math.Asin),
        Float("acos", "The arc cosine, in radians.", Math.Acos),
        Float("atan", "The arc tangent, in radians.", Math.Atan),
        Float("sinh", "The hyperbolic sine.", Math.Sinh),
        Float("cosh", "The hyperbolic cosine.", Math.Cosh),
        Float("tanh", "The hyperbolic tangent.", Math.Tanh),
        Float("coth", "The hyperbolic cotangent.", number => 1 / Math.Tanh(number)),
        Float("degrees", "Radians as degrees.", number => number * 180 / Math.PI),
        Float("radians", "Degrees as radians.", number => number * Math.PI / 180),
        Float("haversin", "Half the versine, of radians.", number => (1 - Math.Cos(number)) / 2),
        new("atan2", 2, 2, "atan2(y :: FLOAT, x :: FLOAT) :: FLOAT", "The angle of a point, in radians.", (a, _) => CypherValue.Of(Math.Atan2(Wrong.Number("atan2", a[0]), Wrong.Number("atan2", a[1])))) { Result = CypherKind.Float, Category = "Trigonometric" },
        new("pi", 0, 0, "pi() :: FLOAT", "The circle's number.", (_, _) => CypherValue.Of(Math.PI)) { Result = CypherKind.Float, Category = "Trigonometric" },
        new("e", 0, 0, "e() :: FLOAT", "The base of natural logarithms.", (_, _) => CypherValue.Of(Math.E)) { Result = CypherKind.Float, Category = "Logarithmic" },
        new("rand", 0, 0, "rand() :: FLOAT", "A random number from 0 (with) to 1 (without); the same sequence in every run.", (_, c) => CypherValue.Of(c.Random.NextDouble()), Pure: false) { Result = CypherKind.Float, Category = "Numeric" },
        new("isNaN", 1, 1, "isNaN(number :: NUMBER) :: BOOLEAN", "Whether it is not a number.", (a, _) => CypherValue.Of(double.IsNaN(Wrong.Number("isNaN", a[0])))) { Result = CypherKind.Boolean, Accepts = [KindSet.Number], Category = "Numeric" },
    ];

    private static CypherFunction Float(string name, string description, Func<double, double> map) =>
        new(name, 1, 1, $"{name}(number :: NUMBER) :: FLOAT", description, (a, _) => CypherValue.Of(map(Wrong.Number(name, a[0]))))
        {
            Accepts = [KindSet.Number],
            Result = CypherKind.Float,
            Category = "Numeric",
        };

    private static CypherValue Abs(CypherValue value) => value.Kind switch
    {
        CypherKind.Integer when value.AsInteger == long.MinValue => throw new CypherFunctionException(CypherErrorKind.ArithmeticError, "IntegerOverflow", "abs: the result does not fit an integer of 64 bits."),
        CypherKind.Integer => CypherValue.Of(Math.Abs(value.AsInteger)),
        CypherKind.Float => CypherValue.Of(Math.Abs(value.AsFloat)),
        _ => throw Wrong.Value("abs", "a number", value),
    };

    private static CypherValue Sign(CypherValue value)
    {
        var number = Wrong.Number("sign", value);
        return CypherValue.Of(number > 0 ? 1L : number < 0 ? -1L : 0L);
    }

    private static CypherValue Round(ReadOnlySpan<CypherValue> arguments)
    {
        var number = Wrong.Number("round", arguments[0]);
        if (arguments.Length == 1)
        {
            return CypherValue.Of(double.IsFinite(number) && Math.Abs(number) < 1e15 ? Math.Floor(number + 0.5) : number);
        }

        var digits = Wrong.Integer("round", arguments[1]);
        if (digits < 0)
        {
            throw Wrong.Range("round", "the number of digits can't be negative.");
        }

        var mode = arguments.Length > 2 ? Wrong.Text("round", arguments[2]).ToUpperInvariant() : "HALF_UP";
        return digits > 20 || !double.IsFinite(number) || Math.Abs(number) > 7e27 / Math.Pow(10, digits) ? arguments[0].Kind == CypherKind.Float ? arguments[0] : CypherValue.Of(number)
            : CypherValue.Of((double)Round(decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture), (int)digits, mode));
    }

    private static decimal Round(decimal number, int digits, string mode)
    {
        return mode switch
        {
            "UP" => Math.Sign(number) * Directed(Math.Abs(number), digits, MidpointRounding.ToPositiveInfinity),
            "DOWN" => Directed(number, digits, MidpointRounding.ToZero),
            "CEILING" => Directed(number, digits, MidpointRounding.ToPositiveInfinity),
            "FLOOR" => Directed(number, digits, MidpointRounding.ToNegativeInfinity),
            "HALF_UP" => Directed(number, digits, MidpointRounding.AwayFromZero),
            "HALF_EVEN" => Directed(number, digits, MidpointRounding.ToEven),
            "HALF_DOWN" => HalfDown(number, digits),
            _ => throw new CypherFunctionException(CypherErrorKind.ArgumentError, "InvalidArgumentValue", $"round does not know the mode {mode}."),
        };
    }

    private static decimal Directed(decimal number, int digits, MidpointRounding mode) => Math.Round(number, digits, mode);

    private static decimal HalfDown(decimal number, int digits)
    {
        var down = Math.Round(number, digits, MidpointRounding.ToZero);
        var up = Math.Round(number, digits, MidpointRounding.AwayFromZero);
        return Math.Abs(number - down) <= Math.Abs(up - number) ? down : up;
    }
}
