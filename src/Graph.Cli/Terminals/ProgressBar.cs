using Spectre.Console;

namespace Graph.Cli.Terminals;

/// <summary>A bar with time left at the bottom of a terminal; nothing at all elsewhere.</summary>
internal static class ProgressBar
{
    /// <param name="total">Steps of the whole work.</param>
    /// <param name="work">Gets a function that it tells the number of steps done so far, with a word on what is being done or null.</param>
    public static TResult Run<TResult>(CommandContext context, string title, long total, Func<Action<long, string?>, TResult> work)
    {
        if (!context.ShowsProgress)
        {
            return work((_, _) => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.Terminal.Error),
            ColorSystem = context.Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        var progress = console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
        try
        {
            context.Through(line => console.WriteLine(line));
            return progress.Start(live =>
            {
                var task = live.AddTask(Markup.Escape(title), maxValue: Math.Max(1, total));
                return work((done, word) =>
                {
                    task.Value = done;
                    task.Description = Markup.Escape(word ?? title);
                });
            });
        }
        finally
        {
            context.Through(null);
        }
    }
}
