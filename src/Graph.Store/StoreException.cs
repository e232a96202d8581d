using Graph.Model;

namespace Graph.Store;

/// <summary>A store could not be opened, read or written. Carries the diagnostic to show: code <c>GR6xxx</c>, place, what to do.</summary>
public sealed class StoreException(Diagnostic diagnostic, Exception? inner = null) : Exception(diagnostic.Message, inner)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    internal static StoreException Of(string code, string path, string message, Exception? inner = null) =>
        new(new Diagnostic(code, DiagnosticSeverity.Error, path, message), inner);
}
