using Graph.Text;

namespace Graph.Extraction;

/// <summary>Finds who does what a trigger says, where the pattern leaves the subject out.</summary>
public sealed partial class PersonSubjectFinder(LexiconSet lexicons)
{
    /// <summary>Words between a man and what he is ready to do.</summary>
    private const int ReadyReach = 6;

    private readonly WordClassSet strikes = WordClassSet.Of(lexicons.ClassIndex("sure-goal-noun")) | WordClassSet.Of(lexicons.ClassIndex("shot-noun"));
    private readonly WordClassSet clauseStarts = WordClassSet.Of(lexicons.ClassIndex("other-clause")) | WordClassSet.Of(lexicons.ClassIndex("clause-joiner"));
    private readonly int to = lexicons.Vocabulary.Find("to"), definite = lexicons.Vocabulary.Find("the"), and = lexicons.Vocabulary.Find("and"), ball = lexicons.Vocabulary.Find("ball"), with = lexicons.Vocabulary.Find("with"), then = lexicons.Vocabulary.Find("then");
    private readonly PersonContext context = new(lexicons);
    private readonly SureSubjectFinder sureSubjects = new(lexicons, new PersonContext(lexicons));

    /// <summary>The item of the person who is subject of the trigger at <paramref name="trigger"/>; -1 when none is found in the sentence.</summary>
    /// <remarks>
    /// The nearest person before the trigger that no preposition governs and that owns nothing; a governed one counts when a relative clause
    /// (", who …") or an infinitive ("for him to head home") starts right behind him.
    /// </remarks>
    public int Find(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var fallback = -1;
        for (var i = trigger - 1; i >= 0 && i >= trigger - 30; i--)
        {
            if (!items[i].Is(ItemType.PERSON) || items[i].Is(ItemType.REFEREE) || context.IsAttribute(items, i) || (context.IsObjectPronoun(items[i]) && !context.StartsClause(items, i, trigger)))
            {
                continue;
            }

            var owns = i + 1 < items.Length && items[i + 1].Is(ItemType.POSS);
            if (owns)
            {
                fallback = fallback < 0 && trigger - i <= 8 ? i : fallback;
                continue;
            }

            if (!context.IsGoverned(items, i) || context.StartsClause(items, i, trigger) || IsReady(items, i, trigger))
            {
                return i;
            }
        }

        return fallback;
    }

    /// <summary>As <see cref="Find(ReadOnlySpan{PatternItem}, int)"/>, but asks the parse first: the subject of the trigger's verb, or of the verb it is joined to.</summary>
    public int Find(ReportReading reading, int sentence, int trigger)
    {
        var items = reading.Sentences[sentence].Items;
        if (sureSubjects.Beside(items, trigger) is >= 0 and var sure)
        {
            return sure;
        }

        var parsed = ParsedSubject.Find(reading.Text, items, trigger);
        return parsed >= 0 && !context.IsPassed(items, parsed) ? parsed : Find(items, trigger);
    }

    /// <summary>
    /// The men who may be subject of a trigger, the likeliest first: one where the words beside the trigger leave no doubt, else the subject in the parse
    /// and the nearest man that nothing governs.
    /// </summary>
    /// <param name="found">Receives the items; emptied first.</param>
    public void FindAll(ReportReading reading, int sentence, int trigger, List<int> found)
    {
        found.Clear();
        var items = reading.Sentences[sentence].Items;
        var sure = sureSubjects.Find(reading.Text, items, trigger);
        if (sure >= 0)
        {
            found.Add(sure);
            return;
        }

        if (IsOfTeam(items, trigger))
        {
            return;
        }

        if (Elsewhere(reading.Text, items, trigger) is >= 0 and var elsewhere)
        {
            found.Add(elsewhere);
            return;
        }

        AddRivals(reading.Text, items, trigger, found);
    }

    /// <summary>The item of the man who is subject of a trigger in the parse alone; -1 where it names none.</summary>
    public int Parsed(ReportReading reading, int sentence, int trigger) => ParsedSubject.Find(reading.Text, reading.Sentences[sentence].Items, trigger);

    /// <summary>Whether an item is a pronoun that does nothing itself: "his", "him".</summary>
    public bool IsObjectPronoun(in PatternItem item) => context.IsObjectPronoun(item);

    /// <summary>Whether the person at an item stands right behind "by".</summary>
    public bool IsAgent(ReadOnlySpan<PatternItem> items, int person) => context.IsAgent(items, person);

    /// <summary>Adds the subject in the parse and the nearest man that nothing governs, where the words before the trigger do not speak against them.</summary>
    private void AddRivals(AnnotatedText text, PatternItem[] items, int trigger, List<int> found)
    {
        var (parsed, near) = (ParsedSubject.Find(text, items, trigger), Find(items, trigger));
        parsed = near >= 0 && (IsReady(items, near, trigger) || IsLetGoOn(items, near, trigger)) ? -1 : parsed;
        parsed = parsed >= 0 && near >= 0 && near != parsed && context.IsPassed(items, parsed) ? -1 : parsed;
        if (parsed >= 0)
        {
            found.Add(parsed);
        }

        if (near >= 0 && !IsBall(items, trigger) && (parsed < 0 || items[near].Entity != items[parsed].Entity))
        {
            found.Add(near);
        }
    }

    /// <summary>Whether a team that opens its clause stands right before the trigger: "Smith scored, but Rovers pulled one back".</summary>
    private bool IsOfTeam(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && !items[i].Is(ItemType.TEAM) && (items[i].Is(ItemType.ADV) || items[i].Is(ItemType.AUX) || (items[i].Word == to && to >= 0) || (items[i + 1].Word == to && items[i].Is(ItemType.ADJ))))
        {
            i--;
        }

        if (i < 0 || !items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.PERSON))
        {
            return false;
        }

        i--;
        while (i >= 0 && (items[i].Is(ItemType.DET) || items[i].Is(ItemType.ADJ)))
        {
            i--;
        }

        return i < 0 || items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.BREAK) || items[i].Is(ItemType.MINUTE) || items[i].Classes.Overlaps(clauseStarts);
    }

    /// <summary>Whether the ball itself is told to do it: "the ball nestled in the corner".</summary>
    private bool IsBall(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && (items[i].Is(ItemType.ADV) || items[i].Is(ItemType.AUX)))
        {
            i--;
        }

        return i > 0 && items[i].Word == ball && ball >= 0 && items[i - 1].Word == definite;
    }

    /// <summary>Whether a man behind "with" is there to do what an infinitive says: "with Smith on hand to turn in the rebound", "with Smith the first to react and score".</summary>
    private bool IsReady(ReadOnlySpan<PatternItem> items, int man, int trigger)
    {
        var i = man - 1;
        while (i > 0 && (items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.DET) || items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.PROPN) || items[i].Is(ItemType.POSS)))
        {
            i--;
        }

        if (i < 0 || items[i].Word != with || with < 0)
        {
            return false;
        }

        for (i = man + 1; i < trigger && i <= man + ReadyReach; i++)
        {
            if (items[i].Word == to && to >= 0)
            {
                return i > man + 1;
            }

            if (items[i].Is(ItemType.PUNCT) || items[i].Is(ItemType.PERSON) || items[i].Is(ItemType.VERB))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a man was let do something and the trigger goes on with it: "allowing Smith to run through before beating Jones".</summary>
    private bool IsLetGoOn(ReadOnlySpan<PatternItem> items, int man, int trigger)
    {
        if (man + 1 >= trigger || items[man + 1].Word != to || to < 0 || !context.IsEnabled(items, man))
        {
            return false;
        }

        for (var i = man + 2; i < trigger; i++)
        {
            if (items[i].Is(ItemType.PUNCT) || items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.BREAK))
            {
                return false;
            }
        }

        return true;
    }
}
