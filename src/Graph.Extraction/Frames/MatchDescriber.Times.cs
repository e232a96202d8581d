using Graph.Text;

namespace Graph.Extraction;

/// <content>Which words around a telling, and over its section, speak of time.</content>
public sealed partial class MatchDescriber
{
    private const int TimeWindow = 9;
    private const int PronounReach = 4;
    private const int MostHeadingWords = 6;
    private const int FirstYear = 1900, LastYear = 2100;

    private static readonly FeaturePart TimeWord = "time-word", Year = "year", Heading = "heading", List = "list", Ranked = "ranked", Seen = "seen", PronounBefore = "pronoun";

    private WordClassSet TimeWords => words.FixtureCue | words.PastCue | words.PastSeason | words.PastMeeting | words.Modal | words.Weekday | words.FirstLeg | words.SecondLeg;

    /// <summary>Adds what the words around a statement say of its time.</summary>
    internal void AddTime(ReportReading reading, MatchStatement statement, FeatureVector features, bool named)
    {
        var items = reading.Sentences[statement.Sentence].Items;
        AddTimes(reading.Text, items, statement, features, named);
        AddFlags(items, statement, features, named);
        if (reading.Text.Forms.Length > 0 && reading.Clauses is var layer && layer.Around(TriggerOf(reading.Text, items, statement)) is var around and >= 0)
        {
            features.Add(FeatureKey.Start(ClauseTime, named).With(TimeOf(layer[around])));
            AddAspect(items, layer, around, statement, features, named);
        }
    }

    private void AddTimes(AnnotatedText text, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        var times = TimeWords;
        int low = best.Partner >= 0 ? Math.Min(best.Partner, best.FirstItem) : best.FirstItem, high = Math.Max(best.EndItem, best.Object + 1);
        for (int i = Math.Max(0, low - TimeWindow), end = Math.Min(items.Length, high + TimeWindow); i < end; i++)
        {
            if (items[i].Mention < 0 && items[i].Classes.Overlaps(times))
            {
                features.Add(FeatureKey.Start(TimeWord, named).WithWords(text, items[i].First, items[i].End, named));
            }
            else if (items[i].Is(ItemType.NUM) && items[i].Value is > FirstYear and < LastYear)
            {
                features.Add(FeatureKey.Start(Year, named));
            }
        }
    }

    /// <summary>A pronoun just before the words stands for their subject, which the side left out should be.</summary>
    private void AddPronoun(AnnotatedText text, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        for (var i = best.FirstItem - 1; i >= 0 && i >= best.FirstItem - PronounReach && items[i].Mention < 0; i--)
        {
            if (!items[i].Is(ItemType.PRON))
            {
                continue;
            }

            var word = FeatureKey.Start(PronounBefore, named).WithWords(text, items[i].First, items[i].End, named);
            foreach (var (source, part) in Sources)
            {
                if ((best.Sources & source) != 0)
                {
                    features.Add(word.With(part));
                }
            }

            features.Add(word.With(best.IsImplied ? Implied : Joined));
            return;
        }
    }

    /// <summary>The words of the line that heads the section: "Next", "Results".</summary>
    private static void AddHeading(ReportReading reading, int heading, FeatureVector features, bool named)
    {
        if (heading < 0)
        {
            return;
        }

        features.Add(FeatureKey.Start(Heading, named).With(Seen));
        var items = reading.Sentences[heading].Items;
        for (int i = 0, told = 0; i < items.Length && told < MostHeadingWords; i++)
        {
            if (items[i].Mention < 0 && !items[i].Is(ItemType.PUNCT))
            {
                features.Add(FeatureKey.Start(Heading, named).WithWords(reading.Text, items[i].First, items[i].End, named));
                told++;
            }
        }
    }
}
