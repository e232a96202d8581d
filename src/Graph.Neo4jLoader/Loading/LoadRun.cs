using Graph.Model;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Ownership;
using Graph.Neo4jLoader.Transports;

namespace Graph.Neo4jLoader.Loading;

/// <summary>One load from first contact to the count at its end.</summary>
internal sealed class LoadRun
{
    /// <summary>How often all is compared again, when the counts at the end are not those of the store.</summary>
    private const int MostRounds = 3;

    private static readonly Dictionary<string, object?> None = [];

    private readonly SchemaKinds kinds;
    private readonly DesiredGraph desired;
    private readonly LoadJournal journal;
    private readonly ProgressMeter meter;
    private readonly RetryingSession session;
    private readonly DatabaseReader reader;
    private readonly Reconciliation reconciliation;
    private readonly ElementWriter writer;

    public LoadRun(
        INeo4jTransport transport, SchemaKinds kinds, DesiredGraph desired, LoadOptions options, LoadJournal journal, ProgressMeter meter, TimeProvider time)
    {
        (this.kinds, this.desired, this.journal, this.meter) = (kinds, desired, journal, meter);
        var owner = OwnerKey.Of(options.Owner);
        session = new RetryingSession(transport, options.RetryFor, time, meter.Waiting);
        reader = new DatabaseReader(session, kinds, owner);
        reconciliation = new Reconciliation(owner, options.Adopt);
        var batches = new BatchWriter(session, owner, options, journal.Rejects, meter);
        writer = new ElementWriter(session, batches, reader, reconciliation, desired, journal);
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        meter.Enter(LoadPhase.Connecting);
        await session.RunAsync(new TransportRequest("RETURN 1 AS ok", None, Write: false), FirstContact, cancellation).ConfigureAwait(false);
        meter.Enter(LoadPhase.Constraints);
        await new ConstraintStep(session, kinds).EnsureAsync(cancellation).ConfigureAwait(false);
        for (var round = 1; round <= MostRounds; round++)
        {
            var plan = await CompareAsync(cancellation).ConfigureAwait(false);
            if (plan.Values.All(changes => changes.Count == 0))
            {
                break;
            }

            await WriteAsync(plan, cancellation).ConfigureAwait(false);
            if (await VerifyAsync(last: round == MostRounds, cancellation).ConfigureAwait(false))
            {
                break;
            }
        }

        meter.Enter(LoadPhase.Done);
    }

    /// <summary>Long enough for a hiccup; a server that is not there is said soon.</summary>
    private static TimeSpan FirstContact => TimeSpan.FromSeconds(5);

    private async Task<Dictionary<ElementKind, List<ElementChange>>> CompareAsync(CancellationToken cancellation)
    {
        var counts = await reader.CountAllAsync(cancellation).ConfigureAwait(false);
        meter.Enter(LoadPhase.Comparing, counts.Values.Sum());
        var plan = new Dictionary<ElementKind, List<ElementChange>>();
        foreach (var kind in kinds.All)
        {
            cancellation.ThrowIfCancellationRequested();
            plan[kind] = counts[kind] == 0 ? CreateAll(kind) : await CompareAsync(kind, cancellation).ConfigureAwait(false);
        }

        return plan;
    }

    private List<ElementChange> CreateAll(ElementKind kind) =>
        [.. desired.Of(kind).Values.Select(element => reconciliation.Decide(kind, element, null))];

    private async Task<List<ElementChange>> CompareAsync(ElementKind kind, CancellationToken cancellation)
    {
        var changes = new List<ElementChange>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in reader.ReadOwnedAsync(kind, cancellation).ConfigureAwait(false))
        {
            foreach (var element in page)
            {
                seen.Add(element.Id);
                Note(reconciliation.Decide(kind, desired.Of(kind).GetValueOrDefault(element.Id), element));
            }

            meter.Advance(page.Count);
        }

        // What the store has and its loads have not marked may still be there, written by others.
        var unseen = desired.Of(kind).Values.Where(element => !seen.Contains(element.Id)).ToArray();
        var found = await reader.ReadByIdsAsync(kind, [.. unseen.Select(element => element.Id)], cancellation).ConfigureAwait(false);
        var existing = found.ToDictionary(element => element.Id, StringComparer.Ordinal);
        foreach (var element in unseen)
        {
            Note(reconciliation.Decide(kind, element, existing.GetValueOrDefault(element.Id)));
        }

        return changes;

        void Note(ElementChange change)
        {
            if (change.Change != Change.None && !journal.IsSettled(kind, change.Id))
            {
                changes.Add(change);
            }
        }
    }

    private async Task WriteAsync(Dictionary<ElementKind, List<ElementChange>> plan, CancellationToken cancellation)
    {
        journal.NoteShared(plan.Values.SelectMany(changes => changes));

        meter.Enter(LoadPhase.Nodes, plan.Values.Sum(changes => (long)changes.Count));
        foreach (var kind in kinds.Nodes)
        {
            await writer.WriteAsync(kind, plan[kind], cancellation).ConfigureAwait(false);
        }

        meter.Enter(LoadPhase.Relationships);
        foreach (var kind in kinds.Relationships)
        {
            await writer.DeleteAsync(kind, plan[kind], cancellation).ConfigureAwait(false);
            await writer.WriteAsync(kind, plan[kind], cancellation).ConfigureAwait(false);
        }

        meter.Enter(LoadPhase.Removing);
        foreach (var kind in kinds.Nodes)
        {
            await writer.DeleteAsync(kind, plan[kind], cancellation).ConfigureAwait(false);
        }
    }

    private async Task<bool> VerifyAsync(bool last, CancellationToken cancellation)
    {
        foreach (var kind in kinds.All)
        {
            var found = await reader.CountOwnedAsync(kind, cancellation).ConfigureAwait(false);
            if (found == journal.ExpectedOwned(kind))
            {
                continue;
            }

            if (last)
            {
                journal.Add(new Diagnostic(
                    "GR7060", DiagnosticSeverity.Error, "", $"The database has {found} {kind.Name} of this store, and {journal.ExpectedOwned(kind)} were expected: another load may be under way. Load again when it is through."));
            }

            return false;
        }

        return true;
    }
}
