using Graph.Text;

namespace Graph.Extraction;

/// <summary>Links the men of a report who are told of together, with what the words say of the two.</summary>
internal sealed class PairSideReader(RuleSet rules, Symbolizer symbols, SideSignature signature)
{
    /// <summary>Items between two men who are linked at most.</summary>
    private const int PairReach = 26;

    private static readonly FeaturePart Pair = "pair", Skip = "pair-skip", Cross = "cross", First = "first", Next = "next", Rule = "rule", ListLine = "list", TeamBetween = "team-between", Same = "same";

    private static readonly WordClassSet Team = WordClassSet.Of((int)ItemType.TEAM);

    /// <summary>Rules of <c>pair.yaml</c>: a link for each rule and two men of a sentence.</summary>
    public void ReadRules(ReportReading reading, int sentence, PatternItem[] items, SideCollection sides, bool named)
    {
        var matches = rules.Find("pair", reading, sentence);
        for (var i = 0; i < matches.Length; i++)
        {
            ref readonly var match = ref matches[i];
            int one = match["one"], other = match["other"];
            if (one < 0 || other < 0 || sides.VariableOf(items[one].Entity) is not (>= 0 and var first) || sides.VariableOf(items[other].Entity) is not (>= 0 and var second)
                || first == second || sides.Variables[first].Frame != sides.Variables[second].Frame || SideRuleReader.Repeats(matches, i, items, one, other, "one", "other"))
            {
                continue;
            }

            var from = sides.Evidence.Count;
            sides.Evidence.Add(FeatureKey.Start(Rule, named).With(match.Rule.Part));
            sides.Link(first, second, sentence, match.First, match.End, from);
        }
    }

    /// <summary>Links the men of a sentence who stand beside each other, and the first of them to the last before; returns the last man, who is <paramref name="lastMan"/> where there is none here.</summary>
    /// <param name="lastMan">The last man told of before in the match; -1 for none.</param>
    public int Read(ReportReading reading, int sentence, PatternItem[] items, SideCollection sides, int lastMan, bool named)
    {
        int previous = -1, beforePrevious = -1;
        var isList = reading.Text.Sentences[sentence].Kind == SentenceKind.ListLine;
        foreach (var (_, i) in reading.MentionsIn(sentence))
        {
            if (!items[i].Is(ItemType.PERSON) || sides.VariableOf(items[i].Entity) is not (>= 0 and var man))
            {
                continue;
            }

            if (previous >= 0)
            {
                Link(sentence, items, previous, i, Pair, isList, sides, named);
                if (beforePrevious >= 0)
                {
                    Link(sentence, items, beforePrevious, i, Skip, isList, sides, named);
                }
            }
            else if (lastMan >= 0 && lastMan != man && sides.Variables[lastMan].Frame == sides.Variables[man].Frame)
            {
                LinkToLast(sentence, items, i, lastMan, man, sides, named);
            }

            (beforePrevious, previous) = (previous, i);
            lastMan = man;
        }

        return lastMan;
    }

    /// <summary>Links the first man of a sentence to the last man before it.</summary>
    private void LinkToLast(int sentence, PatternItem[] items, int item, int lastMan, int man, SideCollection sides, bool named)
    {
        var evidence = sides.Evidence;
        var from = evidence.Count;
        var key = FeatureKey.Start(Cross, named);
        evidence.Add(key);
        evidence.Add(key.With(First).With(items.Length > 0 ? symbols[items[0]] ?? Symbolizer.Other : Symbolizer.End));
        evidence.Add(key.With(Next).With(signature.Behind(items, item)));
        evidence.Add(key.With(FootballWords.AnyIn(items, 0, item, Team) ? TeamBetween : Same));
        sides.Link(lastMan, man, sentence, item, item + 1, from);
    }

    private void Link(int sentence, PatternItem[] items, int left, int right, FeaturePart kind, bool isList, SideCollection sides, bool named)
    {
        int one = sides.VariableOf(items[left].Entity), other = sides.VariableOf(items[right].Entity);
        if (one == other || right - left > PairReach || sides.Variables[one].Frame != sides.Variables[other].Frame)
        {
            return;
        }

        var evidence = sides.Evidence;
        var from = evidence.Count;
        var key = FeatureKey.Start(kind, named);
        evidence.Add(key);
        if (isList)
        {
            evidence.Add(key.With(ListLine));
        }

        signature.Add(key, items, left, right, evidence, 1);
        sides.Link(one, other, sentence, left, right + 1, from);
    }
}
