using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>Reads cards, substitutions and missed penalties: one telling for each rule match that the words around do not deny.</summary>
public sealed partial class RoleEventReader(RuleSet rules, FootballWords words, PersonSubjectFinder subjects, Symbolizer symbols)
{
    /// <summary>Minutes from which a man who "played so many minutes" is taken to have played to the end.</summary>
    private const int FullTime = 89;

    private readonly int and = symbols.WordOf("and"), at = symbols.WordOf("at"), after = symbols.WordOf("after"), before = symbols.WordOf("before"), where = symbols.WordOf("where");

    /// <summary>Prepositions that keep a list of men from being subject of what follows.</summary>
    private readonly int[] governors = [symbols.WordOf("by"), symbols.WordOf("for"), symbols.WordOf("from"), symbols.WordOf("past"), symbols.WordOf("against"), symbols.WordOf("of"), symbols.WordOf("on"), symbols.WordOf("to")];

    public List<MatchEvent> Read(ReportReading reading, EventKind kind)
    {
        var relation = kind switch { EventKind.Card => "card", EventKind.Substitution => "substitution", _ => "missed-penalty" };
        var events = new List<MatchEvent>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            foreach (ref readonly var match in rules.Find(relation, reading, s))
            {
                Add(reading, s, reading.Sentences[s].Items, match, kind, events);
            }
        }

        return events;
    }

    private void Add(ReportReading reading, int sentence, PatternItem[] items, RuleMatch match, EventKind kind, List<MatchEvent> events)
    {
        var trigger = match["trigger"] is >= 0 and var place ? place : match.First;
        var flags = match.Rule.Flags;
        if (IsDenied(reading, items, match, trigger) || !IsInPlace(reading, sentence, match, kind) || (flags.Contains("pair") && IsInPair(events, sentence, match, items)))
        {
            return;
        }

        var subject = SubjectOf(reading, sentence, match, trigger);
        var (player, other) = MenOf(items, match, kind, subject);
        if (flags.Contains("pair") && subject < 0 && (other >= 0 || (other = LastOff(events, sentence)) < 0))
        {
            return;
        }

        if ((player < 0 && other < 0) || player == other || IsManager(reading, player) || IsManager(reading, other) || (kind == EventKind.MissedPenalty && IsKeeper(reading, player)))
        {
            return;
        }

        var minutes = match["minute"] is >= 0 and var counted ? Counted(reading, items[counted], flags.Contains("rest")) : MinuteOf(reading, items, trigger, kind);
        if (flags.Contains("played") && minutes is not [{ Minute: > 0 and < FullTime, Kind: MinuteKind.Absolute }])
        {
            return;
        }

        foreach (var (on, off) in AllOf(items, match, kind, subject, player, other))
        {
            if (!IsManager(reading, on) && !IsManager(reading, off))
            {
                var card = kind == EventKind.Card ? (flags.Contains("red") ? "red" : "yellow") : null;
                events.Add(new MatchEvent(kind, sentence, match.First, match.End, trigger, on, off, minutes, 1, card, -1, match.Rule, new FeatureVector(false)));
            }
        }
    }

    /// <summary>Whether the words around a rule's let it tell an event: a kick of a shoot-out where one is told, a change where no line-up is.</summary>
    private bool IsInPlace(ReportReading reading, int sentence, RuleMatch match, EventKind kind)
    {
        var flags = match.Rule.Flags;
        return (!flags.Contains("shootout") || IsOfShootout(reading, sentence)) && (!flags.Contains("near-shootout") || IsNearShootout(reading, sentence, KickReach))
            && (kind != EventKind.Substitution || !flags.Contains("replaced") || flags.Contains("printed") || !Has(reading, sentence, words.StartingMen));
    }

    /// <summary>The item of the man whom a rule leaves to be found: who does what the trigger says. -1 where the rule names all men itself, or nobody is found.</summary>
    private int SubjectOf(ReportReading reading, int sentence, RuleMatch match, int trigger)
    {
        var flags = match.Rule.Flags;
        if (!HasSubject(flags) || (!flags.Contains("pair") && (match.Program.SlotOf("player") >= 0 || match.Program.SlotOf("on") >= 0 || match.Program.SlotOf("off") >= 0)))
        {
            return -1;
        }

        var men = new List<int>();
        subjects.FindAll(reading, sentence, JoinedTo(reading.Sentences[sentence].Items, trigger), men);
        var found = men.Count > 0 ? men[0] : -1;
        return found < 0 && flags.Contains("behind") ? Behind(reading.Sentences[sentence].Items, trigger) : found;
    }

    /// <summary>Items between a verb and one that "and" joins to it.</summary>
    private const int JointReach = 3;

    /// <summary>The verb right before "and" to which a trigger is joined, whose subject is the trigger's: "was booked and then sent off". The trigger itself where there is none.</summary>
    private int JoinedTo(PatternItem[] items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && items[i].Is(ItemType.ADV))
        {
            i--;
        }

        if (i < 1 || items[i].Word != and || and < 0)
        {
            return trigger;
        }

        for (var verb = i - 1; verb > 0 && verb >= i - JointReach; verb--)
        {
            if (items[verb].Is(ItemType.PERSON) || items[verb].Is(ItemType.TEAM) || items[verb].Is(ItemType.COMMA) || items[verb].Is(ItemType.BREAK))
            {
                return trigger;
            }

            if (items[verb].Is(ItemType.VERB) && items[verb - 1].Is(ItemType.AUX))
            {
                return verb;
            }
        }

        return trigger;
    }

    private static bool HasSubject(FrozenSet<string> flags)
    {
        foreach (var flag in flags)
        {
            if (flag.StartsWith("subject-", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Items between the comma that ends a clause and the man of the next.</summary>
    private const int BehindReach = 4;

    /// <summary>The man of the clause behind one that opens the sentence: "Minutes after coming on, Smith scored". -1 where none stands right behind its comma.</summary>
    private static int Behind(PatternItem[] items, int trigger)
    {
        var i = trigger + 1;
        while (i < items.Length && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.PERSON))
        {
            i++;
        }

        for (var last = i + BehindReach; i < items.Length && i <= last; i++)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Is(ItemType.REFEREE) || (i + 1 < items.Length && items[i + 1].Is(ItemType.POSS)) || !items[i - 1].Is(ItemType.COMMA) && items[i - 1].Is(ItemType.ADP) ? -1 : i;
            }

            if (items[i].Is(ItemType.VERB) || (items[i].Is(ItemType.POSS) && !items[i - 1].Is(ItemType.TEAM)))
            {
                return -1;
            }
        }

        return -1;
    }

    private static (int Player, int Other) MenOf(PatternItem[] items, RuleMatch match, EventKind kind, int subject)
    {
        var flags = match.Rule.Flags;
        return kind == EventKind.Substitution
            ? (EntityOf(items, match["on"] >= 0 ? match["on"] : flags.Contains("subject-on") ? subject : -1), EntityOf(items, match["off"] >= 0 ? match["off"] : flags.Contains("subject-off") ? subject : -1))
            : (EntityOf(items, match["player"] >= 0 ? match["player"] : subject), -1);
    }

    /// <summary>Sentences over which one who went off waits for the man who replaced "him".</summary>
    private const int OffReach = 6;

    /// <summary>Who was told last to have gone off, with nobody for him yet; -1 where nobody was of late.</summary>
    private static int LastOff(List<MatchEvent> events, int sentence)
    {
        var last = events.FindLast(told => told.Player < 0 && told.Sentence < sentence && told.Sentence >= sentence - OffReach);
        return last is not null && !events.Exists(told => told.Player >= 0 && told.Other == last.Other) ? last.Other : -1;
    }

    /// <summary>Whether the man that a rule names is told with another already in the sentence, by words that name both.</summary>
    private static bool IsInPair(List<MatchEvent> events, int sentence, RuleMatch match, PatternItem[] items)
    {
        var man = items[match["on"] >= 0 ? match["on"] : match["off"]].Entity;
        return events.Exists(told => told.Sentence == sentence && told.Player >= 0 && told.Other >= 0 && (told.Player == man || told.Other == man));
    }

    /// <summary>Sentences around one that tells of penalties, or of no more than a kick, in which a shoot-out is looked for.</summary>
    private const int ShootoutReach = 5, KickReach = 2;

    /// <summary>Whether a sentence tells of a shoot-out: it says so, or it tells of penalties and a sentence near it says so.</summary>
    private bool IsOfShootout(ReportReading reading, int sentence) =>
        Has(reading, sentence, words.Shootout) || (Has(reading, sentence, words.Penalty) && IsNearShootout(reading, sentence, ShootoutReach));

    private bool IsNearShootout(ReportReading reading, int sentence, int reach)
    {
        for (var at = sentence - reach; at <= sentence + reach; at++)
        {
            if (Has(reading, at, words.Shootout))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ReportReading reading, int at, in WordClassSet set) =>
        at >= 0 && at < reading.Sentences.Length && FootballWords.AnyIn(reading.Sentences[at].Items, 0, int.MaxValue, set);

    /// <summary>Whether a man is known to keep goal: penalties that words tell of him are those that he saved.</summary>
    private static bool IsKeeper(ReportReading reading, int entity) => reading.Entities[entity].Position == "goalkeeper";

    private static bool IsManager(ReportReading reading, int entity) => entity >= 0 && reading.Entities[entity].Roles == PersonRoles.Manager;

    private static int EntityOf(PatternItem[] items, int item) => item < 0 || items[item].Is(ItemType.REFEREE) ? -1 : items[item].Entity;

    private bool IsDenied(ReportReading reading, PatternItem[] items, RuleMatch match, int trigger)
    {
        if (match.Rule.Flags.Contains("named"))
        {
            return reading.Text.Tokens[items[trigger].First].Is(Graph.Text.TokenFlags.InQuote);
        }

        var from = ClauseStart(items, trigger);
        return FootballWords.AnyIn(items, from, trigger + 1, words.Modal | words.Negation)
            || FootballWords.AnyIn(items, from, trigger, words.NearMiss | words.NoCardOrChange | words.If)
            || FootballWords.AnyIn(items, Math.Min(match.First, from), ClauseEnd(items, match.End), words.PastSeason)
            || IsTakenBack(items, match.End)
            || reading.Text.Tokens[items[trigger].First].Is(Graph.Text.TokenFlags.InQuote);
    }

    /// <summary>Items behind a card in which it may be taken back.</summary>
    private const int BackReach = 16;

    /// <summary>Whether the words behind a card say that the referee took it back: "was shown a red card, only for it to be overturned".</summary>
    private bool IsTakenBack(PatternItem[] items, int end)
    {
        for (var i = end; i < items.Length && i < end + BackReach; i++)
        {
            if (items[i].Is(ItemType.PERSON) && !items[i].Is(ItemType.NOMINAL))
            {
                return false;
            }

            if (items[i].Classes.Overlaps(words.CardUndone))
            {
                return !FootballWords.AnyIn(items, end, i + 1, words.Negation) && !FootballWords.AnyIn(items, i, i + AppealReach, words.Appeal);
            }
        }

        return false;
    }

    /// <summary>Items behind a card that was taken back which may say that it was so later only, on appeal.</summary>
    private const int AppealReach = 4;

    /// <summary>Items behind what a rule reads in which words may tell of another day.</summary>
    private const int PastReach = 8;

    /// <summary>Where the clause ends that a rule has read, at most so many items behind as words of another day count in: "played an hour as Rovers won for the first time this season".</summary>
    private int ClauseEnd(PatternItem[] items, int end)
    {
        var to = end;
        while (to < items.Length && to < end + PastReach && !items[to].Classes.Overlaps(words.OtherClause))
        {
            to++;
        }

        return to;
    }

    /// <summary>Items before a trigger in which words may deny what it tells.</summary>
    private const int DenialReach = 5;

    /// <summary>The first item of the clause of a trigger, at most so many before it as words deny from: "nearly scored after coming on" denies no coming on.</summary>
    private int ClauseStart(PatternItem[] items, int trigger)
    {
        var from = trigger;
        while (from > 0 && from > trigger - DenialReach && !items[from - 1].Is(ItemType.PUNCT) && !items[from - 1].Classes.Overlaps(words.OtherClause)
            && !(items[from - 1].Word == and && and >= 0 && items[from].Is(ItemType.AUX)))
        {
            from--;
        }

        return from;
    }

    /// <summary>The minute at which so many were played from the start, or were left to play.</summary>
    private static ImmutableArray<MinuteStatement> Counted(ReportReading reading, in PatternItem item, bool isRest) =>
        item.Is(ItemType.MINUTE) ? [reading.Minutes[item.Value]]
        : item.Value is > 0 and <= 120 ? [new MinuteStatement(item.First, item.End, MinuteKind.Absolute, isRest ? 90 - item.Value : item.Value, 0)]
        : [];

    /// <summary>The minute from which a man plays who comes on at half-time.</summary>
    private const int AfterHalfTime = 46;

    /// <summary>Items from a trigger in which half-time is told.</summary>
    private const int HalfTimeReach = 7;

    /// <summary>The minute told with an event. A change at half-time has one, though words that say so tell no minute of play.</summary>
    private ImmutableArray<MinuteStatement> MinuteOf(ReportReading reading, PatternItem[] items, int trigger, EventKind kind)
    {
        if (kind == EventKind.Substitution)
        {
            for (var i = Math.Max(1, trigger - HalfTimeReach); i < items.Length && i < trigger + HalfTimeReach; i++)
            {
                if (items[i].Classes.Overlaps(words.HalfTime) && items[i - 1].Word == at && at >= 0)
                {
                    return [new MinuteStatement(items[i].First, items[i].End, MinuteKind.Absolute, AfterHalfTime, 0)];
                }
            }
        }

        return Minute(reading, items, trigger);
    }

    private ImmutableArray<MinuteStatement> Minute(ReportReading reading, PatternItem[] items, int trigger)
    {
        var best = -1;
        for (var i = Math.Max(0, trigger - 12); i < items.Length && i < trigger + 14; i++)
        {
            if (items[i].Is(ItemType.MINUTE) && !IsOfOtherClause(items, i, trigger) && (best < 0 || Math.Abs(i - trigger) < Math.Abs(best - trigger)))
            {
                best = i;
            }
        }

        return best < 0 ? [] : [reading.Minutes[items[best].Value]];
    }

    /// <summary>"Smith scored in the 60th minute after Jones was sent off": a minute that ends the clause of another's deed is not of what came before or after it.</summary>
    private bool IsOfOtherClause(PatternItem[] items, int minute, int trigger)
    {
        var next = minute + 1;
        return next < trigger && ((items[next].Word == after && after >= 0) || (items[next].Word == before && before >= 0) || HasWord(items.AsSpan(next..trigger), where))
            && HasAny(items.AsSpan(next..trigger), ItemType.PERSON) && HasAny(items.AsSpan(..minute), ItemType.VERB);
    }

    private static bool HasAny(ReadOnlySpan<PatternItem> items, ItemType type)
    {
        foreach (ref readonly var item in items)
        {
            if (item.Is(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="word">Id of a word; negative for one that no text can hold.</param>
    private static bool HasWord(ReadOnlySpan<PatternItem> items, int word)
    {
        foreach (ref readonly var item in items)
        {
            if (word >= 0 && item.Word == word)
            {
                return true;
            }
        }

        return false;
    }
}
