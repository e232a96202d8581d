namespace Graph.Extraction;

/// <summary>Where a sentence names a man and a team.</summary>
/// <param name="Man">The man's item.</param>
/// <param name="Near">The man of his list who is nearest to the team: what is said of one is said of all.</param>
internal readonly record struct SaidTeamPlace(ReportReading Reading, PatternItem[] Items, int Man, int Near, int Team, bool Named)
{
    private static readonly FeaturePart ManFirst = "man-first", TeamFirst = "team-first", Club = "club", Nation = "nation";

    public FeaturePart Order => Near < Team ? ManFirst : TeamFirst;

    public int From => Math.Min(Near, Team) + 1;

    public int To => Math.Max(Near, Team);

    public FeaturePart TypeOfTeam => Reading.Entities[Items[Team].Entity].Type == EntityType.Club ? Club : Nation;

    public FeatureKey Key(FeaturePart kind) => FeatureKey.Start(kind, Named);
}
