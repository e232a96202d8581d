namespace Graph.Training;

/// <summary>One thing the training program does: makes a weights file, measures one, or times a layer.</summary>
internal interface ITrainingCommand
{
    string Verb { get; }

    /// <summary>Arguments and purpose in one line, for the list of verbs.</summary>
    string Usage { get; }

    /// <summary>Fewest arguments it takes.</summary>
    int Least { get; }

    /// <summary>Most arguments it takes.</summary>
    int Most => int.MaxValue;

    /// <param name="arguments">As many as it takes.</param>
    /// <returns>The exit code: 0 done, 2 wrong usage.</returns>
    int Run(IReadOnlyList<string> arguments);
}
