namespace Graph.Extraction.Tests.Names;

/// <summary>A club is never its city, its country, a person or a ground: <c>tests/specs/names/homonyms.tsv</c>.</summary>
[TestFixture]
internal sealed class HomonymTests
{
    [Test]
    public void Names_have_the_type_that_their_sentence_gives_them()
    {
        var spec = Recognition.Spec("homonyms.tsv");
        var wrong = new List<string>();
        for (var row = 0; row < spec.Count; row++)
        {
            var found = TypeOf(LastAt(Recognition.Read(spec[row, "text"]), spec[row, "name"]));
            if (found != spec[row, "type"])
            {
                wrong.Add($"{spec.PlaceOf(row)} {spec[row, "name"]}: expected {spec[row, "type"]}, found {found}: {spec[row, "text"]}");
            }
        }

        TestContext.Out.WriteLine($"{spec.Count - wrong.Count} of {spec.Count} types right\n" + string.Join('\n', wrong));
        Assert.That(spec.Count, Is.GreaterThanOrEqualTo(120));
        Assert.That(wrong.Count * 100, Is.LessThanOrEqualTo(spec.Count * 4), string.Join('\n', wrong));
    }

    private static ReportEntity? LastAt(EntityLayer layer, string name)
    {
        var start = layer.Text.Text.LastIndexOf(name, StringComparison.Ordinal);
        foreach (var mention in layer.Mentions)
        {
            var span = layer.Text.SpanOf(mention.First, mention.End);
            if (mention.Kind == MentionKind.Proper && span.Start <= start && start + name.Length <= span.End)
            {
                return layer.Entities[mention.Entity];
            }
        }

        return null;
    }

    private static string TypeOf(ReportEntity? entity) => entity switch
    {
        null => "none",
        { Type: EntityType.Club } => "club",
        { Type: EntityType.NationalTeam } => "national team",
        { Type: EntityType.Competition } => "competition",
        { Type: EntityType.Venue } => "venue",
        _ when (entity.Roles & PersonRoles.Manager) != 0 => "manager",
        _ when (entity.Roles & PersonRoles.Referee) != 0 => "referee",
        _ when (entity.Roles & PersonRoles.Player) != 0 => "player",
        _ => "none",
    };
}
