namespace Graph.Extraction.Gazetteers;

/// <summary>What a word says of a name beside it; the words of each class are in <c>data/lexicons/name-words.tsv</c>.</summary>
[Flags]
public enum WordClasses : ulong
{
    None = 0,
    PlayerRole = 1 << 0,
    ManagerRole = 1 << 1,
    ManagerModifier = 1 << 2,
    RefereeRole = 1 << 3,
    AssistantModifier = 1 << 4,
    OtherRole = 1 << 5,
    SpeechVerb = 1 << 6,
    Title = 1 << 7,
    Particle = 1 << 8,
    Suffix = 1 << 9,
    Weekday = 1 << 10,
    Month = 1 << 11,
    Holiday = 1 << 12,
    ClubWord = 1 << 13,
    TeamNoun = 1 << 14,
    CategoryWomen = 1 << 15,
    CategoryYouth = 1 << 16,
    CategoryReserve = 1 << 17,
    CompetitionWord = 1 << 18,
    CompetitionPrefix = 1 << 19,
    VenueWord = 1 << 20,
    PlacePreposition = 1 << 21,
    Media = 1 << 22,
    Body = 1 << 23,
    OtherWord = 1 << 24,

    /// <summary>An adjective or noun of nationality; from the national teams of the gazetteer.</summary>
    Nationality = 1 << 25,

    /// <summary>Written with a small letter in running text.</summary>
    Common = 1 << 26,

    /// <summary>The first unit of at least two known people's names.</summary>
    FirstName = 1 << 27,

    /// <summary>The end of a compound that describes (<c>-led</c>, <c>-old</c>).</summary>
    CompoundEnd = 1 << 29,

    /// <summary>A word of other sports; many of them and the report is not about football.</summary>
    OtherSport = 1 << 30,

    /// <summary>A word that only another sport has (<c>touchdown</c>).</summary>
    SportName = 1UL << 37,

    /// <summary>A word that football has and the sports of <see cref="SportName"/> have not (<c>midfielder</c>).</summary>
    FootballWord = 1UL << 38,

    /// <summary>What a team does to another (<c>beat</c>, <c>lost</c>, <c>hosted</c>).</summary>
    TeamVerb = 1UL << 39,

    /// <summary>What a man does on the pitch (<c>headed</c>, <c>saved</c>).</summary>
    PlayerVerb = 1UL << 40,

    /// <summary>A relation to somebody (<c>brother</c>): it says little of the role.</summary>
    Relation = 1UL << 31,

    /// <summary>A heading in capitals before links to other reports (<c>MORE:</c>).</summary>
    LinkHeading = 1UL << 32,

    /// <summary>A man of a country's side (<c>international</c>), when an adjective of nationality stands before it.</summary>
    CountryRole = 1UL << 33,

    /// <summary>Before a word for a team: a country's side (<c>the Canadian national team</c>).</summary>
    CountryTeam = 1UL << 34,

    /// <summary>With a possessive mark after it: of men's football.</summary>
    CategoryMen = 1UL << 36,

    /// <summary>A word before a country's name that makes it a place (<c>in</c>, <c>northern</c>).</summary>
    PlaceMark = 1UL << 35,

    /// <summary>A word before a team's nickname in the singular that stands for one of its men (<c>former Gunner</c>).</summary>
    MemberMark = 1UL << 41,

    /// <summary>A first name that women bear and men hardly ever (<c>Annabel</c>).</summary>
    FemaleName = 1UL << 42,

    /// <summary>A first name that women and men bear.</summary>
    UnisexName = 1UL << 44,

    /// <summary>A result as a noun (<c>victory</c>, <c>draw</c>): the place where it was won may stand for the side that lost.</summary>
    ResultNoun = 1UL << 43,

    /// <summary>What only a country's side has, after the country's name (<c>squad</c>, <c>cap</c>, <c>debut</c>).</summary>
    SquadNoun = 1UL << 45,

    /// <summary>A word for a club before its name (<c>side Rovers</c>); a country before it is where the club lies.</summary>
    ClubNoun = 1UL << 46,

    /// <summary>A word for a ground itself, unlike <see cref="VenueWord"/> no street or park.</summary>
    StadiumWord = 1UL << 47,

    /// <summary>After a name: an award that is called after somebody.</summary>
    AwardWord = 1UL << 48,

    /// <summary>Before <c>of</c> and a name: somebody is likened to its bearer.</summary>
    Likening = 1UL << 49,

    /// <summary>Behind a man's possessive mark: those whom he manages (<c>Frost's men</c>).</summary>
    ManagedNoun = 1UL << 50,

    /// <summary>What a manager does with his side before a match (<c>named an unchanged side</c>).</summary>
    SelectionVerb = 1UL << 51,

    /// <summary>What only a writer does (<c>writes Adam Frost</c>).</summary>
    WritingVerb = 1UL << 52,

    /// <summary>A goal as a noun (<c>strike</c>, <c>equaliser</c>): whose it is plays.</summary>
    GoalNoun = 1UL << 53,

    /// <summary>What only a man does with the ball or to another (<c>headed</c>, <c>dribbled</c>).</summary>
    ManVerb = 1UL << 54,

    /// <summary>What comes from a man (<c>pass</c>, <c>corner</c>).</summary>
    BallNoun = 1UL << 55,

    /// <summary>The last unit of a known person's name.</summary>
    Surname = 1 << 28,
}
