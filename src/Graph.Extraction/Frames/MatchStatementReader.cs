namespace Graph.Extraction;

/// <summary>Reads what may be tellings of matches, sentence by sentence: every rule with every team that may be the side it leaves out. A model chooses between them.</summary>
public sealed partial class MatchStatementReader
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
        Span<int> list = stackalloc int[MostJoined];
        var count = 0;
        for (var item = one; item >= 0 && count < MostJoined; item = NextJoined(reading, items, item, isTold, ref isClosed))
        {
            list[count++] = item;
        }

        list = list[..count];
        for (var joined = 0; joined < list.Length; joined++)
        {
            var item = list[joined];
            var score = joined == 0 ? match["score"] : ScoreOfJoined(items, match, one, item);
            partners.Find(items, match.First, Math.Max(match.End, item + 1), items[item].Entity, context, men with { Type = reading.Entities[items[item].Entity].Type }, found);
            var set = head >= 0 && KeepOnly(found, items[head].Entity) ? head : -1;
            var isInTurn = !isLoose && partners.InTurn(items, match.First, one, joined) is >= 0 and var inTurn && KeepOnly(found, inTurn);
            foreach (var partner in found)
            {
                if (list.Contains(partner.Item) && HasOwnScore(items, partner.Item))
                {
                    // "They beat Rovers 3-0 and Albion 4-1": of a list of opponents no two met.
                    continue;
                }

                // A preposition alone joins the sides of a sentence; where no other is named, it may speak of one outside.
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
