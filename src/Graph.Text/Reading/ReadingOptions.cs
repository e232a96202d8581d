namespace Graph.Text.Reading;

/// <summary>What reading reports depends on besides the paths.</summary>
/// <param name="MaximumBytes">Largest size of one report, after unpacking, in bytes; a longer text, line or row is refused. Files that hold
/// many reports (JSON lines, CSV) may be of any size.</param>
/// <param name="StandardInput">Opens the input that the path <c>-</c> stands for; null where there is none.</param>
/// <param name="KindOfSpecial">What a path stands for where it is neither file nor folder ("a pipe"), null where it is one; folders leave such out, since reading would wait for them. Null: nobody asks.</param>
public sealed record ReadingOptions(int MaximumBytes = ReadingOptions.DefaultMaximumBytes, Func<Stream>? StandardInput = null, Func<string, string?>? KindOfSpecial = null)
{
    /// <summary>Four MiB: about a thousand times an ordinary match report.</summary>
    public const int DefaultMaximumBytes = 4 << 20;
}
