namespace Graph.Benchmarks;

/// <summary>Options of a mode: <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">An option is unknown or has no value.</exception>
    public Options(string[] args, params string[] known)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--help" or "-h")
            {
                WantsHelp = true;
            }
            else if (known.Contains(args[i]) && i + 1 < args.Length)
            {
                values[args[i]] = args[++i];
            }
            else
            {
                throw new ArgumentException($"'{args[i]}' is no option here, or has no value; --help lists them.");
            }
        }
    }

    public bool WantsHelp { get; }

    public string? this[string name] => values.GetValueOrDefault(name);
}
