namespace Graph.Extraction;

/// <summary>Tells whether words are of a match that was played, is still to come, is looked back on, or was not.</summary>
internal sealed class StatementTimes(FootballWords words)
{
    /// <summary>Whether words say that what they tell of did not come about, or only might.</summary>
    /// <param name="from">The first item that says something of them.</param>
    public bool IsDenied(PatternItem[] items, in RuleMatch match, int from)
    {
        var first = Math.Max(from, match.First - 4);
        return FootballWords.AnyIn(items, first, match.End, words.Modal)
            || FootballWords.AnyIn(items, first, match.End, words.Negation)
            || FootballWords.AnyIn(items, first, match.End, words.NearMiss)
            || FootballWords.AnyIn(items, Math.Max(from, match.First - 8), match.First + 1, words.If);
    }

    /// <summary>Whether words tell of a match to come.</summary>
    /// <param name="outcome">As <see cref="MatchStatement.Outcome"/>.</param>
    /// <param name="from">The first item that says something of them.</param>
    public bool IsFixture(ReportReading reading, PatternItem[] items, in RuleMatch match, int outcome, bool hasScore, bool denied, int from)
    {
        if ((outcome >= 0 || hasScore) && !denied)
        {
            return false;
        }

        var near = Math.Max(from, match.First - 5);
        var far = Math.Min(items.Length, match.End + 6);
        var future = FootballWords.AnyIn(items, near, far, words.FixtureCue) || FootballWords.AnyIn(items, near, far, words.Modal);
        var past = FootballWords.AnyIn(items, near, far, words.PastCue) || HasVerb(reading, items, match, true);
        return future && !past || (!past && HasVerb(reading, items, match, false));
    }

    /// <summary>Whether words around tell of an earlier meeting. A season that only says what a team was ("last season's runners-up Rovers") does not.</summary>
    public bool IsPast(PatternItem[] items, int first, int end)
    {
        for (var i = Math.Max(first, 0); i < end && i < items.Length; i++)
        {
            if (items[i].Classes.Overlaps(words.PastMeeting) && !(i + 2 < items.Length && items[i + 1].Is(ItemType.POSS) && IsWhatTeamWas(items, i + 2)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words name a team by what it was: "runners-up Rovers", "beaten finalists Albion".</summary>
    private bool IsWhatTeamWas(PatternItem[] items, int from)
    {
        const int Reach = 4;
        for (var i = from; i < items.Length && i < from + Reach; i++)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                return true;
            }

            if (items[i].Is(ItemType.ADP) || items[i].Is(ItemType.PUNCT) || items[i].Classes.Overlaps(words.MatchNoun) || (items[i].Classes.Overlaps(words.Won | words.Lost | words.Drew) && !items[i].Classes.Overlaps(words.VictorNoun)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a verb of the words is in the past, or one is not.</summary>
    private static bool HasVerb(ReportReading reading, PatternItem[] items, in RuleMatch match, bool past)
    {
        for (var i = Math.Max(0, match.First - 2); i < match.End; i++)
        {
            if (items[i].Is(ItemType.VERB) && reading.Text[items[i].First].EndsWith("ed") == past)
            {
                return true;
            }
        }

        return false;
    }
}
