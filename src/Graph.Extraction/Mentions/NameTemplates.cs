using Graph.Extraction.Gazetteers;

namespace Graph.Extraction.Mentions;

/// <summary>The kinds of features that describe a name; their names stand in the model file.</summary>
internal static class NameTemplates
{
    /// <summary>Classes of neighbouring words that are features.</summary>
    public const WordClasses ContextClasses =
        WordClasses.PlayerRole | WordClasses.ManagerRole | WordClasses.ManagerModifier | WordClasses.RefereeRole | WordClasses.AssistantModifier | WordClasses.OtherRole
        | WordClasses.SpeechVerb | WordClasses.Title | WordClasses.Nationality | WordClasses.TeamNoun | WordClasses.VenueWord | WordClasses.CompetitionWord
        | WordClasses.Media | WordClasses.Weekday | WordClasses.Month | WordClasses.TeamVerb | WordClasses.PlayerVerb | WordClasses.Relation;

    public static readonly FeatureTemplate Bias = new("bias"), Unknown = new("unknown"), Surname = new("surname"), ServiceOne = new("surname1-serves"), ServiceMore = new("surname2-serves");
    public static readonly FeatureTemplate[] Form = Pair("form", "member-form"), Roles = Pair("roles", "member-roles"), Service = Pair("serves", "member-serves");
    public static readonly FeatureTemplate[] City = Pair("city", "member-city"), Great = Pair("great", "member-great"), FormSet = Pair("types", "member-types");

    public static readonly FeatureTemplate[] Career = Pair("career", "member-career");
    public static readonly FeatureTemplate[] TownBefore = Pair("town-before", "country-before"), TownAfter = Pair("town-after", "country-after"), TownMen = Pair("town-men", "country-men");
    public static readonly FeatureTemplate MenEver = new("men-ever"), MenNow = new("men-now");

    public static readonly FeatureTemplate Length = new("length"), Count = new("count"), Hints = new("hints"), Article = new("article"), Merged = new("merged"), Place = new("place"), Title = new("title"), Figure = new("figure");
    public static readonly FeatureTemplate[] Known = Pair("known1", "known2"), FirstName = Pair("first-name1", "first-name2"), LastName = Pair("last-name1", "last-name2");
    public static readonly FeatureTemplate[] Common = Pair("common1", "common2"), Capitals = Pair("capitals1", "capitals2");
    public static readonly FeatureTemplate FirstWord = new("first-word"), LastWord = new("last-word"), Ending = new("ending"), Sentence = new("sentence");

    public static readonly FeatureTemplate InPlace = new("in"), Setting = new("setting"), OtherSport = new("other-sport");
    public static readonly FeatureTemplate[] InPlaceOf = [new("in-never"), new("in-always"), new("in-sometimes")];
    public static readonly FeatureTemplate[] SettingOf = [.. Enumerable.Range(0, 8).Select(static n => new FeatureTemplate("setting" + FeatureTemplate.Text(n)))];

    public static readonly FeatureTemplate List = new("list"), Headline = new("headline"), FirstSentence = new("first-sentence"), Starts = new("starts"), Ends = new("ends"), Alone = new("alone"), Prose = new("prose"), Possessive = new("possessive");
    public static readonly FeatureTemplate Before1 = new("before1"), Before2 = new("before2"), Before21 = new("before21"), BeforeClass1 = new("before1-class"), BeforeClass2 = new("before2-class");
    public static readonly FeatureTemplate[] After1 = Pair("after1", "owns1"), After2 = Pair("after2", "owns2"), After12 = Pair("after12", "owns12");
    public static readonly FeatureTemplate[] AfterClass1 = Pair("after1-class", "owns1-class"), AfterClass2 = Pair("after2-class", "owns2-class");
    public static readonly FeatureTemplate ListHead = new("list-head-class"), ListTail = new("list-tail-class");
    public static readonly FeatureTemplate DoneBy = new("done-by"), DoesTo = new("does-to");
    public static readonly FeatureWord TeamMark = new("<team-verb>"), ManMark = new("<man-verb>"), BothMark = new("<verb>");
    public static readonly FeatureTemplate AppositionClass = new("apposition-class");

    public static readonly FeatureWord PersonMark = new("<person>"), ClubMark = new("<club>"), NationMark = new("<nation>"), CompetitionMark = new("<competition>"), VenueMark = new("<venue>"), NameMark = new("<name>");
    public static readonly FeatureWord ScoreMark = new("<score>"), OrdinalMark = new("<ordinal>"), NumberMark = new("<number>");

    private static FeatureTemplate[] Pair(string first, string second) => [new(first), new(second)];
}
