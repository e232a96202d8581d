namespace Graph.Extraction;

/// <summary>All readings of one pair of sides in one sentence: what may be a telling of a match.</summary>
public sealed class MatchCandidate(MatchStatement statement)
{
    private readonly MatchStatement first = statement;

    /// <summary>The readings behind the first one; null where there is none, as of most candidates.</summary>
    private List<MatchStatement>? further;
    private FeatureVector? features, timeFeatures;
    private (ScoreModel? Model, long Score) judged;

    /// <summary>The reading that says most, of such the one whose words stand closest; it stands for the candidate.</summary>
    public MatchStatement Best { get; private set; } = statement;

    /// <summary>How many readings there are.</summary>
    public int Count => 1 + (further?.Count ?? 0);

    /// <summary>One of the readings, in the order in which they were found.</summary>
    public MatchStatement this[int index] => index == 0 ? first : further![index - 1];

    /// <summary>Whether it stands in a list under the name of its other side: then no model need judge it.</summary>
    internal bool IsHeaded { get; set; }

    /// <summary>Describes the candidate for the models. Many candidates need none: where the report's match is told with its score, nothing is left to judge.</summary>
    internal Func<MatchCandidate, FeatureVector>? Describe { get; set; }

    internal FeatureVector? Features => features ??= Describe?.Invoke(this);

    /// <summary>What a model judges by the features, in thousandths of log-odds; that of the last model asked is kept, since it is asked several times.</summary>
    internal long ScoreBy(ScoreModel model)
    {
        if (judged.Model != model)
        {
            judged = (model, Features!.Score(model));
        }

        return judged.Score;
    }

    /// <summary>Describes the candidate for the model of time, which only those that are accepted need.</summary>
    internal Func<MatchCandidate, FeatureVector>? DescribeTime { get; set; }

    internal FeatureVector? TimeFeatures => timeFeatures ??= DescribeTime?.Invoke(this);

    /// <summary>Takes over the description of a candidate with the same readings, of a sentence with the same items, if it was needed there.</summary>
    internal void Take(MatchCandidate same) => (features, timeFeatures, judged) = (same.features, same.timeFeatures, same.judged);

    /// <summary>Gives up the description once all is judged: its room serves other candidates.</summary>
    internal void Release()
    {
        features?.Release();
        timeFeatures?.Release();
        (features, timeFeatures) = (null, null);
    }

    internal bool HasReadingsOf(MatchCandidate other)
    {
        if (Count != other.Count || Best != other.Best)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (this[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }

    internal void Add(MatchStatement reading)
    {
        (further ??= []).Add(reading);
        if (Rank(reading) > Rank(Best) || (Rank(reading) == Rank(Best) && reading.EndItem - reading.FirstItem < Best.EndItem - Best.FirstItem))
        {
            Best = reading with { Home = reading.Home < 0 ? Best.Home : reading.Home, Joined = Math.Max(reading.Joined, Best.Joined) };
        }
        else if ((Best.Home < 0 && reading.Home >= 0 && (Best.IsLoose || !reading.IsLoose)) || Best.Joined < reading.Joined)
        {
            Best = Best with { Home = Best.Home < 0 ? reading.Home : Best.Home, Joined = Math.Max(reading.Joined, Best.Joined) };
        }
    }

    /// <summary>Explicit before implied, with a score before without, strong before weak.</summary>
    internal static int Rank(MatchStatement statement) =>
        (statement.HasScore ? 16 : 0) + (statement.IsImplied ? 0 : 8) + (statement.Outcome >= 0 ? 4 : 0) + (statement.IsWeak ? 0 : 2) - (statement.IsLoose ? 20 : 0);
}
