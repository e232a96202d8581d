using Graph.Text;

namespace Graph.Extraction;

/// <content>What the words around a statement say of its time, beside the match that it may be of.</content>
public sealed partial class MatchDescriber
{
    private static readonly FeaturePart TimeBeside = "time-beside", YearBeside = "year-beside", InSentence = "in-sentence";

    /// <summary>Adds years, months, days and words of time near a statement and in its sentence, each beside the kind of the match.</summary>
    internal void AddTimeOf(ReportReading reading, MatchStatement statement, FeaturePart kind, FeatureVector features, bool named)
    {
        var items = reading.Sentences[statement.Sentence].Items;
        int low = Math.Max(0, statement.FirstItem - TimeWindow), high = Math.Min(items.Length, Math.Max(statement.EndItem, statement.Object + 1) + TimeWindow);
        bool year = false, month = false, yearAnywhere = false;
        var times = TimeWords;
        for (var i = 0; i < items.Length; i++)
        {
            var isYear = items[i].Is(ItemType.NUM) && items[i].Value is > FirstYear and < LastYear;
            yearAnywhere |= isYear;
            if (i < low || i >= high)
            {
                continue;
            }

            year |= isYear;
            month |= items[i].Classes.Overlaps(words.Month);
            if (items[i].Mention < 0 && items[i].Classes.Overlaps(times))
            {
                features.Add(FeatureKey.Start(TimeBeside, named).WithWords(reading.Text, items[i].First, items[i].End, named).With(kind));
            }
        }

        features.Add(FeatureKey.Start(YearBeside, named).With(year ? Year : yearAnywhere ? InSentence : None).With(kind));
        features.Add(FeatureKey.Start(YearBeside, named).With(month ? Month : None).With(statement.HasScore ? Score : None).With(kind));
    }
}
