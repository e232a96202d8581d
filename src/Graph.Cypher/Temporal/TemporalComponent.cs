namespace Graph.Cypher.Temporal;

/// <summary>A part of a temporal value: a number, or a text for <c>timezone</c> and <c>offset</c>.</summary>
/// <param name="Number">Meaningless when <paramref name="Text"/> is not null.</param>
/// <param name="Text">Null for numbers.</param>
internal readonly record struct TemporalComponent(long Number, string? Text)
{
    public static implicit operator TemporalComponent(long number) => new(number, null);

    public static bool TryGet(TemporalComponent? component, out CypherValue value)
    {
        value = component switch
        {
            null => CypherValue.Null,
            { Text: { } text } => CypherValue.Of(text),
            { Number: var number } => CypherValue.Of(number),
        };
        return component is not null;
    }
}
