using Graph.Text;

namespace Graph.Extraction;

/// <summary>
/// Describes each man and team that a sentence names together by the words between and beside them, the way from one to the other in the sentence's tree, and what is told of the two already.
/// What the gazetteers know of the two is described beside it, where it may be used.
/// </summary>
public sealed class SaidTeamDescriber(Symbolizer symbols, FootballWords words)
{
    private static readonly FeaturePart Bias = "bias", ManFirst = "man-first", TeamFirst = "team-first", Distance = "distance", Crossed = "crossed", Between = "between", Class = "class", Sequence = "sequence",
        Before = "before", After = "after", Inner = "inner", Outer = "outer", Same = "same", Apart = "apart", Tree = "tree", Word = "word", Type = "type", Club = "club", Nation = "nation",
        Has = "has", Outright = "outright", Side = "side", No = "no", Opponent = "opponent", Frame = "frame", Main = "main", OtherFrame = "other", NoFrame = "none", Nearer = "nearer", Nominal = "nominal",
        List = "list", Quoted = "quoted", Number = "NUM", Name = "NAME", Lookback = "lookback", Doubt = "doubt", Yes = "yes", Taken = "taken", Category = "category", Beside = "beside";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    private static readonly FeaturePart[] RelationParts = [.. DependencyRelations.Names.Select(static name => new FeaturePart(name))];

    /// <summary>Items between two names whose words are heard one by one; items of a way that is heard as a whole; words heard beside each name.</summary>
    private const int HeardBetween = 14, HeardWhole = 4, HeardBeside = 2;

    /// <summary>Features of a pair, about, before each is counted once.</summary>
    private const int Many = 64;

    /// <summary>Every pair of a player, or of a manager, and a team in every sentence.</summary>
    /// <param name="isAsked">Whether a man and a team are to be described.</param>
    public IEnumerable<SaidTeam> Describe(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, IReadOnlyList<Affiliation> told, Func<int, int, bool> isAsked, SaidTeamQuery query)
    {
        var paths = new ClausePaths(reading.Text);
        var spells = query.UsePrior ? new KnownSpells(reading.Day, query.Role == PersonRoles.Manager) : null;
        var (men, teams) = (new List<int>(), new List<int>());
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            Collect(reading, s, query.Role, men, teams);
            if (men.Count == 0 || teams.Count == 0)
            {
                continue;
            }

            paths.Enter(items, reading.Text.Sentences[s]);
            foreach (var man in men)
            {
                foreach (var team in teams)
                {
                    if (isAsked(man, team))
                    {
                        var (one, other) = Nearest(items, man, team);
                        yield return Describe(reading, frames, sentenceFrames[s], told, s, one, other, paths, query, spells);
                    }
                }
            }
        }
    }

    /// <summary>The men and the teams of a sentence, each once, in the order of the text.</summary>
    private static void Collect(ReportReading reading, int sentence, PersonRoles role, List<int> men, List<int> teams)
    {
        men.Clear();
        teams.Clear();
        foreach (var (_, at) in reading.MentionsIn(sentence))
        {
            ref readonly var item = ref reading.Sentences[sentence].Items[at];
            var list = item.Is(ItemType.TEAM) ? teams : IsMan(reading, item, role) ? men : null;
            if (list is not null && !list.Contains(item.Entity))
            {
                list.Add(item.Entity);
            }
        }
    }

    private static bool IsMan(ReportReading reading, in PatternItem item, PersonRoles role) => item.Entity >= 0 && item.Is(ItemType.PERSON) && (reading.Entities[item.Entity].Roles & role) != 0;

    /// <summary>The mentions of the two that stand nearest to each other.</summary>
    private static (int Man, int Team) Nearest(PatternItem[] items, int man, int team)
    {
        var best = (Man: -1, Team: -1);
        for (var i = 0; i < items.Length; i++)
        {
            for (var j = 0; items[i].Entity == man && items[i].Is(ItemType.PERSON) && j < items.Length; j++)
            {
                if (items[j].Entity == team && items[j].Is(ItemType.TEAM) && (best.Man < 0 || Math.Abs(i - j) < Math.Abs(best.Man - best.Team)))
                {
                    best = (i, j);
                }
            }
        }

        return best;
    }

    private SaidTeam Describe(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame? frame, IReadOnlyList<Affiliation> told, int sentence, int man, int team, ClausePaths paths, SaidTeamQuery query, KnownSpells? spells)
    {
        var items = reading.Sentences[sentence].Items;
        var features = new FeatureVector(query.Named, Many);
        var place = new Place(reading, items, man, HeadOfList(items, man, team), team, query.Named);
        AddShape(place, features);
        AddWords(place, paths, features);
        AddTree(place, paths, features);
        var (has, isCrossed) = AddContext(place, frames, frame, told, features);
        AddTaken(place, sentence, told, features);
        var (first, end) = (Math.Min(man, team), Math.Max(man, team) + 1);
        if (place.Near != place.Man)
        {
            var next = place.Near + (place.Near < team ? 1 : -1);
            features.Add(WithItem(place.Key(List).With(place.Order).With(Inner), place, next, paths));
        }

        var known = new FeatureVector(query.Named);
        spells?.AddTo(known, reading.Entities[items[man].Entity], reading.Entities[items[team].Entity], place.Order, place.TypeOfTeam, has, isCrossed);
        return new SaidTeam(items[man].Entity, items[team].Entity, sentence, first, end, features.Limit(1), known);
    }

    /// <param name="Man">The man's item.</param>
    /// <param name="Near">The man of his list who is nearest to the team: what is said of one is said of all.</param>
    private readonly record struct Place(ReportReading Reading, PatternItem[] Items, int Man, int Near, int Team, bool Named)
    {
        public FeaturePart Order => Near < Team ? ManFirst : TeamFirst;

        public int From => Math.Min(Near, Team) + 1;

        public int To => Math.Max(Near, Team);

        public FeaturePart TypeOfTeam => Reading.Entities[Items[Team].Entity].Type == EntityType.Club ? Club : Nation;

        public FeatureKey Key(FeaturePart kind) => FeatureKey.Start(kind, Named);
    }

    /// <summary>"Rovers' trio of Smith, Jones and Reed": for each of the three the first.</summary>
    private int HeadOfList(PatternItem[] items, int man, int team)
    {
        var (step, at) = (team < man ? -1 : 1, man);
        for (var i = man + step; i != team && i >= 0 && i < items.Length; i += step)
        {
            if (items[i].Is(ItemType.PERSON) && !items[i].Is(ItemType.NOMINAL))
            {
                at = i;
            }
            else if (!items[i].Is(ItemType.COMMA) && !items[i].Classes.Overlaps(words.Coordinator) && !items[i].Classes.Overlaps(words.PositionNoun))
            {
                break;
            }
        }

        return at;
    }

    private void AddShape(in Place place, FeatureVector features)
    {
        var (distance, men, teams, breaks) = (place.To - place.From, 0, 0, 0);
        for (var i = place.From; i < place.To; i++)
        {
            men += place.Items[i].Is(ItemType.PERSON) ? 1 : 0;
            teams += place.Items[i].Is(ItemType.TEAM) ? 1 : 0;
            breaks += place.Items[i].Is(ItemType.BREAK) ? 1 : 0;
        }

        features.Add(place.Key(Bias));
        features.Add(place.Key(Bias).With(place.TypeOfTeam));
        features.Add(place.Key(Distance).With(place.Order).With(Numbers[Bucket(distance)]));
        features.Add(place.Key(Distance).With(place.Order).With(Numbers[Bucket(distance)]).With(place.TypeOfTeam));
        features.Add(place.Key(Crossed).With(place.Order).With(Numbers[Math.Min(2, men)]).With(Numbers[Math.Min(2, teams)]).With(Numbers[Math.Min(1, breaks)]));
        features.Add(place.Key(List).With(place.Near != place.Man ? Yes : No).With(place.Order));
        features.Add(place.Key(Nominal).With(place.Items[place.Man].Is(ItemType.NOMINAL) ? Yes : No).With(place.Items[place.Team].Is(ItemType.NOMINAL) ? Yes : No));
    }

    private static int Bucket(int distance) => distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : 9;

    private void AddWords(in Place place, ClausePaths paths, FeatureVector features)
    {
        var between = place.Key(Between).With(place.Order);
        if (place.To - place.From <= HeardBetween)
        {
            for (var i = place.From; i < place.To; i++)
            {
                AddWord(between, place, i, paths, features);
            }
        }

        if (place.To - place.From <= HeardWhole)
        {
            var (sequence, classes) = (place.Key(Sequence).With(place.Order), place.Key(Sequence).With(Class).With(place.Order));
            for (var i = place.From; i < place.To; i++)
            {
                sequence = WithItem(sequence, place, i, paths);
                classes = classes.With(symbols[place.Items[i]] ?? Symbolizer.Other);
            }

            features.Add(sequence);
            features.Add(classes);
            features.Add(classes.With(place.TypeOfTeam));
        }

        AddBeside(place, place.Near, paths, Inner, place.Near < place.Team ? 1 : -1, features);
        AddBeside(place, place.Team, paths, Inner, place.Near < place.Team ? -1 : 1, features);
        AddBeside(place, place.Near, paths, Outer, place.Near < place.Team ? -1 : 1, features);
        AddBeside(place, place.Team, paths, Outer, place.Near < place.Team ? 1 : -1, features);
    }

    /// <summary>The next two items on one side of a name: the first, and both.</summary>
    private void AddBeside(in Place place, int at, ClausePaths paths, FeaturePart kind, int step, FeatureVector features)
    {
        var key = place.Key(kind).With(at == place.Team ? place.TypeOfTeam : Symbolizer.Person).With(step < 0 ? Before : After).With(place.Order);
        for (var i = at + step; Math.Abs(i - at) <= HeardBeside; i += step)
        {
            if (i < 0 || i >= place.Items.Length)
            {
                features.Add(key.With(step < 0 ? Symbolizer.Start : Symbolizer.End));
                break;
            }

            features.Add(key.With(Class).With(symbols[place.Items[i]] ?? Symbolizer.Other));
            key = WithItem(key, place, i, paths);
            features.Add(key);
        }
    }

    private void AddWord(FeatureKey key, in Place place, int item, ClausePaths paths, FeatureVector features)
    {
        features.Add(WithItem(key, place, item, paths));
        if (place.Items[item].Mention < 0 && symbols[place.Items[item]] is { } symbol)
        {
            features.Add(key.With(Class).With(symbol));
        }
    }

    /// <summary>An item by its last word, a name by its kind: no name is ever a feature.</summary>
    private FeatureKey WithItem(FeatureKey key, in Place place, int item, ClausePaths paths)
    {
        ref readonly var it = ref place.Items[item];
        return it.Mention >= 0 || it.Is(ItemType.MINUTE) || it.Is(ItemType.SCORE) ? key.With(symbols[it] ?? Symbolizer.Other)
            : it.Is(ItemType.NUM) ? key.With(Number)
            : it.Is(ItemType.CAP) || it.Is(ItemType.PROPN) ? key.With(Name)
            : paths.WithWord(key.With(Word), it.End - 1, place.Named);
    }

    private void AddTree(in Place place, ClausePaths paths, FeatureVector features)
    {
        var ofMan = paths.Climb(place.Near);
        var manStep = paths.Steps.Length > 0 ? paths.Steps[^1].Relation : (byte)0;
        var ofTeam = paths.Climb(place.Team);
        var key = place.Key(Tree).With(ofMan == ofTeam ? Same : Apart).With(RelationParts[manStep]);
        foreach (var step in paths.Steps)
        {
            key = key.With(RelationParts[step.Relation]);
            if (step.Case >= 0)
            {
                key = paths.WithWord(key, step.Case, place.Named);
            }
        }

        features.Add(key);
        features.Add(key.With(Class).With(symbols[paths.ItemAt(ofTeam)] ?? Symbolizer.Other));
        if (ofMan == ofTeam)
        {
            features.Add(paths.WithWord(key.With(Word), ofTeam, place.Named));
            features.Add(paths.WithWord(place.Key(Tree).With(Word), ofTeam, place.Named));
        }
    }

    /// <summary>Whether another team of the same type is told of somebody outright or by his side; and whether a team of his meets the one asked of.</summary>
    private static (FeaturePart Has, bool Opponent) ToldOf(ReportReading reading, int man, int team, IReadOnlyList<MatchFrame> frames, IReadOnlyList<Affiliation> told)
    {
        var type = reading.Entities[team].Type;
        bool side = false, outright = false, opponent = false;
        foreach (var other in told)
        {
            if (other.Person != man || other.Team == team)
            {
                continue;
            }

            var isOfType = other.Status != "former" && reading.Entities[other.Team].Type == type;
            outright |= isOfType && !other.RuleId.StartsWith("side.", StringComparison.Ordinal);
            side |= isOfType;
            opponent |= Meet(frames, team, other.Team);
        }

        return (outright ? Outright : side ? Side : No, opponent);
    }

    private static bool Meet(IReadOnlyList<MatchFrame> frames, int one, int other)
    {
        foreach (var match in frames)
        {
            if (match.HasSide(one) && match.HasSide(other))
            {
                return true;
            }
        }

        return false;
    }

    private (FeaturePart Has, FeaturePart Crossed) AddContext(in Place place, IReadOnlyList<MatchFrame> frames, MatchFrame? frame, IReadOnlyList<Affiliation> told, FeatureVector features)
    {
        var (items, team) = (place.Items, place.Items[place.Team].Entity);
        var (has, opponent) = ToldOf(place.Reading, items[place.Man].Entity, team, frames, told);
        features.Add(place.Key(Has).With(has).With(place.TypeOfTeam));
        features.Add(place.Key(Opponent).With(opponent ? Yes : No));
        var held = frame is null ? NoFrame : !frame.HasSide(team) ? OtherFrame : frame.IsMain ? Main : Side;
        features.Add(place.Key(Frame).With(held));
        features.Add(place.Key(Frame).With(held).With(has).With(opponent ? Yes : No).With(place.Order));
        var (hasNearerTeam, hasNearerMan) = (HasNearer(items, place.Near, place.Team, ItemType.TEAM), HasNearer(items, place.Team, place.Near, ItemType.PERSON));
        features.Add(place.Key(Nearer).With(place.Order).With(hasNearerTeam ? Yes : No).With(hasNearerMan ? Yes : No));
        features.Add(place.Key(Quoted).With(place.Reading.Text.Tokens[items[place.Man].First].Is(TokenFlags.InQuote) ? Yes : No));
        features.Add(place.Key(Lookback).With(FootballWords.AnyIn(items, place.From - 4, place.To + 4, words.PastSeason) ? Yes : No).With(FootballWords.AnyIn(items, place.From - 3, place.To + 1, words.FormerWord) ? Yes : No));
        features.Add(place.Key(Doubt).With(FootballWords.AnyIn(items, place.From - 3, place.To, words.Negation) ? Yes : No).With(FootballWords.AnyIn(items, place.From - 3, place.To, words.Modal | words.If | words.Unreal) ? Yes : No));
        return (has, hasNearerTeam || hasNearerMan ? Yes : No);
    }

    /// <summary>Whether rules read in the same sentence whose man somebody else of the team is, or of which other team the man is; and whether the man's teams are all of other people: women, or youths.</summary>
    private static void AddTaken(in Place place, int sentence, IReadOnlyList<Affiliation> told, FeatureVector features)
    {
        bool team = false, man = false, isOther = false, isSame = false;
        var (who, whose) = (place.Items[place.Man].Entity, place.Items[place.Team].Entity);
        foreach (var other in told)
        {
            if (other.Sentence == sentence && !other.RuleId.StartsWith("side.", StringComparison.Ordinal) && (other.Person == who) != (other.Team == whose))
            {
                team |= other.Team == whose && other.FirstItem <= place.Team && place.Team < other.EndItem;
                man |= other.Person == who && other.FirstItem <= place.Man && place.Man < other.EndItem;
            }

            if (other.Person == who && other.Team != whose)
            {
                var same = place.Reading.Entities[other.Team].Category == place.Reading.Entities[whose].Category;
                (isSame, isOther) = (isSame || same, isOther || !same);
            }
        }

        features.Add(place.Key(Taken).With(team ? Yes : No).With(man ? Yes : No));
        features.Add(place.Key(Taken).With(team ? Yes : No).With(man ? Yes : No).With(place.Order).With(place.Near != place.Man ? List : Beside));
        features.Add(place.Key(Category).With(isOther ? isSame ? Yes : No : Same));
    }

    /// <summary>Whether another item of a kind stands nearer to a name, on either side, than the other name does.</summary>
    private static bool HasNearer(PatternItem[] items, int from, int to, ItemType type)
    {
        var reach = Math.Abs(from - to);
        for (var i = Math.Max(0, from - reach + 1); i < Math.Min(items.Length, from + reach); i++)
        {
            if (i != from && items[i].Is(type) && items[i].Entity != items[to].Entity)
            {
                return true;
            }
        }

        return false;
    }
}
