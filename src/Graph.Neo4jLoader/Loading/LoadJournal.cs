using System.Collections.Immutable;
using Graph.Model;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Ownership;

namespace Graph.Neo4jLoader.Loading;

/// <summary>Keeps what a load did, for its summary.</summary>
internal sealed class LoadJournal(SchemaKinds kinds, DesiredGraph desired, string? rejectsFile)
{
    private const int MostNames = 5;

    private readonly Dictionary<ElementKind, KindTally> tallies = kinds.All.ToDictionary(kind => kind, kind => new KindTally(kind, desired.Of(kind).Count));
    private readonly List<Diagnostic> diagnostics = [.. desired.Diagnostics];
    private readonly Dictionary<string, StatementSummary> statements = new(StringComparer.Ordinal);
    private readonly HashSet<(ElementKind Kind, string Id)> kept = [];
    private readonly List<string> shared = [];

    public RejectLog Rejects { get; } = new(rejectsFile);

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>True for what this load has kept or given up already: another look would not change it.</summary>
    public bool IsSettled(ElementKind kind, string id) => Rejects.Has(kind, id) || kept.Contains((kind, id));

    public void Keep(ElementKind kind, string id)
    {
        if (kept.Add((kind, id)))
        {
            tallies[kind].Kept++;
            tallies[kind].Removed--;
        }
    }

    public void CountCreated(ElementKind kind, int rows) => tallies[kind].Created += rows;

    public void CountUpdated(ElementKind kind, int rows) => tallies[kind].Updated += rows;

    public void CountRemoved(ElementKind kind, int rows) => tallies[kind].Removed += rows;

    /// <summary>Remembers what is filled in beside values of others for the first time.</summary>
    public void NoteShared(IEnumerable<ElementChange> changes) => shared.AddRange(changes
        .Where(change => change.Desired is not null && change.MarkAfter?.StartsWith('*') == true && change.MarkBefore.Length == 0)
        .Select(change => change.Id));

    public void AddStatement(string cypher, int rows)
    {
        var before = statements.GetValueOrDefault(cypher)?.Rows ?? 0;
        statements[cypher] = new StatementSummary(cypher, before + rows);
    }

    /// <summary>How many of a kind must carry the store's mark when all went well.</summary>
    public int ExpectedOwned(ElementKind kind) => tallies[kind].Total - Rejects.CountOf(kind) + tallies[kind].Kept;

    public LoadSummary Summarize(LoadOutcome outcome, TimeSpan elapsed)
    {
        var all = diagnostics.Concat(Rejects.Diagnostics()).ToList();
        if (kept.Count > 0)
        {
            all.Add(new Diagnostic("GR7052", DiagnosticSeverity.Warning, "", $"{kept.Count} nodes that the store no longer has were kept, because others' relationships hang on them: {Names([.. kept.Select(element => element.Id)])}."));
        }

        if (shared.Count > 0)
        {
            all.Add(new Diagnostic(
                "GR7053", DiagnosticSeverity.Warning, "", $"{shared.Count} ids were already there, written by others: their values were left as they are and only missing ones added ({Names(shared)}). Use --adopt to take them over."));
        }

        if (outcome == LoadOutcome.Done && all.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            outcome = LoadOutcome.DoneWithErrors;
        }

        return new LoadSummary(
            outcome, [.. kinds.All.Select(kind => tallies[kind].Summarize(Rejects.CountOf(kind)))], [.. statements.Values], [.. all], elapsed);
    }

    private static string Names(List<string> ids) =>
        string.Join(", ", ids.Take(MostNames)) + (ids.Count > MostNames ? ", …" : "");
}
