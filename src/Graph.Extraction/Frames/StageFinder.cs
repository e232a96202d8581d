using Graph.Text;

namespace Graph.Extraction;

/// <summary>Finds the stage of matches: told beside them, over their line, at the head of the report, or shared by all that are played in a group.</summary>
internal sealed class StageFinder(FootballWords words, Stages stages)
{
    private const int LeadSentences = 8;
    private const int ReachBefore = 6, ReachBehind = 8;

    /// <summary>Items between a word for reaching a stage and the stage at most.</summary>
    private const int StageReach = 5;

    /// <summary>Items between the words of a distance in a table and the stage that it is measured from at most.</summary>
    private const int TableReach = 3;

    private const string GroupName = "group", LeaguePhaseName = "league phase", PlayOffName = "play-off";

    /// <summary>The stage told nearest to a statement; null for none.</summary>
    public string? Beside(ReportReading reading, MatchStatement statement)
    {
        var items = reading.Sentences[statement.Sentence].Items;
        var low = statement.Joined >= 0 ? statement.Object : statement.FirstItem;
        string? best = null;
        var nearest = int.MaxValue;
        for (var i = Math.Max(0, low - ReachBefore); i < items.Length && i < statement.EndItem + ReachBehind; i++)
        {
            var distance = i < low ? low - i : i >= statement.EndItem ? i - statement.EndItem + 1 : 0;
            if (distance < nearest && !(i < low && FootballWords.AnyIn(items, i, low, words.Behind)) && At(reading.Text, items, i, statement.IsFixture) is { } stage)
            {
                (best, nearest) = (stage, distance);
            }
        }

        return best;
    }

    /// <summary>The stage that the head of a report tells of its match; where it tells none of a match that is of no league, the stage in which everyone plays everyone.</summary>
    /// <param name="competition">The match's competition; -1 for none. A sentence that names no league but another competition tells a stage of that.</param>
    public string? OfReport(ReportReading reading, bool isComing, int competition, bool isOfLeague)
    {
        for (var s = 0; s < reading.Sentences.Length && s < LeadSentences; s++)
        {
            if (!(isOfLeague && IsOfOther(reading.Sentences[s].Items, competition)) && In(reading, s, isComing) is { } stage)
            {
                return stage;
            }
        }

        return isOfLeague ? null : OfMany(reading);
    }

    private static bool IsOfOther(PatternItem[] items, int competition)
    {
        var isOther = false;
        foreach (ref readonly var item in items.AsSpan())
        {
            if (competition >= 0 && item.Is(ItemType.COMP))
            {
                if (item.Entity == competition)
                {
                    return false;
                }

                isOther = true;
            }
        }

        return isOther;
    }

    /// <summary>The stage that a heading names over a line of results; null for none.</summary>
    /// <param name="headings">For each sentence the line over it (<see cref="Headings"/>).</param>
    public string? Over(ReportReading reading, MatchStatement statement, int[] headings)
    {
        for (var s = headings[statement.Sentence]; s >= 0; s = headings[s])
        {
            if (In(reading, s, true) is { } stage)
            {
                return stage;
            }
        }

        return null;
    }

    /// <summary>Whether everyone plays everyone in a stage, so that the matches of a report share it.</summary>
    public bool IsOfMany(string? stage) => stage is not null && (stage == stages.Names.GetValueOrDefault(GroupName) || stage == stages.Names.GetValueOrDefault(LeaguePhaseName));

    /// <summary>The stage in which everyone plays everyone, where the report names one of this season.</summary>
    private string? OfMany(ReportReading reading)
    {
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            for (var i = 0; i < items.Length; i++)
            {
                if (At(reading.Text, items, i, true) is { } stage && IsOfMany(stage) && !FootballWords.AnyIn(items, 0, items.Length, words.PastSeason))
                {
                    return stage;
                }
            }
        }

        return null;
    }

    /// <summary>The first stage that a sentence names; null for none.</summary>
    private string? In(ReportReading reading, int sentence, bool isComing)
    {
        var items = reading.Sentences[sentence].Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (At(reading.Text, items, i, isComing) is { } stage)
            {
                return stage;
            }
        }

        return null;
    }

    /// <summary>The stage named at an item; null where none is, or where it is one that the match did not belong to.</summary>
    /// <param name="isComing">Of a match already played a stage that was reached by it is the one after its own.</param>
    private string? At(AnnotatedText text, PatternItem[] items, int i, bool isComing)
    {
        if (items[i].Classes.Overlaps(words.GroupWord) && i + 1 < items.Length && IsLetter(text, items[i + 1]))
        {
            return stages.Names.GetValueOrDefault(GroupName);
        }

        if (!items[i].Classes.Overlaps(words.Stage) || IsTimeOf(items, i) || IsLastOf(items, i) || IsCount(text, items, i))
        {
            return null;
        }

        var name = WordFolding.Fold(text.SpanOf(items[i].First, items[i].End).In(text.Text).ToString());
        return stages.Names.TryGetValue(name, out var stage) && !(stage == stages.Names.GetValueOrDefault(PlayOffName) && IsPlace(items, i)) && (isComing || !FootballWords.AnyIn(items, i - StageReach, i, words.Reached) || stages.Before.TryGetValue(stage, out stage)) ? stage : null;
    }

    /// <summary>"The final" before what it describes, "the final whistle", is no final: a preposition, a verb or the end of a clause follows one.</summary>
    private bool IsLastOf(PatternItem[] items, int at) =>
        items[at].End - items[at].First == 2 && items[at].Classes.Overlaps(words.MatchNoun) && at + 1 < items.Length
        && !(items[at + 1].Is(ItemType.ADP) || items[at + 1].Is(ItemType.PUNCT) || items[at + 1].Is(ItemType.COMMA) || items[at + 1].Is(ItemType.VERB) || items[at + 1].Is(ItemType.AUX) || items[at + 1].Is(ItemType.ADV) || items[at + 1].Classes.Overlaps(words.OtherClause | words.ClauseJoiner | words.Weekday));

    /// <summary>The name of a group: "A", "A1".</summary>
    private static bool IsLetter(AnnotatedText text, in PatternItem item) =>
        item.End - item.First == 1 && text[item.First] is [>= 'A' and <= 'P'] or [>= 'A' and <= 'P', >= '1' and <= '9'];

    /// <summary>"The play-off places", "play-off contenders Rovers" speak of who may get there (a place in the play-off of another competition is one of it), "points off the play-offs" of a table.</summary>
    private bool IsPlace(PatternItem[] items, int at) =>
        (at + 1 < items.Length && items[at + 1].Classes.Overlaps(words.StagePlace) && !(at > 0 && items[at - 1].Is(ItemType.COMP))) || FootballWords.AnyIn(items, at - TableReach, at, words.Standing);

    /// <summary>"The final minutes", "the final group game" are no finals.</summary>
    private static bool IsTimeOf(PatternItem[] items, int at) => at + 1 < items.Length && items[at].End - items[at].First == 1 && items[at].Is(ItemType.ADJ) && (items[at + 1].Is(ItemType.NOUN) || items[at + 1].Is(ItemType.NUM) || items[at + 1].Is(ItemType.ADJ));

    /// <summary>"Their last four outings", "the last eight league games" count matches.</summary>
    private static bool IsCount(AnnotatedText text, PatternItem[] items, int at)
    {
        if (items[at].End - items[at].First < 2 || !text[items[at].First].Equals("last", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var i = at + 1;
        while (i < items.Length && (items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.COMP) || items[i].Is(ItemType.ADV)))
        {
            i++;
        }

        return i < items.Length && items[i].Is(ItemType.NOUN) && text[items[i].End - 1].EndsWith('s');
    }
}
