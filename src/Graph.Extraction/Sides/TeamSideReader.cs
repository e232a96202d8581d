namespace Graph.Extraction;

/// <summary>Reads which teams a sentence names around a man, and which it is about.</summary>
internal sealed class TeamSideReader(Symbolizer symbols, SideSignature signature)
{
    /// <summary>Items from a man to a team before him, and to one behind him.</summary>
    private const int ReachBefore = 20, ReachBehind = 14;

    private static readonly FeaturePart TeamBefore = "team-before", TeamBehind = "team-behind", TeamAny = "team", Focus = "focus", FocusNear = "focus-near", Next = "next", Previous = "previous";

    /// <summary>Reads a sentence of a match, and returns the team that the next sentence goes on about: the last that nothing governs; -1 for none.</summary>
    /// <param name="focus">The team that the sentence before was about; -1 for none.</param>
    public int Read(ReportReading reading, int sentence, PatternItem[] items, MatchFrame frame, SideCollection sides, int focus, bool named)
    {
        var inSentence = false;
        foreach (var (_, p) in reading.MentionsIn(sentence))
        {
            if (items[p].Is(ItemType.TEAM) && frame.HasSide(items[p].Entity))
            {
                if (p == 0 || !IsGoverned(items, p))
                {
                    (focus, inSentence) = (items[p].Entity, true);
                }

                continue;
            }

            if (!sides.TryMan(items[p], frame, out var variable))
            {
                continue;
            }

            if (focus >= 0)
            {
                AddFocus(items, p, inSentence ? FocusNear : Focus, focus == frame.First ? 1 : -1, sides.Variables[variable].Evidence, named);
            }

            ReadNearTeams(sentence, items, p, frame, sides.Variables[variable], named);
        }

        return focus;
    }

    private void AddFocus(PatternItem[] items, int man, FeaturePart kind, int sign, FeatureVector evidence, bool named)
    {
        var key = FeatureKey.Start(kind, named);
        evidence.Add(key, sign);
        evidence.Add(key.With(Next).With(signature.Behind(items, man)), sign);
        evidence.Add(key.With(Previous).With(signature.Before(items, man)), sign);
    }

    private bool IsGoverned(PatternItem[] items, int team) =>
        symbols[items[team - 1]] is { Name: "against" or "over" or "to" or "at" or "with" or "past" or "by" or "from" or "beat" or "for" or "of" };

    private void ReadNearTeams(int sentence, PatternItem[] items, int man, MatchFrame frame, SideVariable variable, bool named)
    {
        var teams = 0;
        for (var t = man - 1; t >= 0 && man - t <= ReachBefore && teams < 2; t--)
        {
            if (items[t].Is(ItemType.TEAM))
            {
                if (frame.HasSide(items[t].Entity))
                {
                    AddTeam(teams == 0 ? TeamBefore : TeamAny, sentence, items, t, man, items[t].Entity == frame.First, variable, named);
                }

                teams++;
            }
        }

        for (var t = man + 1; t < items.Length && t - man <= ReachBehind; t++)
        {
            if (items[t].Is(ItemType.TEAM))
            {
                if (frame.HasSide(items[t].Entity))
                {
                    AddTeam(TeamBehind, sentence, items, man, t, items[t].Entity == frame.First, variable, named);
                }

                break;
            }
        }
    }

    private void AddTeam(FeaturePart kind, int sentence, PatternItem[] items, int left, int right, bool isFirst, SideVariable variable, bool named)
    {
        var sign = isFirst ? 1 : -1;
        var key = FeatureKey.Start(kind, named);
        variable.Evidence.Add(key, sign);
        signature.Add(key, items, left, right, variable.Evidence, sign);
        variable.Proofs.Add(new SideProof(sentence, left, right + 1, isFirst, "side.named-with"));
    }
}
