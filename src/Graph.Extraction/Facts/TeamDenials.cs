namespace Graph.Extraction;

/// <summary>Words beside a man and a team that deny that he is of it, wish it or ask (rules of the relation <c>no-team</c>, a question mark): then nothing is judged of the two.</summary>
public sealed class TeamDenials(RuleSet rules)
{
    private const string Relation = "no-team", OfOffice = "no-office";

    /// <summary>Flag of rules whose words say nothing of a man and a team when they stand behind both.</summary>
    private const string BetweenOnly = "between";

    /// <summary>How many items before and behind a man and a team words reach that refute.</summary>
    private const int ReachBefore = 6, ReachBehind = 4;

    /// <param name="firstItem">The first item of the two, and <paramref name="endItem"/> one past the last.</param>
    /// <param name="ofManager">Whether it is asked if he managed the team: then words that he played there refute too.</param>
    public bool Refute(ReportReading reading, int sentence, int firstItem, int endItem, bool ofManager)
    {
        var items = reading.Sentences[sentence].Items;
        if (reading.Text[items[^1].First] is "?")
        {
            return true;
        }

        return AnyNear(rules.Find(Relation, reading, sentence), firstItem, endItem) || (ofManager && AnyNear(rules.Find(OfOffice, reading, sentence), firstItem, endItem));
    }

    private static bool AnyNear(ReadOnlySpan<RuleMatch> matches, int firstItem, int endItem)
    {
        foreach (ref readonly var match in matches)
        {
            if (match.End > firstItem - ReachBefore && match.First < endItem + (match.Rule.Flags.Contains(BetweenOnly) ? 0 : ReachBehind))
            {
                return true;
            }
        }

        return false;
    }
}
