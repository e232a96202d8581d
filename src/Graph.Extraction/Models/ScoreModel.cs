using Graph.Text.Reading;

namespace Graph.Extraction;

/// <summary>Judges by features: weights of each (<see cref="LinearModel"/>) or trees of several (<see cref="BoostedTrees"/>). Safe for many threads.</summary>
public abstract class ScoreModel
{
    /// <summary>True for a model that knows no feature and scores 0 always.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>In thousandths of log-odds.</summary>
    /// <param name="features">In any order; the same one may stand there more than once.</param>
    public abstract long Score(ReadOnlySpan<(ulong Key, int Value)> features);

    /// <summary>Reads a file of either kind, told by its first line.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line.</exception>
    public static ScoreModel Load(string path)
    {
        var text = FileLines.ReadText(path);
        return text.StartsWith(BoostedTrees.FirstLine, StringComparison.Ordinal) ? BoostedTrees.Read(text, path) : LinearModel.Read(text, path);
    }
}
