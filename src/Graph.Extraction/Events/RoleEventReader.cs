namespace Graph.Extraction;

/// <summary>Reads cards, substitutions and missed penalties: one telling for each rule match that the words around do not deny.</summary>
public sealed partial class RoleEventReader(RuleSet rules, FootballWords words, PersonSubjectFinder subjects, Symbolizer symbols)
{
    /// <summary>Minutes from which a man who "played so many minutes" is taken to have played to the end.</summary>
    private const int FullTime = 89;

    private readonly int and = symbols.WordOf("and");

    /// <summary>Prepositions that keep a list of men from being subject of what follows.</summary>
    private readonly int[] governors = [symbols.WordOf("by"), symbols.WordOf("for"), symbols.WordOf("from"), symbols.WordOf("past"), symbols.WordOf("against"), symbols.WordOf("of"), symbols.WordOf("on"), symbols.WordOf("to")];

    private readonly RoleSubjectFinder roleSubjects = new(subjects, symbols);
    private readonly RoleEventDenial denial = new(words, symbols);
    private readonly RoleEventMinutes minutesOf = new(words, symbols);

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
        if (denial.IsDenied(reading, items, match, trigger) || !IsInPlace(reading, sentence, match, kind) || (flags.Contains("pair") && IsInPair(events, sentence, match, items)))
        {
            return;
        }

        var subject = roleSubjects.Find(reading, sentence, match, trigger);
        if (!TryMen(reading, sentence, match, kind, subject, events, out var player, out var other))
        {
            return;
        }

        var minutes = match["minute"] is >= 0 and var counted ? RoleEventMinutes.Counted(reading, items[counted], flags.Contains("rest")) : minutesOf.MinuteOf(reading, items, trigger, kind);
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

    /// <summary>The entities of the men whom a rule names or whose place its subject takes, -1 for one that is not told; false where they can't be those of the event.</summary>
    /// <param name="subject">The item of the man whom the rule leaves to be found; -1 for none.</param>
    private static bool TryMen(ReportReading reading, int sentence, RuleMatch match, EventKind kind, int subject, List<MatchEvent> events, out int player, out int other)
    {
        (player, other) = MenOf(reading.Sentences[sentence].Items, match, kind, subject);
        if (match.Rule.Flags.Contains("pair") && subject < 0 && (other >= 0 || (other = LastOff(events, sentence)) < 0))
        {
            return false;
        }

        return AreMenOf(kind, reading, player, other);
    }

    /// <summary>Whether the men found can be those of an event: somebody, each once, no manager, and no goalkeeper who would miss a penalty.</summary>
    private static bool AreMenOf(EventKind kind, ReportReading reading, int player, int other) =>
        (player >= 0 || other >= 0) && player != other && !IsManager(reading, player) && !IsManager(reading, other) && !(kind == EventKind.MissedPenalty && IsKeeper(reading, player));

    /// <summary>Whether the words around a rule's let it tell an event: a kick of a shoot-out where one is told, a change where no line-up is.</summary>
    private bool IsInPlace(ReportReading reading, int sentence, RuleMatch match, EventKind kind)
    {
        var flags = match.Rule.Flags;
        return (!flags.Contains("shootout") || IsOfShootout(reading, sentence)) && (!flags.Contains("near-shootout") || IsNearShootout(reading, sentence, KickReach))
            && (kind != EventKind.Substitution || !flags.Contains("replaced") || flags.Contains("printed") || !Has(reading, sentence, words.StartingMen));
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
}
