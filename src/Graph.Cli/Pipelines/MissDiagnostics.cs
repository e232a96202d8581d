using Graph.Model;

namespace Graph.Cli.Pipelines;

/// <summary>Tells the diagnostics that are misses: a sentence had a cue of an event and gave no fact.</summary>
internal static class MissDiagnostics
{
    public const string Code = "GR3100";

    public static bool IsMiss(Diagnostic diagnostic) => diagnostic.Code == Code;
}
