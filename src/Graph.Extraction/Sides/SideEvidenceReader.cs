namespace Graph.Extraction;

/// <summary>Collects what a report says of who plays on which side: of a man and a team, and of two men.</summary>
public sealed partial class SideEvidenceReader(RuleSet rules, Symbolizer symbols, FootballWords words)
{
    private readonly ClauseSideReader clauseReader = new(symbols);
    private readonly SideRuleReader ruleReader = new(rules, words);

    private const int SignatureLength = 4;
    private const int PairReach = 26;

    private static readonly FeaturePart
        TeamBefore = "team-before", TeamBehind = "team-behind", TeamAny = "team", Focus = "focus", FocusNear = "focus-near", Pair = "pair", Skip = "pair-skip", Cross = "cross", Full = "full", Two = "two", One = "one",
        First = "first", Last = "last", Next = "next", Previous = "previous", Length = "length", Rule = "rule", Bias = "bias", Only = "only", ListLine = "list", TeamBetween = "team-between", Same = "same", Sentence = "sentence", TeamSymbols = "at", Scorer = "scorer";

    private static readonly FeaturePart[] Lengths = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];

    /// <param name="goals">Accepted tellings of goals: a scorer is likelier of the side with more goals, and never of one with none.</param>
    public SideProblem Read(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] frames, IReadOnlyList<MatchEvent> goals, PersonTeams men, bool useKnown, bool named)
    {
        frames = SideFrames.Assign(reading, all, frames, men);
        var sides = new SideCollection(reading.Entities.Length, reading.Mentioned.Length, named);
        AddMen(reading, frames, all, useKnown, sides);
        MatchFrame? lastFrame = null;
        var focus = -1;
        var lastMan = -1;
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var frame = frames[s];
            var items = reading.Sentences[s].Items;
            if (frame != lastFrame)
            {
                (focus, lastMan, lastFrame) = (-1, -1, frame);
            }

            if (frame is null)
            {
                continue;
            }

            focus = ReadTeams(reading, s, items, frame, sides, focus, named);
            ReadRules(reading, s, items, frame, sides, named);
            ReadPairRules(reading, s, items, sides, named);
            lastMan = ReadPairs(reading, s, items, sides, lastMan, named);
        }

        ReadScorers(frames, goals, sides, named);
        GoalChain.Read(reading, frames, goals, sides, named);
        clauseReader.Read(reading, frames, sides, named);
        return sides.Close(frames, MostTold);
    }

    /// <summary>How often a thing told of a man is heard: it tells less each time.</summary>
    private const int MostTold = 3;

    /// <summary>Weight of a team said outright, or of a club known at the date, beside one sentence that names the man.</summary>
    private const int SaidVote = 6, KnownVote = 20;

    private static void ReadScorers(MatchFrame?[] frames, IReadOnlyList<MatchEvent> goals, SideCollection sides, bool named)
    {
        foreach (var goal in goals)
        {
            if (frames[goal.Sentence] is not { HasScore: true, IsFixture: false } frame || sides.VariableOf(goal.Player) is not (>= 0 and var variable) || sides.Variables[variable].Frame != frame || frame.FirstGoals == frame.SecondGoals)
            {
                continue;
            }

            var more = Math.Max(frame.FirstGoals, frame.SecondGoals);
            var less = Math.Min(frame.FirstGoals, frame.SecondGoals);
            var sign = (frame.FirstGoals > frame.SecondGoals ? 1 : -1) * (goal.GoalKind == "own-goal" ? -1 : 1);
            sides.Variables[variable].Evidence.Add(FeatureKey.Start(Scorer, named).With(less == 0 ? Only : Lengths[Math.Min(4, more - less)]), sign);
        }
    }

    private int ReadTeams(ReportReading reading, int sentence, PatternItem[] items, MatchFrame frame, SideCollection sides, int focus, bool named)
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

            var evidence = sides.Variables[variable].Evidence;
            if (focus >= 0)
            {
                var sign = focus == frame.First ? 1 : -1;
                var next = p + 1 < items.Length ? symbols[items[p + 1]] ?? Symbolizer.Other : Symbolizer.End;
                evidence.Add(FeatureKey.Start(inSentence ? FocusNear : Focus, named), sign);
                evidence.Add(FeatureKey.Start(inSentence ? FocusNear : Focus, named).With(Next).With(next), sign);
                evidence.Add(FeatureKey.Start(inSentence ? FocusNear : Focus, named).With(Previous).With(p > 0 ? symbols[items[p - 1]] ?? Symbolizer.Other : Symbolizer.Start), sign);
            }

            ReadNearTeams(sentence, items, p, frame, sides.Variables[variable], named);
        }

        return focus;
    }

    private bool IsGoverned(PatternItem[] items, int team) =>
        symbols[items[team - 1]] is { Name: "against" or "over" or "to" or "at" or "with" or "past" or "by" or "from" or "beat" or "for" or "of" };

    private void ReadNearTeams(int sentence, PatternItem[] items, int man, MatchFrame frame, SideVariable variable, bool named)
    {
        int teams = 0;
        for (var t = man - 1; t >= 0 && man - t <= 20; t--)
        {
            if (items[t].Is(ItemType.TEAM))
            {
                if (frame.HasSide(items[t].Entity))
                {
                    AddTeam(TeamBefore, items, t, man, frame, variable, items[t].Entity, named, teams == 0);
                    variable.Proofs.Add(new SideProof(sentence, t, man + 1, items[t].Entity == frame.First, "side.named-with"));
                }

                if (++teams == 2)
                {
                    break;
                }
            }
        }

        for (var t = man + 1; t < items.Length && t - man <= 14; t++)
        {
            if (items[t].Is(ItemType.TEAM))
            {
                if (frame.HasSide(items[t].Entity))
                {
                    AddTeam(TeamBehind, items, man, t, frame, variable, items[t].Entity, named, true);
                    variable.Proofs.Add(new SideProof(sentence, man, t + 1, items[t].Entity == frame.First, "side.named-with"));
                }

                break;
            }
        }
    }

    private void AddTeam(FeaturePart kind, PatternItem[] items, int left, int right, MatchFrame frame, SideVariable variable, int team, bool named, bool nearest)
    {
        var sign = team == frame.First ? 1 : -1;
        var key = FeatureKey.Start(nearest ? kind : TeamAny, named);
        var evidence = variable.Evidence;
        evidence.Add(key, sign);
        AddSignature(key, items, left, right, evidence, sign, named);
    }

    /// <summary>Features of the words between two items: single symbols, neighbours, the ends, all of a short signature, and what stands around.</summary>
    private void AddSignature(FeatureKey key, PatternItem[] items, int left, int right, FeatureVector evidence, int sign, bool named)
    {
        FeaturePart? previous = null;
        FeaturePart? first = null;
        var full = key.With(Full);
        var count = 0;
        for (var i = left + 1; i < right; i++)
        {
            if (symbols[items[i]] is not { } symbol)
            {
                continue;
            }

            count++;
            first ??= symbol;
            evidence.Add(key.With(One).With(symbol), sign);
            if (previous is not null)
            {
                evidence.Add(key.With(Two).With(previous).With(symbol), sign);
            }

            if (count <= SignatureLength)
            {
                full = full.With(symbol);
            }

            previous = symbol;
        }

        if (count <= SignatureLength)
        {
            evidence.Add(full, sign);
        }

        var next = right + 1 < items.Length ? symbols[items[right + 1]] ?? Symbolizer.Other : Symbolizer.End;
        var before = left > 0 ? symbols[items[left - 1]] ?? Symbolizer.Other : Symbolizer.Start;
        evidence.Add(key.With(Length).With(Lengths[Math.Min(count, 8)]), sign);
        evidence.Add(key.With(First).With(first ?? Symbolizer.End), sign);
        evidence.Add(key.With(Last).With(previous ?? Symbolizer.Start), sign);
        evidence.Add(key.With(Next).With(next), sign);
        evidence.Add(key.With(Previous).With(before), sign);
        evidence.Add(key.With(Last).With(previous ?? Symbolizer.Start).With(Next).With(next), sign);
        evidence.Add(key.With(Previous).With(before).With(First).With(first ?? Symbolizer.End), sign);
        if (count <= 3)
        {
            evidence.Add(full.With(Next).With(next), sign);
        }
    }

    private void ReadRules(ReportReading reading, int sentence, PatternItem[] items, MatchFrame frame, SideCollection sides, bool named)
    {
        ReadOutright(rules.Find("plays-for", reading, sentence), sentence, items, frame, sides, named);
        ReadOutright(rules.Find("manages", reading, sentence), sentence, items, frame, sides, named);
        ruleReader.Read(reading, sentence, frame, sides, named);
    }

    /// <summary>Rules that read a man's team in the words themselves.</summary>
    private static void ReadOutright(ReadOnlySpan<RuleMatch> matches, int sentence, PatternItem[] items, MatchFrame frame, SideCollection sides, bool named)
    {
        foreach (ref readonly var match in matches)
        {
            int man = match["player"] >= 0 ? match["player"] : match["manager"], team = match["team"];
            if (man < 0 || team < 0 || !frame.HasSide(items[team].Entity) || !sides.TryMan(items[man], frame, out var variable))
            {
                continue;
            }

            var forFirst = items[team].Entity == frame.First;
            sides.Variables[variable].Evidence.Add(FeatureKey.Start(Rule, named).With(match.Rule.Part), forFirst ? 1 : -1);
            var outright = !match.Rule.Flags.Contains("weak") && !match.Rule.Flags.Contains("former") && !match.Rule.Flags.Contains("loan-from");
            sides.Variables[variable].Proofs.Add(new SideProof(sentence, match.First, match.End, forFirst, match.Rule.Id, outright));
        }
    }

    /// <summary>Rules of <c>pair.yaml</c>: a link for each rule and two men of a sentence.</summary>
    private void ReadPairRules(ReportReading reading, int sentence, PatternItem[] items, SideCollection sides, bool named)
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

    private int ReadPairs(ReportReading reading, int sentence, PatternItem[] items, SideCollection sides, int lastMan, bool named)
    {
        int previous = -1, beforePrevious = -1;
        var isList = reading.Text.Sentences[sentence].Kind == Graph.Text.SentenceKind.ListLine;
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
                var evidence = sides.Evidence;
                var from = evidence.Count;
                var start = items.Length > 0 ? symbols[items[0]] ?? Symbolizer.Other : Symbolizer.End;
                var next = i + 1 < items.Length ? symbols[items[i + 1]] ?? Symbolizer.Other : Symbolizer.End;
                var team = false;
                for (var t = 0; t < i; t++)
                {
                    team |= items[t].Is(ItemType.TEAM);
                }

                evidence.Add(FeatureKey.Start(Cross, named));
                evidence.Add(FeatureKey.Start(Cross, named).With(First).With(start));
                evidence.Add(FeatureKey.Start(Cross, named).With(Next).With(next));
                evidence.Add(FeatureKey.Start(Cross, named).With(team ? TeamBetween : Same));
                sides.Link(lastMan, man, sentence, i, i + 1, from);
            }

            (beforePrevious, previous) = (previous, i);
            lastMan = man;
        }

        return lastMan;
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

        AddSignature(key, items, left, right, evidence, 1, named);
        sides.Link(one, other, sentence, left, right + 1, from);
    }
}
