using Graph.Text;

namespace Graph.Extraction;

/// <content>What is told of a man and a team named near him.</content>
public sealed partial class NearTeamDescriber
{
    private void AddCounts(in Pair pair)
    {
        var mentions = reading.MentionsOf(pair.Team.Index);
        int all = 0, named = 0, more = 0, own = mentions.Length;
        foreach (var other in teams)
        {
            if (other.Type == pair.Team.Type)
            {
                var count = reading.MentionsOf(other.Index).Length;
                (all, named, more) = (all + count, named + (count > 0 ? 1 : 0), more + (count > own ? 1 : 0));
            }
        }

        pair.Add(pair.Key(Share).With(Numbers[own * 5 / Math.Max(1, all)]));
        pair.Add(pair.Key(Share).With(First).With(Numbers[Math.Min(4, more)]));
        pair.Add(pair.Key(Teams).With(Numbers[Math.Min(9, named)]));
        pair.Add(pair.Key(Count).With(Numbers[Math.Min(5, reading.MentionsOf(pair.Man).Length)]));
        pair.Add(pair.Key(Heading).With(mentions[0].Sentence == 0 ? Yes : No));
    }

    private FeaturePart AddMatches(in Pair pair)
    {
        bool main = false, past = false, coming = false, other = false, elsewhere = false;
        foreach (var (sentence, _) in reading.MentionsOf(pair.Man))
        {
            var frame = sentenceFrames[sentence];
            var isOwn = frame?.HasSide(pair.Team.Index) == true;
            main |= isOwn && frame!.IsMain;
            coming |= isOwn && frame!.IsFixture;
            past |= isOwn && frame!.IsPast;
            other |= isOwn;
            elsewhere |= frame is not null && !isOwn;
        }

        var held = main ? Main : coming ? Coming : past ? Past : other ? Other : elsewhere ? Elsewhere : None;
        var score = SolvedFor(pair.Man, pair.Team.Index);
        var solved = score > 0 ? Solved : score < 0 ? Against : None;
        var margin = Numbers[Math.Min(9, Math.Abs(score) / 500)];
        pair.Add(pair.Key(Frame).With(held));
        pair.Add(pair.Key(Solved).With(solved).With(margin));
        pair.Add(pair.Key(Solved).With(solved).With(held));
        return solved;
    }

    /// <summary>Of which teams the men are that are named with him.</summary>
    private void AddCompany(in Pair pair, FeaturePart name, List<int> company, IReadOnlyList<Affiliation> playedFor)
    {
        int with = 0, against = 0;
        foreach (var man in company)
        {
            bool isWith = false, isAgainst = false;
            for (var i = 0; i < playedFor.Count; i++)
            {
                if (playedFor[i].Person == man && playedFor[i].Status != "former")
                {
                    isWith |= playedFor[i].Team == pair.Team.Index;
                    isAgainst |= playedFor[i].Team != pair.Team.Index && reading.Entities[playedFor[i].Team].Type == pair.Team.Type;
                }
            }

            with += isWith ? 1 : 0;
            against += isAgainst ? 1 : 0;
        }

        pair.Add(pair.Key(Company).With(name).With(Numbers[Math.Min(3, with)]).With(Numbers[Math.Min(3, against)]));
    }

    /// <summary>What is asked of a man with every team.</summary>
    /// <param name="Mentions">How he is told of.</param>
    /// <param name="Beside">The other men of his sentences, each once.</param>
    /// <param name="Around">Those and the men of the sentences next to them.</param>
    /// <param name="LastClub">The club named last before his first mention; -1 for none.</param>
    /// <param name="LastNation">The same of national teams.</param>
    private sealed record Portrait(FeatureVector Mentions, List<int> Beside, List<int> Around, int LastClub, int LastNation);

    private Portrait PortraitOf(int man, bool named)
    {
        var (club, nation) = LastBefore(man);
        return new Portrait(Mentions(man, named), CompanyOf(man, 0), CompanyOf(man, 1), club, nation);
    }

    /// <param name="reach">Sentences beside his that count too.</param>
    private List<int> CompanyOf(int man, int reach)
    {
        var company = new List<int>();
        foreach (var (sentence, _) in reading.MentionsOf(man))
        {
            for (var s = Math.Max(0, sentence - reach); s <= Math.Min(reading.Sentences.Length - 1, sentence + reach); s++)
            {
                foreach (var (_, at) in reading.MentionsIn(s))
                {
                    ref readonly var item = ref reading.Sentences[s].Items[at];
                    if (item.Is(ItemType.PERSON) && item.Entity != man && !isMet[item.Entity])
                    {
                        isMet[item.Entity] = true;
                        company.Add(item.Entity);
                    }
                }
            }
        }

        foreach (var other in company)
        {
            isMet[other] = false;
        }

        return company;
    }

    /// <summary>The club and the national team named last before a man's first mention.</summary>
    private (int Club, int Nation) LastBefore(int man)
    {
        var first = reading.MentionsOf(man)[0];
        var (club, nation) = (-1, -1);
        foreach (var (sentence, item) in reading.Mentioned)
        {
            if (sentence > first.Sentence || (sentence == first.Sentence && item >= first.Item))
            {
                break;
            }

            var entity = reading.Sentences[sentence].Items[item].Entity;
            var type = reading.Entities[entity].Type;
            club = type == EntityType.Club ? entity : club;
            nation = type == EntityType.NationalTeam ? entity : nation;
        }

        return (club, nation);
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
