namespace Graph.Extraction;

public enum MinuteKind : byte
{
    /// <summary>A minute of play.</summary>
    Absolute,

    /// <summary>So many minutes after the last minute told.</summary>
    Later,

    /// <summary>A time of play that is no minute: "just before the break".</summary>
    Vague,
}

/// <summary>What a text says of when something happened in a match.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Minute">Minute of play, or for <see cref="MinuteKind.Later"/> the distance; 0 when vague.</param>
/// <param name="Added">Minutes of added time beside it; 0 for none.</param>
/// <param name="IsOpen">Whether the words leave it open to which half the added time belongs: "in the third minute of added time".</param>
public readonly record struct MinuteStatement(int First, int End, MinuteKind Kind, int Minute, int Added, bool IsOpen = false);
