namespace Graph.Cypher.Functions;

/// <summary>The functions that work on all rows of a group.</summary>
internal static class AggregateNames
{
    public static IReadOnlyList<(string Name, string Signature, string Description)> All { get; } =
    [
        ("avg", "avg(value :: NUMBER | DURATION) :: NUMBER | DURATION", "The mean of the values that are not null."),
        ("collect", "collect(value :: ANY) :: LIST OF ANY", "The values that are not null, as a list."),
        ("count", "count(value :: ANY) :: INTEGER", "How many values are not null; count(*) counts rows."),
        ("max", "max(value :: ANY) :: ANY", "The greatest value."),
        ("min", "min(value :: ANY) :: ANY", "The least value."),
        ("percentileCont", "percentileCont(value :: NUMBER, percentile :: FLOAT) :: FLOAT", "The percentile (0 to 1), interpolated."),
        ("percentileDisc", "percentileDisc(value :: NUMBER, percentile :: FLOAT) :: NUMBER", "The nearest value at the percentile (0 to 1)."),
        ("stDev", "stDev(value :: NUMBER) :: FLOAT", "The standard deviation of a sample."),
        ("stDevP", "stDevP(value :: NUMBER) :: FLOAT", "The standard deviation of a population."),
        ("sum", "sum(value :: NUMBER | DURATION) :: NUMBER | DURATION", "The sum of the values that are not null."),
    ];

    public static bool IsAggregate(string name) => All.Any(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static (int Least, int Most) Arguments(string lowerName) => lowerName.StartsWith("percentile", StringComparison.Ordinal) ? (2, 2) : (1, 1);
}
