namespace Graph.Extraction;

/// <summary>Describes how a report looks back, for the judgement whether a side is of a time that is over.</summary>
internal sealed class SideTimes(FootballWords words)
{
    private static readonly FeaturePart Years = "years", Since = "since-day", Over = "over", Looks = "looks-back", Yes = "yes", No = "no", Both = "both";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6"];

    /// <summary>Years that the report names, how long after its men's day the last of them is, and whether the man's spell at the team was over by then.</summary>
    /// <param name="years">Years that the report names.</param>
    /// <param name="looks">How much it looks back (<see cref="LooksOf"/>).</param>
    public FeatureVector Describe(ReportReading reading, SideVariable variable, bool forFirst, DateOnly? day, YearSet years, int looks, bool named)
    {
        var features = new FeatureVector(named);
        void Add(FeaturePart kind, FeaturePart value) => features.Add(FeatureKey.Start(kind, named).With(value));
        var last = years.Last;
        var since = day is null || last == 0 ? No : Numbers[Math.Clamp(last - day.Value.Year + 1, 0, 5)];
        Add(Years, Numbers[Math.Min(6, years.Count)]);
        Add(Since, since);
        var over = OverBy(reading, variable, forFirst, last);
        Add(Over, over);
        features.Add(FeatureKey.Start(Over, named).With(over).With(Since).With(since));
        Add(Looks, Numbers[looks]);
        return features;
    }

    /// <summary>Whether a man's spells at the team that he was solved for were over by a year: "both" where one goes on, "no" where he has none there.</summary>
    private static FeaturePart OverBy(ReportReading reading, SideVariable variable, bool forFirst, int last)
    {
        var team = reading.Entities[forFirst ? variable.Frame.First : variable.Frame.Second].Entry?.Id;
        bool isHis = false, goesOn = false;
        foreach (var stint in reading.Entities[variable.Entity].Entry?.Stints ?? [])
        {
            if (stint.Team == team)
            {
                isHis = true;
                goesOn |= !(stint.Until is { } until && until.Year < last);
            }
        }

        return !isHis ? No : goesOn ? Both : Yes;
    }

    /// <summary>How many in twenty of a report's sentences speak of an earlier meeting, six at most.</summary>
    public int LooksOf(ReportReading reading)
    {
        var past = 0;
        foreach (var sentence in reading.Sentences)
        {
            past += FootballWords.AnyIn(sentence.Items, 0, sentence.Items.Length, words.PastMeeting) ? 1 : 0;
        }

        return reading.Sentences.Length == 0 ? 0 : Math.Min(6, past * 20 / reading.Sentences.Length);
    }
}
