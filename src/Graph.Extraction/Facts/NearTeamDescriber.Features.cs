using Graph.Text;

namespace Graph.Extraction;

/// <content>What is told of a man and a team named near him.</content>
public sealed partial class NearTeamDescriber
{
    private void AddCounts(ReportEntity man, ReportEntity team, Action<FeatureKey> add, Func<FeaturePart, FeatureKey> key)
    {
        int all = 0, teams = 0, more = 0, own = reading.MentionsOf(team.Index).Length;
        foreach (var other in reading.Entities)
        {
            if (other.Type == team.Type)
            {
                var count = reading.MentionsOf(other.Index).Length;
                (all, teams, more) = (all + count, teams + (count > 0 ? 1 : 0), more + (count > own ? 1 : 0));
            }
        }

        add(key(Share).With(Numbers[own * 5 / Math.Max(1, all)]));
        add(key(Share).With(First).With(Numbers[Math.Min(4, more)]));
        add(key(Teams).With(Numbers[Math.Min(9, teams)]));
        add(key(Count).With(Numbers[Math.Min(5, reading.MentionsOf(man.Index).Length)]));
        add(key(Heading).With(reading.MentionsOf(team.Index)[0].Sentence == 0 ? Yes : No));
    }

    private FeaturePart AddMatches(int man, int team, Action<FeatureKey> add, Func<FeaturePart, FeatureKey> key)
    {
        bool main = false, past = false, coming = false, other = false, elsewhere = false;
        foreach (var (sentence, _) in reading.MentionsOf(man))
        {
            var frame = sentenceFrames[sentence];
            var isOwn = frame?.HasSide(team) == true;
            main |= isOwn && frame!.IsMain;
            coming |= isOwn && frame!.IsFixture;
            past |= isOwn && frame!.IsPast;
            other |= isOwn;
            elsewhere |= frame is not null && !isOwn;
        }

        var held = main ? Main : coming ? Coming : past ? Past : other ? Other : elsewhere ? Elsewhere : None;
        var score = SolvedFor(man, team);
        var solved = score > 0 ? Solved : score < 0 ? Against : None;
        var margin = Numbers[Math.Min(9, Math.Abs(score) / 500)];
        add(key(Frame).With(held));
        add(key(Solved).With(solved).With(margin));
        add(key(Solved).With(solved).With(held));
        return solved;
    }

    /// <summary>Of which teams the other men of his sentences are, and of those beside them.</summary>
    private void AddCompany(int man, ReportEntity team, IReadOnlyList<Affiliation> playedFor, Action<FeatureKey> add, Func<FeaturePart, FeatureKey> key)
    {
        foreach (var (reach, name) in new[] { (0, Same), (1, Next) })
        {
            var seen = new HashSet<int>();
            int with = 0, against = 0;
            foreach (var (sentence, _) in reading.MentionsOf(man))
            {
                for (var s = Math.Max(0, sentence - reach); s <= Math.Min(reading.Sentences.Length - 1, sentence + reach); s++)
                {
                    foreach (ref readonly var item in reading.Sentences[s].Items.AsSpan())
                    {
                        if (item.Is(ItemType.PERSON) && item.Entity != man && seen.Add(item.Entity))
                        {
                            var who = item.Entity;
                            with += playedFor.Any(told => told.Person == who && told.Team == team.Index && told.Status != "former") ? 1 : 0;
                            against += playedFor.Any(told => told.Person == who && told.Team != team.Index && told.Status != "former" && reading.Entities[told.Team].Type == team.Type) ? 1 : 0;
                        }
                    }
                }
            }

            add(key(Company).With(name).With(Numbers[Math.Min(3, with)]).With(Numbers[Math.Min(3, against)]));
        }
    }

    /// <summary>Whether no other team of the kind is named between a team and the man's first mention.</summary>
    private bool IsLastBefore(int man, ReportEntity team)
    {
        var first = reading.MentionsOf(man)[0];
        var last = -1;
        foreach (var place in reading.Mentioned)
        {
            if (place.CompareTo(first) >= 0)
            {
                break;
            }

            var entity = reading.Sentences[place.Sentence].Items[place.Item].Entity;
            last = reading.Entities[entity].Type == team.Type ? entity : last;
        }

        return last == team.Index;
    }

    /// <summary>How a man is told of, whatever the team.</summary>
    private FeatureVector Mentions(int man, bool named)
    {
        var features = new FeatureVector(named, 96);
        FeatureKey Key(FeaturePart part) => FeatureKey.Start(part, named);
        int count = 0, quoted = 0, list = 0;
        foreach (var (s, i) in reading.MentionsOf(man))
        {
            var items = reading.Sentences[s].Items;
            count++;
            quoted += reading.Text.Tokens[items[i].First].Is(TokenFlags.InQuote) ? 1 : 0;
            list += reading.Text.Sentences[s].Kind == SentenceKind.ListLine ? 1 : 0;
            features.Add(Key(Previous).With(i > 0 ? symbols[items[i - 1]] ?? Other : Symbolizer.Start));
            features.Add(Key(Next).With(i + 1 < items.Length ? symbols[items[i + 1]] ?? Other : Symbolizer.End));
            for (var j = Math.Max(0, i - Window); j < Math.Min(items.Length, i + Window + 1); j++)
            {
                if (j != i && symbols[items[j]] is { } symbol)
                {
                    features.Add(Key(Around).With(symbol));
                }
            }

            if (i + 1 < items.Length && FootballWords.AnyIn(items, i + 1, i + 3, words.SpeechVerb))
            {
                features.Add(Key(Speaks));
            }

            features.Add(Key(Former).With(FootballWords.AnyIn(items, i - 6, i + 6, words.FormerWord) ? Yes : No).With(Around));
            features.Add(Key(Past).With(FootballWords.AnyIn(items, i - 8, i + 10, words.PastSeason) ? Yes : No));
            features.Add(Key(Doubt).With(FootballWords.AnyIn(items, i - Window, i + Window, words.Negation) ? Yes : No).With(FootballWords.AnyIn(items, i - Window, i + Window, words.Modal | words.If | words.Unreal) ? Yes : No));
            features.Add(Key(Nominal).With(items[i].Is(ItemType.NOMINAL) ? Yes : No));
        }

        features.Add(Key(Quoted).With(quoted == 0 ? No : quoted == count ? Yes : Both));
        features.Add(Key(List).With(list == 0 ? No : list == count ? Yes : Both));
        return features.Limit(1);
    }
}
