namespace Graph.Cli.Pipelines;

/// <summary>Works on several items at once and gives the results in the order of the items, so that the number of jobs changes nothing but time.</summary>
internal static class OrderedParallel
{
    // Enough waiting work that one slow report does not leave the others idle; memory stays bounded by it.
    private const int WindowPerJob = 8;

    /// <param name="jobs">At least 1; with 1 everything happens on the caller's thread.</param>
    /// <param name="work">Must not depend on the order in which items are worked on.</param>
    public static IEnumerable<TResult> Map<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs, CancellationToken cancellation)
    {
        if (jobs <= 1)
        {
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return work(item);
            }

            yield break;
        }

        var slots = new SemaphoreSlim(jobs);
        var waiting = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            if (waiting.Count >= jobs * WindowPerJob)
            {
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }

            slots.Wait(cancellation);
            waiting.Enqueue(Task.Run(
                () =>
                {
                    try
                    {
                        return work(item);
                    }
                    finally
                    {
                        slots.Release();
                    }
                },
                CancellationToken.None));
            while (waiting.TryPeek(out var first) && first.IsCompleted)
            {
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (waiting.TryDequeue(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return next.GetAwaiter().GetResult();
        }
    }
}
