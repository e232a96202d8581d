using Graph.Text;

namespace Graph.Extraction;

/// <summary>Describes where and how a report tells of a man, for the judgement on his side.</summary>
internal sealed class SideMentionFeatures(Symbolizer symbols, FootballWords words)
{
    /// <summary>Words on either side of a man that say what he did.</summary>
    private const int Window = 5;

    private static readonly FeaturePart Count = "count", FirstAt = "first", Quoted = "quoted", Speaks = "speaks", Past = "past", Previous = "previous", Next = "next", Former = "former", Own = "own", Nominal = "nominal", List = "list", Around = "around", Other = "other", Yes = "yes", No = "no", Both = "both";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];

    public void Add(ReportReading reading, SideVariable variable, MatchFrame?[] frames, FeatureVector features, bool named)
    {
        int count = 0, own = 0, quoted = 0, first = -1, past = 0, former = 0, nominal = 0, list = 0;
        foreach (var (s, i) in reading.MentionsOf(variable.Entity))
        {
            var items = reading.Sentences[s].Items;
            if (!items[i].Is(ItemType.PERSON))
            {
                continue;
            }

            if (items[i].Is(ItemType.NOMINAL))
            {
                nominal++;
                continue;
            }

            count++;
            first = first < 0 ? s : first;
            own += frames[s] == variable.Frame ? 1 : 0;
            quoted += reading.Text.Tokens[items[i].First].Is(TokenFlags.InQuote) ? 1 : 0;
            list += reading.Text.Sentences[s].Kind == SentenceKind.ListLine ? 1 : 0;
            past += FootballWords.AnyIn(items, i - 8, i + 10, words.PastSeason) ? 1 : 0;
            former += FootballWords.AnyIn(items, i - 6, i + 6, words.FormerWord) ? 1 : 0;
            AddAround(items, i, features, named);
        }

        features.Add(FeatureKey.Start(Count, named).With(Numbers[Math.Min(6, count)]));
        features.Add(FeatureKey.Start(Nominal, named).With(nominal > 0 ? Yes : No));
        features.Add(FeatureKey.Start(FirstAt, named).With(Numbers[Math.Clamp((first + 3) / 4, 0, 8)]));
        features.Add(FeatureKey.Start(Own, named).With(own == count ? Yes : own == 0 ? No : Both));
        features.Add(FeatureKey.Start(Quoted, named).With(ShareOf(quoted, count)));
        features.Add(FeatureKey.Start(Past, named).With(ShareOf(past, count)));
        features.Add(FeatureKey.Start(Former, named).With(ShareOf(former, count)));
        features.Add(FeatureKey.Start(List, named).With(list == 0 ? No : Yes));
    }

    private void AddAround(PatternItem[] items, int man, FeatureVector features, bool named)
    {
        features.Add(FeatureKey.Start(Previous, named).With(man > 0 ? symbols[items[man - 1]] ?? Other : Symbolizer.Start));
        features.Add(FeatureKey.Start(Next, named).With(man + 1 < items.Length ? symbols[items[man + 1]] ?? Other : Symbolizer.End));
        for (var i = Math.Max(0, man - Window); i < Math.Min(items.Length, man + Window + 1); i++)
        {
            if (i != man && symbols[items[i]] is { } symbol)
            {
                features.Add(FeatureKey.Start(Around, named).With(symbol));
            }
        }

        if (man + 1 < items.Length && FootballWords.AnyIn(items, man + 1, man + 3, words.SpeechVerb))
        {
            features.Add(FeatureKey.Start(Speaks, named));
        }
    }

    private static FeaturePart ShareOf(int some, int all) => some == 0 ? No : some == all ? Yes : Both;
}
