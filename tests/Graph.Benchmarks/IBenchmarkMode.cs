namespace Graph.Benchmarks;

/// <summary>One kind of measurement, run as a whole process by <c>scripts/bench</c>. Results go to stdout.</summary>
internal interface IBenchmarkMode
{
    string Name { get; }

    /// <summary>One line for the list of modes.</summary>
    string Summary { get; }

    /// <param name="args">What stands after the mode's name; <c>--help</c> prints the options.</param>
    /// <returns>Exit code: 0 measured, 1 measured but something is wrong (rows differ), 2 can't measure.</returns>
    int Run(string[] args);
}
