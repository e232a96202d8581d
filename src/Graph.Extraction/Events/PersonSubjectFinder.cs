using Graph.Text;

namespace Graph.Extraction;

/// <summary>Finds who does what a trigger says, where the pattern leaves the subject out.</summary>
public sealed partial class PersonSubjectFinder(LexiconSet lexicons)
{
    private const string AgeSuffix = "-year-old";

    private readonly WordClassSet governors = WordClassSet.Of(lexicons.ClassIndex("governor")) | WordClassSet.Of(lexicons.ClassIndex("assist-out")) | WordClassSet.Of(lexicons.ClassIndex("replace-off")) | WordClassSet.Of(lexicons.ClassIndex("opponent-verb"));
    private readonly WordClassSet opponents = WordClassSet.Of(lexicons.ClassIndex("opponent-verb")) | WordClassSet.Of(lexicons.ClassIndex("beaten-keeper"));
    private readonly WordClassSet passes = WordClassSet.Of(lexicons.ClassIndex("assist-verb")) | WordClassSet.Of(lexicons.ClassIndex("enabler"));
    private readonly WordClassSet replacing = WordClassSet.Of(lexicons.ClassIndex("replace-on"));
    private readonly WordClassSet relative = WordClassSet.Of(lexicons.ClassIndex("relative-word"));
    private readonly WordClassSet enablers = WordClassSet.Of(lexicons.ClassIndex("enabler"));
    private readonly WordClassSet ballNouns = WordClassSet.Of(lexicons.ClassIndex("assist-noun")) | WordClassSet.Of(lexicons.ClassIndex("goal-noun")) | WordClassSet.Of(lexicons.ClassIndex("shot-noun"));
    private readonly WordClassSet strikes = WordClassSet.Of(lexicons.ClassIndex("sure-goal-noun")) | WordClassSet.Of(lexicons.ClassIndex("shot-noun"));
    private readonly WordClassSet objectPronouns = WordClassSet.Of(lexicons.ClassIndex("object-pronoun"));
    private readonly WordClassSet clauseStarts = WordClassSet.Of(lexicons.ClassIndex("other-clause")) | WordClassSet.Of(lexicons.ClassIndex("clause-joiner"));
    private readonly WordClassSet descriptions = WordClassSet.Of(lexicons.ClassIndex("position-noun"));
    private readonly int to = lexicons.Vocabulary.Find("to"), by = lexicons.Vocabulary.Find("by"), purpose = lexicons.Vocabulary.Find("for"), definite = lexicons.Vocabulary.Find("the"), and = lexicons.Vocabulary.Find("and"), who = lexicons.Vocabulary.Find("who"), ball = lexicons.Vocabulary.Find("ball"),
        with = lexicons.Vocabulary.Find("with"), he = lexicons.Vocabulary.Find("he"), she = lexicons.Vocabulary.Find("she"), then = lexicons.Vocabulary.Find("then"), inside = lexicons.Vocabulary.Find("inside"), across = lexicons.Vocabulary.Find("across"), outside = lexicons.Vocabulary.Find("outside"), wrongWay = lexicons.Vocabulary.Find("wrong");

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
            if (!items[i].Is(ItemType.PERSON) || items[i].Is(ItemType.REFEREE) || IsAttribute(items, i) || (IsObjectPronoun(items[i]) && !StartsClause(items, i, trigger)))
            {
                continue;
            }

            var owns = i + 1 < items.Length && items[i + 1].Is(ItemType.POSS);
            if (owns)
            {
                fallback = fallback < 0 && trigger - i <= 8 ? i : fallback;
                continue;
            }

            if (!IsGoverned(items, i) || StartsClause(items, i, trigger) || IsReady(items, i, trigger))
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
        if (Sure(items, trigger) is >= 0 and var sure)
        {
            return sure;
        }

        var parsed = InParse(reading.Text, items, trigger);
        return parsed >= 0 && !IsPassed(items, parsed) ? parsed : Find(items, trigger);
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
        var sure = Sure(items, trigger);
        sure = sure >= 0 ? sure : OfRelative(items, trigger);
        sure = Receiver(items, sure) is >= 0 and var receiver ? receiver : sure >= 0 ? sure : Described(reading.Text, items, trigger);
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

        var (parsed, near) = (InParse(reading.Text, items, trigger), Find(items, trigger));
        parsed = near >= 0 && (IsReady(items, near, trigger) || IsLetGoOn(items, near, trigger)) ? -1 : parsed;
        parsed = parsed >= 0 && near >= 0 && near != parsed && IsPassed(items, parsed) ? -1 : parsed;
        if (parsed >= 0)
        {
            found.Add(parsed);
        }

        if (near >= 0 && !IsBall(items, trigger) && (parsed < 0 || items[near].Entity != items[parsed].Entity))
        {
            found.Add(near);
        }
    }

    /// <summary>Who stands so before the trigger that nobody else can be its subject; -1 for nobody.</summary>
    private int Sure(ReadOnlySpan<PatternItem> items, int trigger) =>
        BeforeInfinitive(items, trigger) is >= 0 and var inner ? inner : Beside(items, trigger) is >= 0 and var beside ? beside : BeforeApposition(items, trigger);

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

    /// <summary>Who is to do what the infinitive says: "crossed for Smith to head in"; where a description that stands for nobody known is to do it, the man before.</summary>
    private int BeforeInfinitive(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && items[i].Is(ItemType.ADV) && items[i].Word != to)
        {
            i--;
        }

        if (i < 2 || items[i].Word != to || to < 0)
        {
            return -1;
        }

        for (int at = i - 1, inner = -1; at > 0 && at >= i - 6; at--)
        {
            if (items[at].Is(ItemType.PERSON) && inner < 0 && !items[at].Is(ItemType.REFEREE) && at >= i - 2)
            {
                inner = at;
                continue;
            }

            if (inner >= 0 && items[at].Classes.Overlaps(enablers))
            {
                return inner;
            }

            if (items[at].Word == purpose && purpose >= 0)
            {
                return inner >= 0 ? inner : at < i - 1 ? LastPerson(items, at) : -1;
            }

            if (items[at].Is(ItemType.VERB) || items[at].Is(ItemType.PUNCT) || items[at].Is(ItemType.TEAM))
            {
                return -1;
            }
        }

        return AtPlace(items, i);
    }

    /// <summary>A man who was given the ball at a place where he is to act: "fell for Smith at the far post to tuck home", "crossed to Smith in the middle to head in".</summary>
    private int AtPlace(ReadOnlySpan<PatternItem> items, int infinitive)
    {
        for (var i = infinitive - 1; i > 0 && i >= infinitive - 9; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return !items[i].Is(ItemType.REFEREE) && i < infinitive - 2 && items[i + 1].Is(ItemType.ADP) && IsGivenBall(items, i) ? i : -1;
            }

            if (!items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.DET) && !items[i].Is(ItemType.ADP) && !items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.ADV) && !items[i].Is(ItemType.NUM))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// A description beside the trigger that stands for nobody known, behind "and" or a comma: the man told last before it, whatever governs him
    /// ("Smith found Jones in the area and the 23-year-old swept home").
    /// </summary>
    private int Described(AnnotatedText text, ReadOnlySpan<PatternItem> items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && items[i].Is(ItemType.ADV))
        {
            i--;
        }

        if (i < 3 || items[i].Mention >= 0 || !(items[i].Classes.Overlaps(descriptions) || text[items[i].First].EndsWith(AgeSuffix, StringComparison.OrdinalIgnoreCase)))
        {
            return -1;
        }

        var start = i - 1;
        while (start > 0 && start >= i - 3 && items[start].Word != definite && (items[start].Is(ItemType.ADJ) || items[start].Is(ItemType.NOUN) || items[start].Is(ItemType.TEAM)))
        {
            start--;
        }

        if (start <= 1 || items[start].Word != definite || definite < 0)
        {
            return -1;
        }

        // "Smith was denied by Jones, but the substitute tapped in": who was denied.
        var last = LastPerson(items, start);
        return last >= 0 && IsAgent(items, last) && LastPerson(items, last - 1) is >= 0 and var done ? done : last;
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

    /// <summary>Whether an item is a pronoun that does nothing itself: "his", "him".</summary>
    public bool IsObjectPronoun(in PatternItem item) => item.Word >= 0 && lexicons.ClassesOf(item.Word).Overlaps(objectPronouns);

    private static int LastPerson(ReadOnlySpan<PatternItem> items, int before)
    {
        for (var i = before - 1; i >= 0 && i >= before - 8; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Is(ItemType.REFEREE) ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>A man right before the trigger, with nothing but an adverb or auxiliary between, is its subject unless "by" governs him.</summary>
    private int Beside(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var i = trigger - 1;
        for (var skipped = 0; i > 0 && skipped < 2 && (items[i].Is(ItemType.ADV) || items[i].Is(ItemType.AUX)) && !items[i].Is(ItemType.PERSON); skipped++)
        {
            i--;
        }

        if (i > 0 && items[i].Word == who && who >= 0)
        {
            return BeforeRelative(items, i);
        }

        return i >= 0 && items[i].Is(ItemType.PERSON) && !items[i].Is(ItemType.REFEREE) && !IsObjectPronoun(items[i]) && !IsAgent(items, i) && !(i > 0 && items[i - 1].Is(ItemType.POSS)) && !(i < trigger - 1 && items[i + 1].Is(ItemType.ADV) && IsPassed(items, i)) ? i : -1;
    }

    /// <summary>Whom "who" stands for: the man before it, with no more between than where he was: "found Smith in the box who swept home".</summary>
    private static int BeforeRelative(ReadOnlySpan<PatternItem> items, int relative)
    {
        for (var i = relative - 1; i >= 0 && i >= relative - 5; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Is(ItemType.REFEREE) || items[i + 1].Is(ItemType.POSS) ? -1 : i;
            }

            if (!items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.DET) && !items[i].Is(ItemType.ADP) && !items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.TEAM))
            {
                return -1;
            }
        }

        return -1;
    }

    private bool StartsClause(ReadOnlySpan<PatternItem> items, int person, int trigger)
    {
        var next = person + 1;
        if (next < items.Length && items[next].Is(ItemType.COMMA))
        {
            next++;
        }

        if (next >= items.Length || next > trigger)
        {
            return false;
        }

        return items[next].Classes.Overlaps(relative) || (items[next].Word == to && items[next].Word >= 0 && next == person + 1 && IsEnabled(items, person));
    }

    /// <summary>Whether the person at an item stands right behind "by".</summary>
    public bool IsAgent(ReadOnlySpan<PatternItem> items, int person) => person > 0 && items[person - 1].Word == by && by >= 0;
}
