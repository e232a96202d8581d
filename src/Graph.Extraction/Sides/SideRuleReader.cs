using Graph.Text;

namespace Graph.Extraction;

/// <summary>Reads the rules of <c>side.yaml</c>: one vote a rule, man, team and sentence.</summary>
internal sealed class SideRuleReader(RuleSet rules, FootballWords words)
{
    private static readonly FeaturePart Rule = "rule";

    /// <summary>Items between a team and the word that makes it an opponent at most.</summary>
    private const int PhraseReach = 5;

    public void Read(ReportReading reading, int sentence, MatchFrame frame, SideCollection sides, bool named)
    {
        var items = reading.Sentences[sentence].Items;
        var matches = rules.Find("side", reading, sentence);
        for (var i = 0; i < matches.Length; i++)
        {
            ref readonly var match = ref matches[i];
            int man = match["man"], team = match["team"];
            if (man < 0 || team < 0 || !frame.HasSide(items[team].Entity) || !sides.TryMan(items[man], frame, out var variable) || Repeats(matches, i, items, man, team, "man", "team"))
            {
                continue;
            }

            var isOther = IsOfOther(words, items, match, man, team);
            var forFirst = (items[team].Entity == frame.First) != isOther;
            sides.Variables[variable].Evidence.Add(FeatureKey.Start(Rule, named).With(match.Rule.Part), forFirst ? 1 : -1);
            if (!isOther && match.Rule.Id is not ("side.against-team" or "side.denied-by-team"))
            {
                sides.Variables[variable].Proofs.Add(new SideProof(sentence, match.First, match.End, forFirst, match.Rule.Id));
            }
        }
    }

    /// <summary>Whether a rule read before says the same of the same two.</summary>
    public static bool Repeats(ReadOnlySpan<RuleMatch> matches, int index, PatternItem[] items, int one, int other, string oneRole, string otherRole)
    {
        for (var i = 0; i < index; i++)
        {
            if (matches[i].Rule == matches[index].Rule && matches[i][oneRole] is >= 0 and var a && matches[i][otherRole] is >= 0 and var b && items[a].Entity == items[one].Entity && items[b].Entity == items[other].Entity)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether what a rule says of a team is true of its opponents: where the team is named as opponent ("won at Albion thanks to Smith"), or the goal is one's own
    /// ("Rovers led through an own goal by Smith"), but not where both hold.
    /// </summary>
    public static bool IsOfOther(FootballWords words, PatternItem[] items, in RuleMatch match, int man, int team) =>
        match.Rule.Flags.Contains("for") && IsOpponent(words, items, team) != FootballWords.AnyIn(items, Math.Min(man, team), Math.Min(items.Length, Math.Max(man, team) + OwnReach), words.OwnGoal);

    /// <summary>Items behind a man in which "own goal" is of him.</summary>
    private const int OwnReach = 3;

    /// <summary>Whether a team stands behind "against", "over" and the like or behind a verb of beating, with what describes it between.</summary>
    private static bool IsOpponent(FootballWords words, PatternItem[] items, int team)
    {
        for (var i = team - 1; i >= 0 && i >= team - PhraseReach; i--)
        {
            if (items[i].Classes.Overlaps(words.Opposed))
            {
                return true;
            }

            if (!(items[i].Is(ItemType.DET) || items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.ORD) || items[i].Is(ItemType.COMP)))
            {
                return false;
            }
        }

        return false;
    }
}
