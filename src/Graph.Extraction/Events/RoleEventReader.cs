using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>Reads cards, substitutions and missed penalties: one telling for each rule match that the words around do not deny.</summary>
public sealed class RoleEventReader(RuleSet rules, FootballWords words, PersonSubjectFinder subjects, Symbolizer symbols)
{
    /// <summary>Minutes from which a man who "played so many minutes" is taken to have played to the end.</summary>
    private const int FullTime = 89;

    private readonly int and = symbols.WordOf("and");

    public List<MatchEvent> Read(ReportReading reading, EventKind kind)
    {
        var relation = kind switch { EventKind.Card => "card", EventKind.Substitution => "substitution", _ => "missed-penalty" };
        var events = new List<MatchEvent>();
        var matches = new List<RuleMatch>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            matches.Clear();
            rules.Find(relation, reading, s, matches);
            foreach (var match in matches)
            {
                Add(reading, s, items, match, kind, events);
            }
        }

        return events;
    }

    private void Add(ReportReading reading, int sentence, PatternItem[] items, RuleMatch match, EventKind kind, List<MatchEvent> events)
    {
        var trigger = match["trigger"] is >= 0 and var at ? at : match.First;
        var flags = match.Rule.Flags;
        if (IsDenied(reading, items, match, trigger) || (flags.Contains("shootout") && !IsOfShootout(reading, sentence))
            || (kind == EventKind.Substitution && !flags.Contains("printed") && FootballWords.AnyIn(items, 0, items.Length, words.StartingMen)))
        {
            return;
        }

        var subject = flags.Any(flag => flag.StartsWith("subject-", StringComparison.Ordinal)) && !match.Program.Roles.Any(role => role is "player" or "on" or "off") ? subjects.Find(reading, sentence, trigger) : -1;
        int player, other = -1;
        if (kind == EventKind.Substitution)
        {
            player = EntityOf(items, match["on"] >= 0 ? match["on"] : flags.Contains("subject-on") ? subject : -1);
            other = EntityOf(items, match["off"] >= 0 ? match["off"] : flags.Contains("subject-off") ? subject : -1);
        }
        else
        {
            player = EntityOf(items, match["player"] >= 0 ? match["player"] : subject);
        }

        if ((player < 0 && other < 0) || player == other || IsManager(reading, player) || IsManager(reading, other))
        {
            return;
        }

        if (kind == EventKind.Substitution && flags.Contains("replaced") && match["on"] >= 0 && match["off"] >= 0 && Pairs(items, match, out var pairs))
        {
            foreach (var (on, off) in pairs)
            {
                events.Add(new MatchEvent(kind, sentence, match.First, match.End, trigger, on, off, Minute(reading, items, trigger), 1, null, -1, match.Rule, new FeatureVector(false)));
            }

            return;
        }

        var minutes = match["minute"] is >= 0 and var counted ? Counted(reading, items[counted], flags.Contains("rest")) : Minute(reading, items, trigger);
        if (flags.Contains("played") && minutes is not [{ Minute: > 0 and < FullTime, Kind: MinuteKind.Absolute }])
        {
            return;
        }

        var goalKind = kind == EventKind.Card ? (flags.Contains("red") ? "red" : "yellow") : null;
        Append(player, other);
        if (flags.Contains("list"))
        {
            var isOff = kind == EventKind.Substitution && match["on"] < 0;
            var head = isOff ? match["off"] : match["on"] >= 0 ? match["on"] : match["player"];
            for (int i = head + 1, last = head; head >= 0 && i < items.Length && i <= last + 4; i++)
            {
                if (items[i].Is(ItemType.PERSON))
                {
                    Append(isOff ? -1 : items[i].Entity, isOff ? items[i].Entity : -1);
                    last = i;
                }
                else if (items[i].Is(ItemType.VERB) || items[i].Is(ItemType.PUNCT) && !items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.POSS) || items[i].Is(ItemType.ADP))
                {
                    break;
                }
            }
        }

        if (subject >= 2 && kind != EventKind.MissedPenalty && Behind(items, subject) is var joint && items[joint].Word == and && and >= 0)
        {
            // "Smith, Brown and Rovers captain Jones were booked": the man before the "and" too, and those before him.
            foreach (var man in JoinedBefore(items, joint + 1))
            {
                Append(player >= 0 ? man : -1, player >= 0 ? -1 : man);
            }
        }

        void Append(int who, int off) => events.Add(new MatchEvent(
            kind, sentence, match.First, match.End, trigger, who, off, minutes, 1, goalKind, -1, match.Rule, new FeatureVector(false)));
    }

    /// <summary>Items that may stand between two men of a list: what describes the second.</summary>
    private const int Description = 5;

    /// <summary>The item before a man and what describes him: "and" in "and Rovers captain Smith".</summary>
    private static int Behind(PatternItem[] items, int man)
    {
        var i = man - 1;
        while (i > 0 && i >= man - Description && (items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.POSS) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.DET)))
        {
            i--;
        }

        return i;
    }

    /// <summary>The men listed before the last of a list, the nearest first: "Smith, the young Brown and Jones".</summary>
    private static List<int> JoinedBefore(PatternItem[] items, int last)
    {
        var men = new List<int>();
        for (var i = last - 2; i >= 0 && i >= last - 2 - Description;)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                men.Add(items[i].Entity);
                var comma = Behind(items, i);
                if (comma < 1 || !items[comma].Is(ItemType.COMMA) || !items[comma - 1].Is(ItemType.PERSON))
                {
                    break;
                }

                (i, last) = (comma - 1, comma + 1);
                continue;
            }

            i--;
        }

        return men;
    }

    /// <summary>Whether a sentence tells of a shoot-out: it says so, or it tells of penalties and a sentence near it says so.</summary>
    private bool IsOfShootout(ReportReading reading, int sentence)
    {
        bool Has(int at, in WordClassSet set) => at >= 0 && at < reading.Sentences.Length && FootballWords.AnyIn(reading.Sentences[at].Items, 0, int.MaxValue, set);
        return Has(sentence, words.Shootout)
            || (Has(sentence, words.Penalty) && (Has(sentence - 1, words.Shootout) || Has(sentence - 2, words.Shootout) || Has(sentence + 1, words.Shootout) || Has(sentence + 2, words.Shootout)));
    }

    /// <summary>"Smith, Jones and Brown came on for White, Black and Gray": as many on as off, one for one.</summary>
    private bool Pairs(PatternItem[] items, RuleMatch match, out List<(int On, int Off)> pairs)
    {
        var (on, off) = (Joined(items, match["on"]), Joined(items, match["off"]));
        pairs = [];
        if (on.Count < 2 || on.Count != off.Count)
        {
            return false;
        }

        for (var i = 0; i < on.Count; i++)
        {
            pairs.Add((on[i], off[i]));
        }

        return true;
    }

    /// <summary>The men of the list that an item stands in, in the order of the text.</summary>
    private List<int> Joined(PatternItem[] items, int at)
    {
        var men = new List<int> { items[at].Entity };
        for (var i = at; i >= 2;)
        {
            var left = items[i - 1].Word == and || items[i - 1].Is(ItemType.COMMA) ? items[i - 2].Is(ItemType.COMMA) ? i - 3 : i - 2 : -1;
            if (left < 0 || !items[left].Is(ItemType.PERSON))
            {
                break;
            }

            men.Insert(0, items[left].Entity);
            i = left;
        }

        for (var i = at; i + 2 < items.Length;)
        {
            var right = items[i + 1].Word == and || items[i + 1].Is(ItemType.COMMA) ? items[i + 2].Word == and && and >= 0 ? i + 3 : i + 2 : -1;
            if (right < 0 || right >= items.Length || !items[right].Is(ItemType.PERSON))
            {
                break;
            }

            men.Add(items[right].Entity);
            i = right;
        }

        return men;
    }

    private static bool IsManager(ReportReading reading, int entity) => entity >= 0 && reading.Entities[entity].Roles == PersonRoles.Manager;

    private static int EntityOf(PatternItem[] items, int item) => item < 0 || items[item].Is(ItemType.REFEREE) ? -1 : items[item].Entity;

    private bool IsDenied(ReportReading reading, PatternItem[] items, RuleMatch match, int trigger)
    {
        var from = Math.Max(0, trigger - 5);
        return FootballWords.AnyIn(items, from, trigger + 1, words.Modal)
            || FootballWords.AnyIn(items, from, trigger + 1, words.Negation)
            || FootballWords.AnyIn(items, from, trigger, words.NearMiss)
            || FootballWords.AnyIn(items, from, trigger, words.If)
            || FootballWords.AnyIn(items, match.First, Math.Min(items.Length, match.End + 8), words.PastSeason)
            || reading.Text.Tokens[items[trigger].First].Is(Graph.Text.TokenFlags.InQuote);
    }

    /// <summary>The minute at which so many were played from the start, or were left to play.</summary>
    private static ImmutableArray<MinuteStatement> Counted(ReportReading reading, in PatternItem item, bool isRest) =>
        item.Is(ItemType.MINUTE) ? [reading.Minutes[item.Value]]
        : item.Value is > 0 and <= 120 ? [new MinuteStatement(item.First, item.End, MinuteKind.Absolute, isRest ? 90 - item.Value : item.Value, 0)]
        : [];

    private static ImmutableArray<MinuteStatement> Minute(ReportReading reading, PatternItem[] items, int trigger)
    {
        var best = -1;
        for (var i = Math.Max(0, trigger - 12); i < items.Length && i < trigger + 14; i++)
        {
            if (items[i].Is(ItemType.MINUTE) && (best < 0 || Math.Abs(i - trigger) < Math.Abs(best - trigger)))
            {
                best = i;
            }
        }

        return best < 0 ? [] : [reading.Minutes[items[best].Value]];
    }
}
