namespace Graph.Cypher.Functions;

/// <summary>The functions that work on all rows of a group.</summary>
internal static class AggregateNames
{
    public static IReadOnlyList<AggregateName> All { get; } =
    [
        new("avg", "avg(value :: NUMBER | DURATION) :: NUMBER | DURATION", "The mean of the values that are not null."),
        new("collect", "collect(value :: ANY) :: LIST OF ANY", "The values that are not null, as a list."),
        new("count", "count(value :: ANY) :: INTEGER", "How many values are not null; count(*) counts rows."),
        new("max", "max(value :: ANY) :: ANY", "The greatest value."),
        new("min", "min(value :: ANY) :: ANY", "The least value."),
        new("percentileCont", "percentileCont(value :: NUMBER, percentile :: FLOAT) :: FLOAT", "The percentile (0 to 1), interpolated."),
        new("percentileDisc", "percentileDisc(value :: NUMBER, percentile :: FLOAT) :: NUMBER", "The nearest value at the percentile (0 to 1)."),
        new("stDev", "stDev(value :: NUMBER) :: FLOAT", "The standard deviation of a sample."),
        new("stDevP", "stDevP(value :: NUMBER) :: FLOAT", "The standard deviation of a population."),
        new("sum", "sum(value :: NUMBER | DURATION) :: NUMBER | DURATION", "The sum of the values that are not null."),
    ];

    public static bool IsAggregate(string name) => All.Any(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static (int Least, int Most) Arguments(string lowerName) => lowerName.StartsWith("percentile", StringComparison.Ordinal) ? (2, 2) : (1, 1);
}

/// <param name="Signature">For people.</param>
internal sealed record AggregateName(string Name, string Signature, string Description);
