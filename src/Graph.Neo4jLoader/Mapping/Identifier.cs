using System.Text.RegularExpressions;

namespace Graph.Neo4jLoader.Mapping;

/// <summary>Labels, types and property names as they stand in statements. They cannot be parameters, so only names of a closed form are let in,
/// whoever wrote the schema; escaping would not be enough, since Neo4j unescapes <c>\u0060</c> inside backticks.</summary>
internal static partial class Identifier
{
    /// <exception cref="ArgumentException">The name has any other character than letters, digits and underscores.</exception>
    public static string Quote(string name) => Pattern().IsMatch(name)
        ? $"`{name}`"
        : throw new ArgumentException($"\"{name}\" cannot be a name in a statement: letters, digits and underscores only.");

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_]{0,63}\z")]
    private static partial Regex Pattern();
}
