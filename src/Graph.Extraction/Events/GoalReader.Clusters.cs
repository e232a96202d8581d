using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Graph.Extraction;

public sealed partial class GoalReader
{
    /// <summary>Items behind a telling in which its kind may be told.</summary>
    private const int KindReach = 8;

    /// <summary>The candidates of one scorer in one clause: one telling.</summary>
    /// <param name="Candidates">In the order of their triggers.</param>
    private sealed record Cluster(int Entity, List<Candidate> Candidates, Candidate Best)
    {
        public int First { get; } = FirstOf(Candidates);

        public int End { get; } = EndOf(Candidates);

        private static int FirstOf(List<Candidate> candidates)
        {
            var first = int.MaxValue;
            foreach (var candidate in candidates)
            {
                first = Math.Min(first, Math.Min(candidate.Scorer, candidate.Match.First));
            }

            return first;
        }

        private static int EndOf(List<Candidate> candidates)
        {
            var end = 0;
            foreach (var candidate in candidates)
            {
                end = Math.Max(end, Math.Max(candidate.Scorer + 1, candidate.Match.End));
            }

            return end;
        }
    }

    private void AddClusters(ReportReading reading, int sentence, List<Candidate> candidates, MatchFrame?[] frames, Scene scene, bool named, List<MatchEvent> events)
    {
        var items = reading.Sentences[sentence].Items;
        var clusters = new List<Cluster>();
        foreach (var group in ByScorer(items, candidates))
        {
            Split(reading, items, items[group[0].Scorer].Entity, group, clusters);
        }

        foreach (var cluster in clusters)
        {
            var features = Describe(reading, sentence, cluster, clusters, frames[sentence], scene, named);
            var (first, end) = (cluster.First, cluster.End);
            var list = ListOf(cluster, candidates);
            var count = list >= 0 && IsShared(items, cluster, clusters, list) ? 1 : CountOf(items, cluster, list >= 0);
            events.Add(new MatchEvent(
                EventKind.Goal, sentence, first, end, cluster.Best.Trigger, cluster.Entity, -1, [], count,
                KindOf(reading, items, cluster, clusters, count == 1), ScoreOf(items, cluster), cluster.Best.Match.Rule, features)
            {
                IsRival = cluster.Best.IsRival,
                Triggers = TriggersOf(reading, items, cluster),
                IsFurther = IsFurther(items, cluster),
                Side = GainerOf(items, cluster),
                IsDiverted = items[cluster.Best.Trigger].Classes.Overlaps(words.Divert),
                List = list,
                IsNumber = count > 2 && cluster.Candidates.Exists(candidate => CountOf(candidate, items) == count && (candidate.Match["count"] >= 0 || candidate.Match.Rule.Flags.Contains("four"))),
                IsCounted = cluster.Candidates.Exists(candidate => CountOf(candidate, items) > 1 && !candidate.Match.Rule.Flags.Contains("at-least") && !(list >= 0 && candidate.Match.Rule.Flags.Contains("shared"))),
            });
        }
    }

    /// <summary>The candidates of each scorer in the order of their triggers, first who has the first; what stands at one place stays in its order.</summary>
    private static List<List<Candidate>> ByScorer(PatternItem[] items, List<Candidate> candidates)
    {
        var groups = new List<List<Candidate>>(2);
        foreach (var candidate in candidates)
        {
            var group = OfScorer(items, groups, items[candidate.Scorer].Entity);
            var at = group.Count;
            while (at > 0 && group[at - 1].Trigger > candidate.Trigger)
            {
                at--;
            }

            group.Insert(at, candidate);
        }

        for (var i = 1; i < groups.Count; i++)
        {
            var (group, at) = (groups[i], i);
            for (; at > 0 && groups[at - 1][0].Trigger > group[0].Trigger; at--)
            {
                groups[at] = groups[at - 1];
            }

            groups[at] = group;
        }

        return groups;
    }

    private static List<Candidate> OfScorer(PatternItem[] items, List<List<Candidate>> groups, int scorer)
    {
        foreach (var group in groups)
        {
            if (items[group[0].Scorer].Entity == scorer)
            {
                return group;
            }
        }

        groups.Add([]);
        return groups[^1];
    }

    /// <summary>The team that an own goal is said to help: "turned into his own net to give Rovers the lead"; -1 where none is told.</summary>
    private static int GainerOf(PatternItem[] items, Cluster cluster)
    {
        foreach (var candidate in cluster.Candidates)
        {
            if (IsOwnGoal(candidate) && candidate.Match["team"] is >= 0 and var team)
            {
                return items[team].Entity;
            }
        }

        return -1;
    }

    private static ImmutableArray<GoalTrigger> TriggersOf(ReportReading reading, PatternItem[] items, Cluster cluster)
    {
        var triggers = new GoalTrigger[cluster.Candidates.Count];
        for (var i = 0; i < triggers.Length; i++)
        {
            var candidate = cluster.Candidates[i];
            triggers[i] = new GoalTrigger(candidate.Trigger, candidate.Scorer, candidate.IsRival, IsPerfect(reading, items, candidate));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(triggers);
    }

    /// <summary>The trigger that a man shares with others of a list; -1 when none.</summary>
    private static int ListOf(Cluster cluster, List<Candidate> candidates)
    {
        foreach (var candidate in cluster.Candidates)
        {
            if (candidate.Origin == Origin.Joined || (!candidate.IsRival && candidates.Exists(other => other.Origin == Origin.Joined && other.Match == candidate.Match)))
            {
                return candidate.Trigger;
            }
        }

        return -1;
    }

    /// <summary>Parts the candidates of one man where the sentence goes on to a further goal ("put Rovers ahead and doubled their lead"), or turns to an earlier one ("who had scored at City, headed in").</summary>
    private void Split(ReportReading reading, PatternItem[] items, int entity, List<Candidate> group, List<Cluster> clusters)
    {
        var part = new List<Candidate>();
        for (var i = 0; i < group.Count; i++)
        {
            if (part.Count > 0 && group[i].Trigger > part[^1].Trigger && (IsFurtherGoal(items, part, group[i]) || (IsEarlier(reading, items, group[i]) != IsEarlier(reading, items, part[^1]) && !IsParticiple(reading, items, group[i]))))
            {
                clusters.Add(Close(entity, part));
                part = [];
            }

            part.Add(group[i]);
        }

        clusters.Add(Close(entity, part));
    }

    /// <summary>Whether a telling stands in the past perfect: it happened before what the sentence tells.</summary>
    private static bool IsEarlier(ReportReading reading, PatternItem[] items, Candidate candidate) =>
        reading.Text.Forms.Length > 0 && reading.Clauses.Around(items[candidate.Trigger].First) is >= 0 and var clause && reading.Clauses[clause].Is(Graph.Text.ClauseFlags.Perfect | Graph.Text.ClauseFlags.Past);

    /// <summary>Whether a telling behind a comma says how the one before it was done, whatever its time: "had levelled, heading in a cross".</summary>
    private static bool IsParticiple(ReportReading reading, PatternItem[] items, Candidate candidate)
    {
        var before = candidate.Trigger - 1;
        before -= before > 0 && items[before].Is(ItemType.ADV) ? 1 : 0;
        return before > 0 && items[before].Is(ItemType.COMMA) && reading.Text[items[candidate.Trigger].First].EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPerfect(ReportReading reading, PatternItem[] items, Candidate candidate) =>
        reading.Text.Forms.Length > 0 && reading.Clauses.Around(items[candidate.Trigger].First) is >= 0 and var clause && reading.Clauses[clause].Is(Graph.Text.ClauseFlags.Perfect);

    private static Cluster Close(int entity, List<Candidate> part)
    {
        var best = part[0];
        foreach (var candidate in part)
        {
            best = IsSurer(candidate, best) ? candidate : best;
        }

        return new Cluster(entity, part, best);
    }

    private static bool IsSurer(Candidate one, Candidate other)
    {
        if (one.IsRival != other.IsRival)
        {
            return other.IsRival;
        }

        if (one.Match.Rule.Confidence.CompareTo(other.Match.Rule.Confidence) is not 0 and var surer)
        {
            return surer > 0;
        }

        var (near, far) = (Math.Abs(one.Trigger - one.Scorer), Math.Abs(other.Trigger - other.Scorer));
        return near != far ? near < far : one.Trigger < other.Trigger;
    }

    private bool IsFurtherGoal(PatternItem[] items, List<Candidate> before, Candidate next)
    {
        var last = before[^1].Trigger;
        var joined = false;
        for (var i = last + 1; i < next.Trigger; i++)
        {
            joined |= items[i].Classes.Overlaps(words.ClauseJoiner);
        }

        if (!joined || before.Any(candidate => CountOf(candidate, items) > 1))
        {
            return false;
        }

        if (IsOwnGoal(next) && !before.Any(IsOwnGoal))
        {
            return true;
        }

        // "powered home a header and doubled the lead": what the shot did to the score.
        if (next.Match.Rule.Flags.Contains("effect") && before.TrueForAll(static candidate => candidate.Match.Rule.Flags.Contains("shot")))
        {
            return false;
        }

        if (next.Match["score"] >= 0 && items[next.Trigger - 1].Classes.Overlaps(words.ClauseJoiner) && before.All(candidate => candidate.Match["score"] < 0))
        {
            return true;
        }

        return FootballWords.AnyIn(items, next.Trigger - 2, next.Match.End + 2, words.Further) && !FootballWords.AnyIn(items, before[0].Trigger, Math.Min(last + 3, next.Trigger), words.Further);
    }

    private static bool IsOwnGoal(Candidate candidate) => candidate.Match.Rule.Flags.Contains("own-goal");

    private bool IsFurther(PatternItem[] items, Cluster cluster) => FootballWords.AnyIn(items, cluster.Best.Trigger - 1, cluster.Best.Match.End + 1, words.Further);

    /// <summary>How many goals a telling counts. What "either side of half-time" counts is shared by the men of a list.</summary>
    private static int CountOf(PatternItem[] items, Cluster cluster, bool isListed) =>
        cluster.Candidates.Max(candidate => isListed && candidate.Match.Rule.Flags.Contains("shared") ? 1 : CountOf(candidate, items));

    /// <summary>Whether the number of goals is that of the men of a list: "Smith and Jones scored two fine goals" is one each.</summary>
    private bool IsShared(PatternItem[] items, Cluster cluster, List<Cluster> clusters, int list)
    {
        var men = clusters.Count(other => other.Candidates.Exists(candidate => candidate.Trigger == list));
        var end = cluster.Best.Match.End;
        for (var i = list; i < end + 3 && i < items.Length; i++)
        {
            if (items[i].Word >= 0 && (items[i].Word == each || items[i].Word == apiece))
            {
                return false;
            }
        }

        for (var i = list; men > 1 && i < items.Length && i <= end; i++)
        {
            // "Smith (2) and Jones": what stands in brackets is the man's own.
            if (items[i].Is(ItemType.NUM) && items[i].Value == men && !(i > 0 && items[i - 1].Is(ItemType.OPEN)))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountOf(Candidate candidate, PatternItem[] items)
    {
        var flags = candidate.Match.Rule.Flags;
        if (candidate.Match["count"] is >= 0 and var number && items[number].Value is > 0 and <= 9)
        {
            return items[number].Value;
        }

        return flags.Contains("four") ? 4 : flags.Contains("three") ? 3 : flags.Contains("two") ? 2 : 1;
    }

    private string? KindOf(ReportReading reading, PatternItem[] items, Cluster cluster, List<Cluster> clusters, bool isOfOne)
    {
        if (cluster.Candidates.Any(candidate => candidate.Match.Rule.Flags.Contains("own-goal")))
        {
            return "own-goal";
        }

        var (first, end) = (cluster.First, Math.Min(items.Length, cluster.End + KindReach));
        foreach (var other in clusters)
        {
            if (other != cluster && other.First >= cluster.End)
            {
                end = Math.Min(end, other.First);
            }
        }

        string? kind = null;
        var isPrinted = cluster.Best.Match.Rule.Flags.Contains("printed");
        for (var i = first; i < end; i++)
        {
            // "Smith 58, Jones (pen) 90": what is printed behind the next man is his.
            if ((i >= cluster.End && (items[i].Is(ItemType.BREAK) || items[i].Classes.Overlaps(words.OtherClause))) || (isPrinted && i > cluster.Best.Trigger && items[i].Is(ItemType.PERSON)))
            {
                break;
            }

            if (!IsOf(reading.Text, items, i, cluster, isOfOne, items[i].Classes.Overlaps(words.Penalty)))
            {
                continue;
            }

            kind = items[i].Classes.Overlaps(words.Penalty) ? "penalty"
                : kind is null && items[i].Classes.Overlaps(words.Header) ? "header"
                : kind is null && items[i].Classes.Overlaps(words.Volley) ? "volley"
                : kind is null && items[i].Classes.Overlaps(words.FreeKick) ? "free-kick"
                : kind;
        }

        return kind;
    }

    /// <summary>
    /// Whether a word for the kind of goals is of those of a man. "From Smith's header" tells how another made it, "either side of a Smith penalty" of another goal;
    /// and what is said of one of several goals, as "scored twice, the second a penalty", is not said of all.
    /// </summary>
    /// <param name="isMark">Whether it may stand behind a name in a list, as "pen" does: "Smith pen 3, Jones 60".</param>
    private static bool IsOf(Graph.Text.AnnotatedText text, PatternItem[] items, int at, Cluster cluster, bool isOfOne, bool isMark)
    {
        var isPlural = items[at].Is(ItemType.NOUN) && text.SpanOf(items[at].First, items[at].End).In(text.Text) is [.., 's'];
        return !isPlural && OwnerOf(items, at, isMark) is >= 0 and var owner ? owner == cluster.Entity : isOfOne || isPlural || IsHow(items, at);
    }

    /// <summary>Entity of the man whom a noun belongs to: "Smith's header", "a Smith header", "a header from Smith"; -1 when none.</summary>
    private static int OwnerOf(PatternItem[] items, int at, bool isMark)
    {
        var before = at - (at > 0 && items[at - 1].Is(ItemType.POSS) ? 2 : 1);
        if (!items[at].Is(ItemType.NOUN) && !isMark)
        {
            return -1;
        }

        if (before >= 0 && items[before].Is(ItemType.PERSON))
        {
            return items[before].Entity;
        }

        return at + 2 < items.Length && items[at + 1].Is(ItemType.ADP) && items[at + 2].Is(ItemType.PERSON) && (at + 3 == items.Length || !items[at + 3].Is(ItemType.POSS)) ? items[at + 2].Entity : -1;
    }

    /// <summary>Whether a word tells how all the goals of a telling were scored: "scored twice from the spot".</summary>
    private static bool IsHow(PatternItem[] items, int at) => items[at].Is(ItemType.ADP) || (at > 1 && items[items[at - 1].Is(ItemType.DET) ? at - 2 : at - 1].Is(ItemType.ADP));

    /// <summary>The running score that a rule reads as what the goal made it; -1 when none.</summary>
    private static int ScoreOf(PatternItem[] items, Cluster cluster)
    {
        foreach (var candidate in cluster.Candidates)
        {
            if (candidate.Match["score"] is >= 0 and var score)
            {
                return items[score].Value;
            }
        }

        return -1;
    }
}
