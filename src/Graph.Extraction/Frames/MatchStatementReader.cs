namespace Graph.Extraction;

/// <summary>Reads what may be tellings of matches, sentence by sentence: every rule with every team that may be the side it leaves out. A model chooses between them.</summary>
public sealed class MatchStatementReader
{
    private const string Relation = "match";
    private const int MostJoined = 6;
    private const int VerbReach = 4;

    /// <summary>Items from a team of a list to the next one at most, and of what a preposition adds to it.</summary>
    private const int ListReach = 13, AdjunctReach = 8;

    private readonly RuleSet rules;
    private readonly FootballWords words;
    private readonly PartnerFinder partners;
    private readonly StatementInterpreter interpreter;
    private readonly CalendarRelation calendar;
    private readonly Appositions appositions;
    private readonly PlayedHeadings headings;

    public MatchStatementReader(RuleSet rules, FootballWords words)
    {
        this.rules = rules;
        this.words = words;
        Table = new MatchRuleTable(rules, Relation);
        partners = new PartnerFinder(words);
        interpreter = new StatementInterpreter(words, Table);
        calendar = new CalendarRelation(words);
        appositions = new Appositions(words);
        headings = new PlayedHeadings(words);
    }

    public MatchRuleTable Table { get; }

    /// <summary>Candidates in the order of the text, one for each pair of sides in a sentence.</summary>
    /// <param name="focusOne">A side of the report's main match; -1 while it is not known.</param>
    public List<MatchCandidate> Read(ReportReading reading, PersonTeams men, int focusOne, int focusOther)
    {
        var candidates = new List<MatchCandidate>();
        var context = new SideContext(focusOne, focusOther);
        var found = new List<Partner>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            if (reading.Text.Sentences[s].Paragraph is var paragraph && paragraph != context.Paragraph)
            {
                (context.Paragraph, context.Topic) = (paragraph, -1);
            }

            if (!HasTeam(reading, s))
            {
                Remember(reading, s, ref context);
                continue;
            }

            var before = candidates.Count;
            var times = calendar.TimesOf(reading, reading.Sentences[s].Items);
            var here = rules.Find(Relation, reading, s);
            for (var i = 0; i < here.Length; i++)
            {
                ReadRule(reading, s, here[i], i, context, new MenOfSentence(men, EntityType.Club, times), found, candidates, before);
            }

            Advance(reading, s, candidates, before, ref context);
        }

        return candidates;
    }

    /// <summary>Whether a line of a list tells of the side that the line over the list names, and of no other.</summary>
    /// <param name="heading">The line over it; -1 for none.</param>
    internal bool IsHeaded(ReportReading reading, MatchStatement statement, int heading)
    {
        if (heading < 0 || statement.Opponent < 0 || (Table[statement.Rule] & MatchRuleFlags.Listed) == 0)
        {
            return false;
        }

        var side = statement.Opponent == statement.First ? statement.Second : statement.First;
        var isNamed = false;
        foreach (ref readonly var item in reading.Sentences[heading].Items.AsSpan())
        {
            if (item.Is(ItemType.TEAM) && item.Entity != side)
            {
                return false;
            }

            isNamed |= item.Entity == side;
        }

        return isNamed;
    }

    private static bool HasTeam(ReportReading reading, int sentence)
    {
        foreach (var (_, at) in reading.MentionsIn(sentence))
        {
            if (reading.Sentences[sentence].Items[at].Is(ItemType.TEAM))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="number">Which of the sentence's readings it is.</param>
    private void ReadRule(ReportReading reading, int sentence, in RuleMatch match, int number, in SideContext context, MenOfSentence men, List<Partner> found, List<MatchCandidate> candidates, int before)
    {
        var items = reading.Sentences[sentence].Items;
        var (one, other) = Named(items, match);
        var flags = Table[match.Rule];
        var isLoose = (flags & MatchRuleFlags.Loose) != 0;
        if (one < 0 || (isLoose && (IsOfMan(items, one) || (other >= 0 && IsOfMan(items, other)))))
        {
            return;
        }

        if (other >= 0)
        {
            Add(Told(reading, sentence, match, number, new Partner(-1, Math.Min(one, other), SideSources.Pattern), Math.Max(one, other), match["score"], -1, -1), reading, candidates, before);
            return;
        }

        var head = appositions.HeadOf(items, match.First, one);
        var isClosed = false;
        var isTold = HasFiniteVerb(items, match.First);
        var list = new List<int>(MostJoined);
        for (var item = one; item >= 0 && list.Count < MostJoined; item = NextJoined(reading, items, item, isTold, ref isClosed))
        {
            list.Add(item);
        }

        for (var joined = 0; joined < list.Count; joined++)
        {
            var item = list[joined];
            var score = joined == 0 ? match["score"] : ScoreOfJoined(items, match, one, item);
            partners.Find(items, match.First, Math.Max(match.End, item + 1), items[item].Entity, context, men with { Type = reading.Entities[items[item].Entity].Type }, found);
            var set = head >= 0 && KeepOnly(found, items[head].Entity) ? head : -1;
            var isInTurn = !isLoose && partners.InTurn(items, match.First, one, joined) is >= 0 and var inTurn && KeepOnly(found, inTurn);
            foreach (var partner in found)
            {
                // A preposition alone joins the sides of a sentence; where no other is named, it may speak of one outside.
                if (list.Contains(partner.Item) && HasOwnScore(items, partner.Item))
                {
                    // "They beat Rovers 3-0 and Albion 4-1": of a list of opponents no two met.
                    continue;
                }

                if (partner.Item >= 0 || (flags & MatchRuleFlags.Bare) == 0 || !found.Exists(static other => other.Item >= 0))
                {
                    var told = Told(reading, sentence, match, number, partner, item, score, joined > 0 ? one : -1, set);
                    Add(isInTurn && told is not null ? told with { IsSet = true } : told, reading, candidates, before);
                }
            }
        }
    }

    /// <summary>Whether a team is only named for where a man is from, or comes from.</summary>
    private bool IsOfMan(PatternItem[] items, int team) => StatementInterpreter.IsOrigin(items, team) || words.IsOfMove(items, team);

    /// <summary>Leaves none but the side that the words are set beside, where it is among those found.</summary>
    private static bool KeepOnly(List<Partner> found, int side)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Entity == side)
            {
                found.RemoveRange(i + 1, found.Count - i - 1);
                found.RemoveRange(0, i);
                return true;
            }
        }

        return false;
    }

    /// <summary>What a reading tells with a partner: only how the partner was found depends on more than the sentence.</summary>
    /// <param name="joined">The first team of the list that the item goes on; -1 when it goes on none.</param>
    /// <param name="head">The team that the words are set beside; -1 for none.</param>
    private MatchStatement? Told(ReportReading reading, int sentence, in RuleMatch match, int number, in Partner partner, int item, int score, int joined, int head)
    {
        if (!reading.Interpretations.TryFind(sentence, number, item, partner, out var statement))
        {
            statement = interpreter.Interpret(reading, sentence, match, partner, item, score, head);
            statement = joined < 0 || statement is null ? statement : statement with { Joined = joined };
            reading.Interpretations.Keep(sentence, number, item, partner, statement);
        }

        return statement is null || statement.Sources == partner.Sources ? statement : statement with { Sources = partner.Sources };
    }

    /// <summary>Items of the two sides that a reading names; the second is -1 when it names one.</summary>
    private static (int One, int Other) Named(PatternItem[] items, in RuleMatch match)
    {
        int one = -1, other = -1;
        for (var i = 0; i < match.Captures.Length; i += 2)
        {
            var item = StatementInterpreter.ClubOf(items, match.Captures[i]);
            if (item >= 0 && items[item].Is(ItemType.TEAM))
            {
                (one, other) = one < 0 ? (item, -1) : (one, item);
            }
        }

        return (one, other);
    }

    /// <summary>The team that a comma or "and" joins to another as one more that the words tell of; -1 when none.</summary>
    /// <param name="isTold">Whether the words that tell of them have their verb already: then one behind "and" begins anew.</param>
    /// <param name="isClosed">Whether "and" has come: then no comma joins another, for "after draws with Rovers and Albion, Town" names a subject.</param>
    private int NextJoined(ReportReading reading, PatternItem[] items, int item, bool isTold, ref bool isClosed)
    {
        bool joined = false, coordinated = false, isScored = false;
        for (var i = item + 1; i < items.Length && i < item + ListReach; i++)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                if (!joined || (isClosed && !coordinated) || HasVerb(reading, items, i, isScored) || (coordinated && (IsOfAll(items, i) || (isTold && (FootballWords.HasOwnVerb(items, i) || BeginsPair(items, i))))) || (i + 1 < items.Length && items[i + 1].Classes.Overlaps(words.Versus)))
                {
                    return -1;
                }

                isClosed = coordinated;
                return i;
            }

            coordinated |= items[i].Classes.Overlaps(words.Coordinator);
            joined |= coordinated || items[i].Is(ItemType.COMMA);
            isScored |= items[i].Is(ItemType.SCORE);
            if (IsTrip(items[i]) || items[i].Classes.Overlaps(words.Standing) || IsOfNextClause(items[i]) || (!IsOfList(items[i]) && !IsOfDay(items, i) && !IsOfScore(items, i) && (i = EndOfAdjunct(items, i)) < 0))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a team and the one that "and" joins to it have a verb of their own: "beat Rovers, and Albion and Town shared the points".</summary>
    private bool BeginsPair(PatternItem[] items, int team)
    {
        var other = team + 2;
        while (other < items.Length && (items[other].Is(ItemType.DET) || items[other].Is(ItemType.ADJ)))
        {
            other++;
        }

        return other < items.Length && items[team + 1].Classes.Overlaps(words.Coordinator) && items[other].Is(ItemType.TEAM) && FootballWords.HasOwnVerb(items, other);
    }

    /// <summary>Whether a word begins a clause of its own and joins no further team: "visit Rovers on Sunday, when Albion entertain Town".</summary>
    private bool IsOfNextClause(in PatternItem item) => item.Classes.Overlaps(words.OtherClause) && !item.Classes.Overlaps(words.ClauseJoiner);

    /// <summary>Whether words tell of a way to another match, whatever the tagger makes of them: "lost at Rovers, travel to Albion".</summary>
    private bool IsTrip(in PatternItem item) => item.Is(ItemType.NOUN) && item.End - item.First > 1 && item.Classes.Overlaps(words.AwayWord);

    /// <summary>The last item of what a preposition tells of the place or round of a match in a list ("beat Rovers in the quarter-finals and Albion in the semi-finals"); -1 where it goes on otherwise.</summary>
    private int EndOfAdjunct(PatternItem[] items, int preposition)
    {
        if (!items[preposition].Is(ItemType.ADP))
        {
            return -1;
        }

        for (var i = preposition + 1; i < items.Length && i < preposition + AdjunctReach; i++)
        {
            if (i > preposition + 1 && (items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(words.Coordinator)))
            {
                return i - 1;
            }

            if (items[i].Is(ItemType.TEAM) || !(IsOfList(items[i]) || items[i].Is(ItemType.VENUE) || items[i].Is(ItemType.COMP) || items[i].Is(ItemType.ORD) || items[i].Is(ItemType.ADP) || items[i].Classes.Overlaps(words.Stage | words.Month)))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The brackets around the score of a team in a list: "wins over Rovers (2-1), Albion (3-0) and Town".</summary>
    private static bool IsOfScore(PatternItem[] items, int at) =>
        (items[at].Is(ItemType.OPEN) && at + 1 < items.Length && items[at + 1].Is(ItemType.SCORE)) || (items[at].Is(ItemType.CLOSE) && items[at - 1].Is(ItemType.SCORE));

    /// <summary>Whether a team is the subject of a verb of its own: "Rovers beat Albion and Town lost".</summary>
    /// <param name="always">Whether any verb behind it is taken for its own.</param>
    private bool HasVerb(ReportReading reading, PatternItem[] items, int team, bool always)
    {
        for (var i = team + 1; i < items.Length && i < team + VerbReach && !items[i].Is(ItemType.TEAM) && !items[i].Is(ItemType.COMMA); i++)
        {
            if (!items[i].Is(ItemType.VERB) && !items[i].Is(ItemType.AUX))
            {
                continue;
            }

            var clause = reading.Clauses.Around(items[i].First);
            return always || items[i].Classes.Overlaps(words.Won | words.Lost | words.Drew) || (clause >= 0 && reading.Clauses[clause].Subject is var subject && subject >= items[team].First && subject < items[team].End);
        }

        return false;
    }

    /// <summary>Whether a verb stands before a place or there: "drew with Rovers", "went top with a win over Rovers", not "wins over Rovers".</summary>
    private static bool HasFiniteVerb(PatternItem[] items, int at)
    {
        for (var i = 0; i <= at; i++)
        {
            if (items[i].Is(ItemType.VERB) && items[i].Mention < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a team begins a list of teams of which "both" or "all" tells one thing: "won at Rovers and Albion and Town both lost".</summary>
    private bool IsOfAll(PatternItem[] items, int team)
    {
        var i = team + 1;
        while (i < items.Length && (items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(words.Coordinator)))
        {
            i++;
        }

        return i > team + 2 && i + 1 < items.Length && items[i].Classes.Overlaps(words.AllOf) && (items[i + 1].Is(ItemType.VERB) || items[i + 1].Is(ItemType.AUX));
    }

    /// <summary>Item of the score of a team joined to another: its own behind it, or one before both; one behind the other is the other's alone.</summary>
    private static int ScoreOfJoined(PatternItem[] items, in RuleMatch match, int head, int item)
    {
        var next = item + 1 < items.Length && items[item + 1].Is(ItemType.OPEN) ? item + 2 : item + 1;
        return next < items.Length && items[next].Is(ItemType.SCORE) ? next : match["score"] > head ? -1 : match["score"];
    }

    /// <summary>Whether a score stands behind a team, in brackets or without.</summary>
    private static bool HasOwnScore(PatternItem[] items, int team) =>
        team + 1 < items.Length && (items[team + 1].Is(ItemType.SCORE) || IsOfScore(items, team + 1));

    /// <summary>What may stand between the teams of a list: joints and what describes a team.</summary>
    private bool IsOfList(in PatternItem item) =>
        item.Classes.Overlaps(words.Coordinator) || item.Is(ItemType.COMMA) || item.Is(ItemType.DET) || item.Is(ItemType.ADJ) || item.Is(ItemType.NOUN) || item.Is(ItemType.NUM) || item.Is(ItemType.PROPN) || item.Is(ItemType.POSS) || item.Is(ItemType.SCORE) || item.Is(ItemType.ADV);

    /// <summary>What tells the day of a match between the teams of a list: "against Rovers on May 2, Albion on May 9 and Town".</summary>
    private bool IsOfDay(PatternItem[] items, int at) =>
        items[at].Classes.Overlaps(words.Weekday | words.Month) || (items[at].Is(ItemType.ADP) && at + 1 < items.Length && items[at + 1].Classes.Overlaps(words.Weekday | words.Month));

    private void Add(MatchStatement? statement, ReportReading reading, List<MatchCandidate> candidates, int before)
    {
        if (statement is null)
        {
            return;
        }

        statement = calendar.IsOver(reading, reading.Sentences[statement.Sentence].Items, statement) || headings.IsPlayed(reading, statement) ? statement with { IsOver = true } : statement;

        for (var i = before; i < candidates.Count; i++)
        {
            if (candidates[i].Best.IsOf(statement.First, statement.Second))
            {
                candidates[i].Add(statement);
                return;
            }
        }

        candidates.Add(new MatchCandidate(statement));
    }

    private void Advance(ReportReading reading, int sentence, List<MatchCandidate> candidates, int before, ref SideContext context)
    {
        MatchStatement? told = null;
        for (var i = before; i < candidates.Count; i++)
        {
            var best = candidates[i].Best;
            if (!best.IsImplied && !best.IsPast && !best.IsFixture && (best.HasScore || best.Outcome >= 0) && (told is null || MatchCandidate.Rank(best) > MatchCandidate.Rank(told)))
            {
                told = best;
            }
        }

        if (told is not null)
        {
            (context.CurrentOne, context.CurrentOther) = (told.First, told.Second);
        }

        var items = reading.Sentences[sentence].Items;
        if (partners.TopicOf(items) is var topic and >= 0)
        {
            (context.Subject, context.SubjectAge) = (items[topic].Entity, 0);
        }

        if (partners.SubjectOf(items, items.Length) is var subject and >= 0)
        {
            context.LastSubject = items[subject].Entity;
            context.Topic = context.Topic < 0 ? context.LastSubject : context.Topic;
        }

        Remember(reading, sentence, ref context);
    }

    private static void Remember(ReportReading reading, int sentence, ref SideContext context)
    {
        context.SubjectAge++;
        foreach (var (_, at) in reading.MentionsIn(sentence))
        {
            ref readonly var item = ref reading.Sentences[sentence].Items[at];
            context.Recent = item.Is(ItemType.TEAM) ? item.Entity : context.Recent;
            context.LastMan = item.Is(ItemType.PERSON) ? item.Entity : context.LastMan;
        }
    }
}
