using Graph.Text;

namespace Graph.Extraction;

/// <summary>Describes a man and a team of one sentence by what is told of the two already, by the match told of, and by who else is named.</summary>
internal sealed class SaidTeamContext(FootballWords words)
{
    private static readonly FeaturePart Same = "same", Has = "has", Outright = "outright", Side = "side", No = "no", Opponent = "opponent", Frame = "frame", Main = "main",
        OtherFrame = "other", NoFrame = "none", Nearer = "nearer", List = "list", Quoted = "quoted", Lookback = "lookback", Doubt = "doubt", Yes = "yes", Taken = "taken", Category = "category",
        Beside = "beside";

    /// <returns>How another team of the type is told of the man already; whether others stand nearer to one of the two than the other does.</returns>
    public (FeaturePart Has, FeaturePart Crossed) Add(in SaidTeamPlace place, IReadOnlyList<MatchFrame> frames, MatchFrame? frame, IReadOnlyList<Affiliation> told, FeatureVector features)
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
    public static void AddTaken(in SaidTeamPlace place, int sentence, IReadOnlyList<Affiliation> told, FeatureVector features)
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
