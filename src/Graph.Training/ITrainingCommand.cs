namespace Graph.Training;

/// <summary>One thing the training program does: makes a weights file, measures one, or times a layer.</summary>
internal interface ITrainingCommand
{
    string Verb { get; }

    /// <summary>Arguments and purpose in one line, for the list of verbs.</summary>
    string Usage { get; }

    /// <returns>The exit code: 0 done, 2 wrong usage.</returns>
    int Run(IReadOnlyList<string> arguments);
}
