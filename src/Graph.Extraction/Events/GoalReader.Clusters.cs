using System.Collections.Immutable;

namespace Graph.Extraction;

public sealed partial class GoalReader
{
    /// <summary>Items that a comma or "and" between a minute and a goal counts for.</summary>
    private const int ClauseBreak = 5;

    /// <summary>Items, clause breaks counted, from which a minute is told of something else, unless it opens the sentence.</summary>
    private const int MinuteReach = 16;

    /// <summary>Items behind a telling in which its kind may be told.</summary>
    private const int KindReach = 8;

    /// <summary>The candidates of one scorer in one clause: one telling.</summary>
    private sealed record Cluster(int Entity, List<Candidate> Candidates, Candidate Best)
    {
        public int First => Candidates.Min(candidate => Math.Min(candidate.Scorer, candidate.Match.First));

        public int End => Candidates.Max(candidate => Math.Max(candidate.Scorer + 1, candidate.Match.End));
    }

    private void AddClusters(ReportReading reading, int sentence, List<Candidate> candidates, MatchFrame?[] frames, bool named, List<MatchEvent> events)
    {
        var items = reading.Sentences[sentence].Items;
        var clusters = new List<Cluster>();
        foreach (var group in candidates.GroupBy(candidate => items[candidate.Scorer].Entity).OrderBy(group => group.Min(candidate => candidate.Trigger)))
        {
            Split(items, group.Key, [.. group.OrderBy(candidate => candidate.Trigger)], clusters);
        }

        foreach (var cluster in clusters)
        {
            var features = Describe(reading, sentence, cluster, clusters, frames[sentence], named);
            var (first, end) = (cluster.First, cluster.End);
            var list = ListOf(cluster, candidates);
            events.Add(new MatchEvent(
                EventKind.Goal, sentence, first, end, cluster.Best.Trigger, cluster.Entity, -1, MinutesOf(reading, items, cluster, clusters), CountOf(items, cluster, list >= 0),
                KindOf(items, cluster, clusters), ScoreOf(items, cluster), cluster.Best.Match.Rule, features)
            {
                IsRival = cluster.Best.IsRival,
                IsFurther = IsFurther(items, cluster),
                List = list,
                IsCounted = cluster.Candidates.Exists(candidate => CountOf(candidate, items) > 1 && !candidate.Match.Rule.Flags.Contains("at-least") && !(list >= 0 && candidate.Match.Rule.Flags.Contains("shared"))),
            });
        }
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

    /// <summary>Parts the candidates of one man where the sentence goes on to a further goal: "put Rovers ahead and doubled their lead".</summary>
    private void Split(PatternItem[] items, int entity, List<Candidate> group, List<Cluster> clusters)
    {
        var part = new List<Candidate>();
        for (var i = 0; i < group.Count; i++)
        {
            if (part.Count > 0 && group[i].Trigger > part[^1].Trigger && IsFurtherGoal(items, part, group[i]))
            {
                clusters.Add(Close(entity, part));
                part = [];
            }

            part.Add(group[i]);
        }

        clusters.Add(Close(entity, part));
    }

    private static Cluster Close(int entity, List<Candidate> part) => new(
        entity, part,
        part.OrderBy(candidate => candidate.IsRival).ThenByDescending(candidate => candidate.Match.Rule.Confidence)
            .ThenBy(candidate => Math.Abs(candidate.Trigger - candidate.Scorer)).ThenBy(candidate => candidate.Trigger).First());

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

        return FootballWords.AnyIn(items, next.Trigger - 2, next.Match.End + 2, words.Further) && !FootballWords.AnyIn(items, before[0].Trigger, last + 3, words.Further);
    }

    private static bool IsOwnGoal(Candidate candidate) => candidate.Match.Rule.Flags.Contains("own-goal");

    private bool IsFurther(PatternItem[] items, Cluster cluster) => FootballWords.AnyIn(items, cluster.Best.Trigger - 1, cluster.Best.Match.End + 1, words.Further);

    /// <summary>How many goals a telling counts. What "either side of half-time" counts is shared by the men of a list.</summary>
    private static int CountOf(PatternItem[] items, Cluster cluster, bool isListed) =>
        cluster.Candidates.Max(candidate => isListed && candidate.Match.Rule.Flags.Contains("shared") ? 1 : CountOf(candidate, items));

    private static int CountOf(Candidate candidate, PatternItem[] items)
    {
        var flags = candidate.Match.Rule.Flags;
        if (candidate.Match["count"] is >= 0 and var number && items[number].Value is > 0 and <= 9)
        {
            return items[number].Value;
        }

        return flags.Contains("four") ? 4 : flags.Contains("three") ? 3 : flags.Contains("two") ? 2 : 1;
    }

    private string? KindOf(PatternItem[] items, Cluster cluster, List<Cluster> clusters)
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
        for (var i = first; i < end; i++)
        {
            if (i >= cluster.End && (items[i].Is(ItemType.BREAK) || items[i].Classes.Overlaps(words.OtherClause)))
            {
                break;
            }

            // "from Smith's header": how it was made, not how it was scored.
            var ofOther = i >= 2 && items[i].Is(ItemType.NOUN) && items[i - 1].Is(ItemType.POSS) && items[i - 2].Is(ItemType.PERSON) && items[i - 2].Entity != cluster.Entity;
            if (ofOther)
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

    /// <summary>The minutes of the sentence that stand nearer to this telling's triggers than to another's.</summary>
    private ImmutableArray<MinuteStatement> MinutesOf(ReportReading reading, PatternItem[] items, Cluster cluster, List<Cluster> clusters)
    {
        var minutes = ImmutableArray.CreateBuilder<MinuteStatement>();
        var places = new List<int>();
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i];
            if (IsPrintedNumber(items, i) ? IsPrinted(items, i, cluster.Entity) : value.Is(ItemType.MINUTE) && Dates(items, i, cluster, clusters))
            {
                minutes.Add(value.Is(ItemType.MINUTE) ? reading.Minutes[value.Value] : new MinuteStatement(value.First, value.End, MinuteKind.Absolute, value.Value, 0));
                places.Add(i);
            }
        }

        return places.Count <= 1 ? minutes.ToImmutable() : Together(items, cluster, minutes, places);
    }

    private static bool IsPrintedNumber(PatternItem[] items, int at) => items[at].Is(ItemType.NUM) && items[at].Value is > 0 and <= 120 && !items[at].Is(ItemType.MINUTE);

    /// <summary>Of several minutes the nearest to the trigger, and those that stand in a row with it: "in the 20th and 56th minutes".</summary>
    private ImmutableArray<MinuteStatement> Together(PatternItem[] items, Cluster cluster, ImmutableArray<MinuteStatement>.Builder minutes, List<int> places)
    {
        var nearest = 0;
        for (var i = 1; i < places.Count; i++)
        {
            nearest = ItemsBetween(items, places[i], cluster.Best.Trigger) < ItemsBetween(items, places[nearest], cluster.Best.Trigger) ? i : nearest;
        }

        int low = nearest, high = nearest;
        while (low > 0 && InARow(items, places[low - 1], places[low]))
        {
            low--;
        }

        while (high + 1 < places.Count && InARow(items, places[high], places[high + 1]))
        {
            high++;
        }

        return [.. minutes.Skip(low).Take(high - low + 1)];
    }

    private bool InARow(PatternItem[] items, int one, int other)
    {
        for (var i = one + 1; i < other; i++)
        {
            var between = items[i].Is(ItemType.COMMA) || items[i].Word == and || items[i].Is(ItemType.OPEN) || items[i].Is(ItemType.CLOSE) || items[i].Is(ItemType.ADV)
                || items[i].Classes.Overlaps(words.Penalty) || items[i].Is(ItemType.NUM);
            if (!between)
            {
                return false;
            }
        }

        return other - one <= 5;
    }

    /// <summary>Whether a minute dates this telling: none is nearer to it, where a comma or "and" between counts as further away. Rivals for one trigger share it.</summary>
    private bool Dates(PatternItem[] items, int minute, Cluster cluster, List<Cluster> clusters)
    {
        var (owner, best) = (cluster, default(Candidate));
        var nearest = int.MaxValue;
        foreach (var one in clusters)
        {
            foreach (var candidate in one.Candidates)
            {
                var distance = Math.Min(ItemsBetween(items, minute, candidate.Trigger), ItemsBetween(items, minute, candidate.Scorer) + 1);
                if (distance < nearest)
                {
                    (owner, best, nearest) = (one, candidate, distance);
                }
            }
        }

        if ((nearest > MinuteReach && minute > 2) || IsOfOther(items, minute, nearest))
        {
            return false;
        }

        return owner == cluster || (best is { IsRival: true } && cluster.Candidates.Any(candidate => candidate.IsRival && candidate.Trigger == best.Trigger));
    }

    /// <summary>Whether words beside a minute that are nearer than the goal tell of a change or a card: "a 60th-minute substitute", "was booked in the 60th minute".</summary>
    private bool IsOfOther(PatternItem[] items, int minute, int nearest)
    {
        for (var i = minute - 1; i >= 0 && i >= minute - 3 && minute - i < nearest && !items[i].Is(ItemType.PUNCT); i--)
        {
            if (items[i].Classes.Overlaps(words.NotGoal))
            {
                return true;
            }
        }

        for (var i = minute + 1; i < items.Length && i <= minute + 2 && i - minute < nearest; i++)
        {
            if (items[i].Classes.Overlaps(words.NotGoal))
            {
                return true;
            }

            if (!items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.NOUN))
            {
                return false;
            }
        }

        return false;
    }

    private int ItemsBetween(PatternItem[] items, int one, int other)
    {
        int low = Math.Min(one, other), high = Math.Max(one, other), distance = high - low;
        for (var i = low + 1; i < high; i++)
        {
            distance += items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.BREAK) || items[i].Word == and || items[i].Classes.Overlaps(words.OtherClause) ? ClauseBreak : 0;
        }

        return distance;
    }

    /// <summary>Whether a bare number is a printed minute of the man before it: "Smith 19", "Smith (19, 45)".</summary>
    private bool IsPrinted(PatternItem[] items, int number, int scorer)
    {
        for (var i = number - 1; i >= 0 && i >= number - 7; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Entity == scorer && !IsAge(items, number);
            }

            if (!items[i].Is(ItemType.OPEN) && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.MINUTE) && !items[i].Classes.Overlaps(words.Penalty))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a number between commas behind a name is how old he is: "Smith, 38, netted".</summary>
    private static bool IsAge(PatternItem[] items, int number) =>
        number > 1 && number + 2 < items.Length && items[number - 1].Is(ItemType.COMMA) && items[number - 2].Is(ItemType.PERSON) && items[number + 1].Is(ItemType.COMMA)
        && (items[number + 2].Is(ItemType.VERB) || items[number + 2].Is(ItemType.AUX) || items[number + 2].Is(ItemType.ADV) || items[number + 2].Is(ItemType.PRON));
}
