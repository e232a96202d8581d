namespace Graph.Extraction;

/// <summary>What kind of report it is, as features for models that learn from several kinds: how long, of how many teams, and whether its first sentences tell a result. A story of a man's years is read otherwise than the report of a match.</summary>
internal sealed class ReportKind
{
    private static readonly FeaturePart Report = "report", Teams = "teams", Length = "length", Lead = "lead", Score = "score", None = "none";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5"];

    private const int LeadSentences = 4;

    private readonly FeaturePart teams;
    private readonly FeaturePart length;
    private readonly FeaturePart lead;

    public ReportKind(ReportReading reading)
    {
        var count = 0;
        foreach (var entity in reading.Entities)
        {
            count += entity.IsTeam ? 1 : 0;
        }

        teams = Numbers[count switch { <= 2 => 0, <= 4 => 1, <= 7 => 2, <= 12 => 3, <= 20 => 4, _ => 5 }];
        length = Numbers[reading.Sentences.Length switch { <= 8 => 0, <= 15 => 1, <= 25 => 2, <= 40 => 3, <= 60 => 4, _ => 5 }];
        lead = HasLeadScore(reading) ? Score : None;
    }

    public void AddTo(FeatureVector features, bool named)
    {
        features.Add(FeatureKey.Start(Report, named).With(Teams).With(teams));
        features.Add(FeatureKey.Start(Report, named).With(Length).With(length));
        features.Add(FeatureKey.Start(Report, named).With(Lead).With(lead));
    }

    private static bool HasLeadScore(ReportReading reading)
    {
        for (var s = 0; s < reading.Sentences.Length && s < LeadSentences; s++)
        {
            foreach (ref readonly var item in reading.Sentences[s].Items.AsSpan())
            {
                if (item.Is(ItemType.SCORE))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
