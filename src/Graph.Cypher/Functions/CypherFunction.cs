using Graph.Cypher.Expressions;
using Graph.Model.Reading;
using NodaTime;

namespace Graph.Cypher.Functions;

/// <summary>What a function may look at besides its arguments.</summary>
public sealed class FunctionContext(IGraphReader graph, DateTimeOffset now, Random random)
{
    public IGraphReader Graph { get; } = graph;

    /// <summary>The one instant at which the query runs, for <c>date()</c> and its like.</summary>
    public Instant Now => Instant.FromDateTimeOffset(now);

    public Random Random { get; } = random;
}

/// <param name="arguments">As many as the function takes; only valid during the call.</param>
/// <exception cref="CypherFunctionException">The arguments are of the wrong type or out of range.</exception>
public delegate CypherValue FunctionBody(ReadOnlySpan<CypherValue> arguments, FunctionContext context);

/// <summary>A function that is called for each row.</summary>
/// <param name="Name">As written in full, e.g. <c>duration.between</c>; found without regard to case.</param>
/// <param name="Signature">For people: <c>substring(text :: STRING, start :: INTEGER, length :: INTEGER?) :: STRING</c>.</param>
/// <param name="NullIn">True: null for any argument gives null, and the body is not called.</param>
/// <param name="Pure">True: the same arguments give the same result within one query, so a constant call is worked out once.</param>
public sealed record CypherFunction(
    string Name,
    int MinimumArguments,
    int MaximumArguments,
    string Signature,
    string Description,
    FunctionBody Body,
    bool NullIn = true,
    bool Pure = true)
{
    /// <summary>What it gives, when that is always one kind; lets wrong types be found before the query runs.</summary>
    public CypherKind? Result { get; init; }

    /// <summary>Of a result that is a list: what its items always are.</summary>
    public CypherKind? ResultElement { get; init; }

    /// <summary>The result is a list of the same items as the first argument.</summary>
    internal bool SameListType { get; init; }

    /// <summary>The result is an item of the first argument.</summary>
    internal bool ElementType { get; init; }

    /// <summary>By argument what may be passed; a wrong type known beforehand is then refused before the query runs. Missing: anything.</summary>
    internal KindSet[] Accepts { get; init; } = [];

    internal KindSet Accepted(int argument) => argument < Accepts.Length ? Accepts[argument] : KindSet.Any;

    /// <summary>For <c>SHOW FUNCTIONS</c>.</summary>
    public string Category { get; init; } = "Scalar";
}
