using Graph.Text;

namespace Graph.Extraction;

/// <summary>
/// Links each scorer with the one whose goal is told before: "equalised" and "1-1" speak for two sides, "doubled the lead" and "3-1" for one,
/// and where a side has scored nothing all scorers are the other's.
/// </summary>
internal static class GoalChain
{
    /// <summary>Items behind a telling that may still say what the goal did to the score.</summary>
    private const int Behind = 5;

    private static readonly FeaturePart Next = "goal-next", Word = "word", Final = "final", After = "after", Level = "level", One = "one", Clear = "clear", Blank = "blank", Both = "both", Further = "further";

    public static void Read(ReportReading reading, MatchFrame?[] frames, IReadOnlyList<MatchEvent> goals, SideCollection sides, bool named)
    {
        var last = new Dictionary<MatchFrame, int>();
        foreach (var goal in goals)
        {
            if (frames[goal.Sentence] is not { } frame || goal.GoalKind == "own-goal" || sides.VariableOf(goal.Player) is not (>= 0 and var man) || sides.Variables[man].Frame != frame)
            {
                continue;
            }

            if (last.TryGetValue(frame, out var before) && before != man)
            {
                var from = sides.Evidence.Count;
                Describe(reading, frame, goal, sides.Evidence, named);
                sides.Link(before, man, goal.Sentence, goal.FirstItem, goal.EndItem, from);
            }

            last[frame] = man;
        }
    }

    private static void Describe(ReportReading reading, MatchFrame frame, MatchEvent goal, FeatureVector evidence, bool named)
    {
        var key = FeatureKey.Start(Next, named);
        evidence.Add(key);
        if (frame is { HasScore: true, IsFixture: false })
        {
            evidence.Add(key.With(Final).With(Math.Min(frame.FirstGoals, frame.SecondGoals) == 0 ? Blank : Both));
        }

        if (goal.ScoreAfter >= 0)
        {
            var apart = Math.Abs((goal.ScoreAfter / 100) - (goal.ScoreAfter % 100));
            evidence.Add(key.With(After).With(apart == 0 ? Level : apart == 1 ? One : Clear));
        }

        if (goal.IsFurther)
        {
            evidence.Add(key.With(Further));
        }

        var items = reading.Sentences[goal.Sentence].Items;
        for (var i = goal.FirstItem; i < Math.Min(items.Length, goal.EndItem + Behind); i++)
        {
            for (var token = items[i].First; token < items[i].End && items[i].Mention < 0; token++)
            {
                evidence.Add(key.With(Word).With(reading.Text.Tokens[token].Hash, named ? WordFolding.Fold(reading.Text[token].ToString()).Replace(' ', '_') : ""));
            }
        }
    }
}
