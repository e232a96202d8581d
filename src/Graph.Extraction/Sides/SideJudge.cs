namespace Graph.Extraction;

/// <summary>
/// Judges whether a solved side may be written: men who are only talked about (pundits, men of other clubs, of other days) have margins too.
/// Describes each man by how he is told of, and asks a linear model.
/// </summary>
public sealed class SideJudge(Symbolizer symbols, FootballWords words)
{
    private static readonly FeaturePart Bias = "bias", MarginOf = "margin", Known = "known", Elsewhere = "elsewhere", Entry = "entry", Count = "count", Outright = "outright", Links = "links",
        FirstAt = "first", Quoted = "quoted", Speaks = "speaks", Past = "past", Role = "role", Previous = "previous", Next = "next", Frame = "frame", Former = "former", Own = "own", Goal = "goal", Nominal = "nominal", List = "list";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    private static readonly FeaturePart Yes = "yes", No = "no", Agrees = "agrees", Differs = "differs", Main = "main", Other = "other", Manager = "manager", Player = "player", Both = "both";

    /// <param name="known">1, -1 or 0: the side of the man's club at the date, where known.</param>
    /// <param name="score">His solved margin.</param>
    /// <param name="scored">Whether a goal of his was read.</param>
    public FeatureVector Describe(ReportReading reading, SideProblem problem, int index, int known, long score, DateOnly? day, bool scored, bool named)
    {
        var features = new FeatureVector(named);
        var variable = problem.Variables[index];
        var entity = reading.Entities[variable.Entity];
        var forFirst = score > 0;
        void Add(FeaturePart kind, FeaturePart value) => features.Add(FeatureKey.Start(kind, named).With(value));
        features.Add(FeatureKey.Start(Bias, named));
        Add(MarginOf, Numbers[Math.Min(12, Math.Abs(score) / 500)]);
        Add(Known, known == 0 ? No : known > 0 == forFirst ? Agrees : Differs);
        var elsewhere = known == 0 && day is { } date && IsElsewhere(entity, date);
        Add(Elsewhere, elsewhere ? Yes : No);
        Add(Entry, entity.Entry is null ? No : Yes);
        Add(Outright, variable.Proofs.Exists(proof => proof.IsOutright && proof.ForFirst == forFirst) ? Yes : No);
        Add(Role, entity.Roles == PersonRoles.Player ? Player : entity.Roles == PersonRoles.Manager ? Manager : Both);
        Add(Frame, variable.Frame.IsMain ? Main : Other);
        Add(Goal, scored ? Yes : No);
        var links = 0;
        foreach (var link in problem.Links)
        {
            links += link.One == index || link.Other == index ? 1 : 0;
        }

        Add(Links, Numbers[Math.Min(6, links)]);
        AddMentions(reading, variable, problem.Frames, features, named);
        return features;
    }

    private static bool IsElsewhere(ReportEntity entity, DateOnly day)
    {
        if (entity.Entry is not { } man)
        {
            return false;
        }

        foreach (var stint in man.Stints)
        {
            if (stint.Covers(day) && stint.Team.StartsWith("club/", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void AddMentions(ReportReading reading, SideVariable variable, MatchFrame?[] frames, FeatureVector features, bool named)
    {
        int count = 0, own = 0, quoted = 0, first = -1, past = 0, former = 0, nominal = 0, list = 0;
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i].Entity != variable.Entity || !items[i].Is(ItemType.PERSON))
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
                quoted += reading.Text.Tokens[items[i].First].Is(Graph.Text.TokenFlags.InQuote) ? 1 : 0;
                list += reading.Text.Sentences[s].Kind == Graph.Text.SentenceKind.ListLine ? 1 : 0;
                past += FootballWords.AnyIn(items, i - 8, i + 10, words.PastSeason) ? 1 : 0;
                former += FootballWords.AnyIn(items, i - 6, i + 6, words.FormerWord) ? 1 : 0;
                features.Add(FeatureKey.Start(Previous, named).With(i > 0 ? symbols[items[i - 1]] ?? Other : Symbolizer.Start));
                features.Add(FeatureKey.Start(Next, named).With(i + 1 < items.Length ? symbols[items[i + 1]] ?? Other : Symbolizer.End));
                if (i + 1 < items.Length && FootballWords.AnyIn(items, i + 1, i + 3, words.SpeechVerb))
                {
                    features.Add(FeatureKey.Start(Speaks, named));
                }
            }
        }

        features.Add(FeatureKey.Start(Count, named).With(Numbers[Math.Min(6, count)]));
        features.Add(FeatureKey.Start(Nominal, named).With(nominal > 0 ? Yes : No));
        features.Add(FeatureKey.Start(FirstAt, named).With(Numbers[Math.Clamp((first + 3) / 4, 0, 8)]));
        features.Add(FeatureKey.Start(Own, named).With(own == count ? Yes : own == 0 ? No : Both));
        features.Add(FeatureKey.Start(Quoted, named).With(quoted == 0 ? No : quoted == count ? Yes : Both));
        features.Add(FeatureKey.Start(Past, named).With(past == 0 ? No : past == count ? Yes : Both));
        features.Add(FeatureKey.Start(Former, named).With(former == 0 ? No : former == count ? Yes : Both));
        features.Add(FeatureKey.Start(List, named).With(list == 0 ? No : Yes));
    }
}
