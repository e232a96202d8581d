namespace Graph.Extraction;

/// <summary>How well a competition suits the sides of a match, by what the gazetteers know of both.</summary>
public enum CompetitionSuit
{
    /// <summary>Such sides never meet in it.</summary>
    Never = -2,

    /// <summary>They hardly do: clubs of one country in a competition of many, women in one named like the men's.</summary>
    Hardly = -1,

    /// <summary>Too little is known.</summary>
    Unknown = 0,

    Well = 1,
}

/// <summary>Compares competitions with the sides of matches: clubs or nations, of one country or of two, men, women or the young.</summary>
internal sealed class CompetitionFit(ReportReading reading, SharedLeagues shared)
{
    internal const string League = "league";

    private const string International = "international", Women = "women", Men = "men", Youth = "youth", Under = "under-";

    public CompetitionSuit Of(int competition, MatchFrame frame)
    {
        if (reading.Entities[competition].Entry is not { } known)
        {
            return CompetitionSuit.Unknown;
        }

        ReportEntity one = reading.Entities[frame.First], other = reading.Entities[frame.Second];
        var kind = one.Type == EntityType.NationalTeam ? OfNations(known) : OfClubs(known, one.Entry?.Country, other.Entry?.Country);
        var category = OfCategory(known.Category, one.Category);
        return category == CompetitionSuit.Well ? kind : category < kind ? category : kind;
    }

    private static CompetitionSuit OfNations(GazetteerEntry known) =>
        known.Kind == International ? CompetitionSuit.Well : string.IsNullOrEmpty(known.Country) ? CompetitionSuit.Hardly : CompetitionSuit.Never;

    private CompetitionSuit OfClubs(GazetteerEntry known, string? one, string? other)
    {
        if (known.Kind == International)
        {
            return CompetitionSuit.Hardly;
        }

        bool hasOne = !string.IsNullOrEmpty(one), hasOther = !string.IsNullOrEmpty(other);
        if (known.Country is { Length: > 0 } country)
        {
            return (hasOne && !shared.Has(country, one!)) || (hasOther && !shared.Has(country, other!)) ? known.Kind == League ? CompetitionSuit.Never : CompetitionSuit.Hardly
                : hasOne && hasOther ? CompetitionSuit.Well : CompetitionSuit.Unknown;
        }

        return !hasOne || !hasOther ? CompetitionSuit.Unknown : shared.Meet(one!, other!) ? CompetitionSuit.Hardly : CompetitionSuit.Well;
    }

    private static CompetitionSuit OfCategory(string competition, string sides)
    {
        var isYoung = sides.Contains(Under, StringComparison.Ordinal);
        if (competition == Youth)
        {
            return isYoung ? CompetitionSuit.Well : CompetitionSuit.Never;
        }

        return isYoung ? CompetitionSuit.Unknown
            : (competition, sides) is (Women, Men) or (Men, Women) ? CompetitionSuit.Hardly
            : CompetitionSuit.Well;
    }
}
