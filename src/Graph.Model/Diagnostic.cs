namespace Graph.Model;

public enum DiagnosticSeverity { Info, Warning, Error }

/// <summary>A message for people about one place of the input.</summary>
/// <param name="Code">Stable name of the kind of message: <c>GR1xxx</c> reading, <c>GR2xxx</c> text, <c>GR3xxx</c> extraction,
/// <c>GR4xxx</c> data and rules, <c>GR5xxx</c> Cypher, <c>GR6xxx</c> store, <c>GR7xxx</c> Neo4j, <c>GR8xxx</c> export, <c>GR9xxx</c> command line.</param>
/// <param name="Place"><c>file:line:column</c> (both from 1), <c>file</c>, or empty where there is no place.</param>
/// <param name="Message">What was found, what was expected, what to do next; one line.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Place, string Message)
{
    public override string ToString() =>
        Place.Length == 0 ? $"{Name(Severity)}[{Code}]: {Message}" : $"{Place}: {Name(Severity)}[{Code}]: {Message}";

    public static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
