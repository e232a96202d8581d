using Graph.Neo4jLoader.Transports;

namespace Graph.Neo4jLoader.Loading;

/// <summary>Sends rows in batches: smaller ones where the server has not the memory or time, single ones to find a row that it refuses.</summary>
/// <param name="owner">Key of the store, the parameter <c>$owner</c> of every statement.</param>
internal sealed class BatchWriter(RetryingSession session, string owner, LoadOptions options, RejectLog rejects, ProgressMeter meter)
{
    /// <summary>When the first so many rows are all refused, it is not the rows.</summary>
    private const int MostRefusedInARow = 50;

    private const int BatchesBeforeGrowth = 32;

    /// <summary>For want of time or memory; a slow server may have had a bad moment.</summary>
    private const int MostTriesOfOneRow = 3;

    private int rowLimit = Math.Max(1, options.BatchRows);
    private int refusedInARow;
    private int wellInARow;

    public async Task WriteAsync(BatchJob job, CancellationToken cancellation)
    {
        var start = 0;
        while (start < job.Rows.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = BatchLength(job.Rows, start);
            await SendAsync(job, new ArraySegment<BatchRow>([.. job.Rows.Skip(start).Take(count)]), cancellation).ConfigureAwait(false);
            start += count;
        }
    }

    private int BatchLength(IReadOnlyList<BatchRow> rows, int start)
    {
        long bytes = 0;
        var count = 0;
        while (start + count < rows.Count && count < rowLimit && (count == 0 || bytes + rows[start + count].Size <= options.BatchBytes))
        {
            bytes += rows[start + count].Size;
            count++;
        }

        return count;
    }

    private async Task SendAsync(BatchJob job, ArraySegment<BatchRow> rows, CancellationToken cancellation, int tries = 1)
    {
        try
        {
            var parameters = new Dictionary<string, object?> { ["rows"] = rows.Select(row => (object?)row.Cells).ToArray(), ["owner"] = owner };
            var reply = await session.WriteAsync(job.Cypher, parameters, cancellation).ConfigureAwait(false);
            refusedInARow = 0;
            Grow();
            if (reply.Rows.Count != 1 || reply.Rows[0][0] is not long written || written != rows.Count)
            {
                await job.Missed(rows, cancellation).ConfigureAwait(false);
            }

            Advance(job, rows.Count);
        }
        catch (Neo4jFault fault) when (fault.Kind == FaultKind.Split && rows.Count > 1)
        {
            rowLimit = Math.Max(1, Math.Min(rowLimit, rows.Count / 2));
            wellInARow = 0;
            await HalveAsync(job, rows, cancellation).ConfigureAwait(false);
        }
        catch (Neo4jFault fault) when (fault.Kind == FaultKind.Split && tries < MostTriesOfOneRow)
        {
            await SendAsync(job, rows, cancellation, tries + 1).ConfigureAwait(false);
        }
        catch (Neo4jFault fault) when (fault.Kind == FaultKind.Row && job.MayExist && IsTaken(fault))
        {
            // Another load was quicker, or this very batch had come through and its reply was lost.
            await job.Missed(rows, cancellation).ConfigureAwait(false);
            Advance(job, rows.Count);
        }
        catch (Neo4jFault fault) when (fault.Kind is FaultKind.Row or FaultKind.Split)
        {
            await IsolateAsync(job, rows, fault, cancellation).ConfigureAwait(false);
        }
    }

    private void Advance(BatchJob job, int rows)
    {
        job.Done(rows);
        meter.Advance(rows);
    }

    /// <summary>After a while without want, larger batches are tried again.</summary>
    private void Grow()
    {
        if (rowLimit < options.BatchRows && ++wellInARow >= BatchesBeforeGrowth)
        {
            rowLimit = Math.Min(options.BatchRows, rowLimit * 2);
            wellInARow = 0;
        }
    }

    private async Task IsolateAsync(BatchJob job, ArraySegment<BatchRow> rows, Neo4jFault fault, CancellationToken cancellation)
    {
        if (rows.Count > 1)
        {
            await HalveAsync(job, rows, cancellation).ConfigureAwait(false);
            return;
        }

        if (++refusedInARow >= MostRefusedInARow)
        {
            throw fault;
        }

        rejects.Add(job.Kind, rows[0].Id, rows[0].Cells, fault.Code, fault.Message);
        Advance(job, 1);
    }

    private async Task HalveAsync(BatchJob job, ArraySegment<BatchRow> rows, CancellationToken cancellation)
    {
        var half = rows.Count / 2;
        await SendAsync(job, rows[..half], cancellation).ConfigureAwait(false);
        await SendAsync(job, rows[half..], cancellation).ConfigureAwait(false);
    }

    private static bool IsTaken(Neo4jFault fault) =>
        fault.ServerCode is "Neo.ClientError.Schema.ConstraintValidationFailed" or "Neo.ClientError.Schema.ConstraintViolation";
}
