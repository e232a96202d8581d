using Graph.Neo4jLoader.Transports;

namespace Graph.Neo4jLoader.Loading;

/// <summary>Counts rows and tells how many a second. The first batch is left out of the rate: the server plans its statement then.</summary>
internal sealed class ProgressMeter(IProgress<LoadProgress>? progress, TimeProvider time)
{
    private LoadPhase phase = LoadPhase.Connecting;
    private long done;
    private long total;
    private long rateStart;
    private long rateDone;

    public void Enter(LoadPhase next, long? rows = null)
    {
        phase = next;
        if (rows is { } number)
        {
            done = 0;
            total = number;
            rateStart = 0;
        }

        Report(null);
    }

    public void Advance(int rows)
    {
        done += rows;
        if (rateStart == 0)
        {
            rateStart = time.GetTimestamp();
            rateDone = done;
        }

        Report(null);
    }

    public void Waiting(Neo4jFault fault, TimeSpan pause) =>
        Report(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fault.Message} Trying again in {pause.TotalSeconds:0.0} s."));

    private void Report(string? message)
    {
        if (progress is null)
        {
            return;
        }

        var seconds = rateStart == 0 ? 0 : time.GetElapsedTime(rateStart).TotalSeconds;
        var rate = seconds > 0 ? (done - rateDone) / seconds : 0;
        TimeSpan? left = rate > 0 ? TimeSpan.FromSeconds(Math.Max(0, total - done) / rate) : null;
        progress.Report(new LoadProgress(phase, done, total, rate, left, message));
    }
}
