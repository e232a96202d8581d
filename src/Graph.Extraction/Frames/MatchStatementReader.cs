namespace Graph.Extraction;

/// <summary>Reads what may be tellings of matches, sentence by sentence: every rule with every team that may be the side it leaves out. A model chooses between them.</summary>
public sealed class MatchStatementReader
{
    private const string Relation = "match";
    private const int MostJoined = 6;

    private readonly RuleSet rules;
    private readonly FootballWords words;
    private readonly PartnerFinder partners;
    private readonly StatementInterpreter interpreter;

    public MatchStatementReader(RuleSet rules, FootballWords words)
    {
        this.rules = rules;
        this.words = words;
        Table = new MatchRuleTable(rules, Relation);
        partners = new PartnerFinder(words);
        interpreter = new StatementInterpreter(words, Table);
    }

    public MatchRuleTable Table { get; }

    /// <summary>The readings of the rules for each sentence; null for a sentence that names no team.</summary>
    public List<RuleMatch>?[] Match(ReportReading reading)
    {
        var matches = new List<RuleMatch>?[reading.Sentences.Length];
        for (var s = 0; s < matches.Length; s++)
        {
            if (HasTeam(reading.Sentences[s].Items))
            {
                rules.Find(Relation, reading, s, matches[s] = []);
            }
        }

        return matches;
    }

    /// <summary>Candidates in the order of the text, one for each pair of sides in a sentence.</summary>
    /// <param name="focusOne">A side of the report's main match; -1 while it is not known.</param>
    public List<MatchCandidate> Read(ReportReading reading, List<RuleMatch>?[] matches, PersonTeams men, int focusOne, int focusOther)
    {
        var candidates = new List<MatchCandidate>();
        var context = new SideContext(focusOne, focusOther);
        var found = new List<Partner>();
        for (var s = 0; s < matches.Length; s++)
        {
            if (reading.Text.Sentences[s].Paragraph is var paragraph && paragraph != context.Paragraph)
            {
                (context.Paragraph, context.Topic) = (paragraph, -1);
            }

            if (matches[s] is not { } here)
            {
                Remember(reading.Sentences[s].Items, ref context);
                continue;
            }

            var before = candidates.Count;
            foreach (var match in here)
            {
                ReadRule(reading, s, match, context, men, found, candidates, before);
            }

            Advance(reading.Sentences[s].Items, candidates, before, ref context);
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

    private static bool HasTeam(PatternItem[] items)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.TEAM))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadRule(ReportReading reading, int sentence, in RuleMatch match, in SideContext context, PersonTeams men, List<Partner> found, List<MatchCandidate> candidates, int before)
    {
        var items = reading.Sentences[sentence].Items;
        var (one, other) = Named(items, match);
        var isLoose = (Table[match.Rule] & MatchRuleFlags.Loose) != 0;
        if (one < 0 || (isLoose && (StatementInterpreter.IsOrigin(items, one) || (other >= 0 && StatementInterpreter.IsOrigin(items, other)))))
        {
            return;
        }

        if (other >= 0)
        {
            Add(interpreter.Interpret(reading, sentence, match, new Partner(-1, Math.Min(one, other), SideSources.Pattern), Math.Max(one, other)), candidates, before);
            return;
        }

        for (int item = one, joined = 0; item >= 0 && joined < MostJoined; item = NextJoined(items, item), joined++)
        {
            partners.Find(items, match.First, Math.Max(match.End, item + 1), items[item].Entity, context, new MenOfSentence(men, reading.Entities[items[item].Entity].Type), found);
            foreach (var partner in found)
            {
                if (partner.Item >= 0 || (Table[match.Rule] & MatchRuleFlags.Bare) == 0)
                {
                    Add(Joined(interpreter.Interpret(reading, sentence, match, partner, item), joined > 0 ? one : -1), candidates, before);
                }
            }
        }
    }

    private static MatchStatement? Joined(MatchStatement? statement, int head) => head < 0 || statement is null ? statement : statement with { Joined = head };

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

    /// <summary>The team that a comma or "and" joins to another; -1 when none.</summary>
    private int NextJoined(PatternItem[] items, int item)
    {
        var joined = false;
        for (var i = item + 1; i < items.Length && i < item + 9; i++)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                return joined ? i : -1;
            }

            joined |= items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(words.Coordinator);
            if (!IsOfList(items[i]))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>What may stand between the teams of a list: joints and what describes a team.</summary>
    private bool IsOfList(in PatternItem item) =>
        item.Classes.Overlaps(words.Coordinator) || item.Is(ItemType.COMMA) || item.Is(ItemType.DET) || item.Is(ItemType.ADJ) || item.Is(ItemType.NOUN) || item.Is(ItemType.NUM) || item.Is(ItemType.PROPN) || item.Is(ItemType.POSS);

    private static void Add(MatchStatement? statement, List<MatchCandidate> candidates, int before)
    {
        if (statement is null)
        {
            return;
        }

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

    private void Advance(PatternItem[] items, List<MatchCandidate> candidates, int before, ref SideContext context)
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

        if (partners.SubjectOf(items, items.Length) is var subject and >= 0)
        {
            context.LastSubject = items[subject].Entity;
            context.Topic = context.Topic < 0 ? context.LastSubject : context.Topic;
        }

        Remember(items, ref context);
    }

    private static void Remember(PatternItem[] items, ref SideContext context)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            context.Recent = item.Is(ItemType.TEAM) ? item.Entity : context.Recent;
            context.LastMan = item.Is(ItemType.PERSON) ? item.Entity : context.LastMan;
        }
    }
}
