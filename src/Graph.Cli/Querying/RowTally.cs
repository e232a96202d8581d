namespace Graph.Cli.Querying;

/// <summary>How many rows are printed so far.</summary>
internal sealed class RowTally
{
    public long Printed { get; set; }
}
