using System.Collections.Immutable;
using Graph.Model.Schema;

namespace Graph.Model.Tests.Schema;

public sealed class SchemaValidatorTests
{
    private static readonly GraphNode Player = Node("person/ann-lee", "Ann Lee", ["Person", "Player"]);
    private static readonly GraphNode Team = Node("club/rovers", "Rovers", ["Team", "Club"], ("category", PropertyValue.Of("men")));
    private static readonly GraphRelationship Played = new("rel/1", "PLAYED_FOR", Player.Id, Team.Id, Properties(
        ("status", PropertyValue.Of("current")), ("asOf", PropertyValue.OfDate("2017-01-11")), ("reports", PropertyValue.Of(["report/a"])),
        ("evidence", PropertyValue.Of(["report/a#0-7 side.said"])), ("quotes", PropertyValue.Of(["Ann Lee"])), ("confidence", PropertyValue.Of(0.9))));

    [Test]
    public void A_valid_graph_has_nothing_to_tell() => Assert.That(Validate([Player, Team], [Played]), Is.Empty);

    private static IEnumerable<TestCaseData> WrongNodes()
    {
        yield return Case("no kind", Player with { Labels = ["Player"] }, "0 kinds");
        yield return Case("two kinds", Player with { Labels = ["Person", "Team", "Player"] }, "2 kinds");
        yield return Case("no further label", Player with { Labels = ["Person"] }, "one or more of the labels");
        yield return Case("foreign label", Player with { Labels = ["Person", "Club"] }, "can't have the label Club");
        yield return Case("label order", Player with { Labels = ["Player", "Person"] }, "order");
        yield return Case("both exclusive labels", Team with { Labels = ["Team", "Club", "NationalTeam"] }, "one of the labels");
        yield return Case("wrong prefix", Team with { Id = "national-team/rovers" }, "begins with club/");
        yield return Case("nothing after the prefix", Player with { Id = "person/" }, "something after it");
        yield return Case("space in id", Player with { Id = "person/ann lee" }, "no spaces");
        yield return Case("no name", Player with { Name = " " }, "has a name");
        yield return Case("name among aliases", Player with { Aliases = ["Ann Lee"] }, "aliases");
        yield return Case("aliases out of order", Player with { Aliases = ["Lee", "Ann"] }, "aliases");
        yield return Case("unknown property", Player with { Properties = Properties(("height", PropertyValue.Of(1L))) }, "no property height");
        yield return Case("wrong type", Player with { Properties = Properties(("position", PropertyValue.Of(1L))) }, "type String");
        yield return Case("value not allowed", Node("match/a", "a", ["Match"], ("status", PropertyValue.Of("begun"))), "one of played");
        yield return Case("no date", Node("match/a", "a", ["Match"], ("date", PropertyValue.OfDate("2017-02-30"))), "date as far as it is told");

        static TestCaseData Case(string name, GraphNode node, string message) => new TestCaseData(node, message).SetName("node: " + name);
    }

    [TestCaseSource(nameof(WrongNodes))]
    public void A_wrong_node_is_told(GraphNode node, string message) => Assert.That(Validate([node], []), Has.Some.Contains(message).IgnoreCase);

    private static IEnumerable<TestCaseData> WrongRelationships()
    {
        yield return Case("unknown type", Played with { Type = "LIKES" }, "no relationship type LIKES");
        yield return Case("missing end", Played with { To = "club/none" }, "not in the graph");
        yield return Case("wrong start", Played with { From = Team.Id }, "starts at a Player");
        yield return Case("wrong end", Played with { To = Player.Id }, "ends at a Team");
        yield return Case("unknown property", Set("shirt", PropertyValue.Of(1L)), "no property shirt");
        yield return Case("no reports", Set("reports", PropertyValue.Of([])), "reports and evidence");
        yield return Case("no evidence", Played with { Properties = Played.Properties.Remove("evidence").Remove("quotes") }, "reports and evidence");
        yield return Case("quotes without evidence", Set("quotes", PropertyValue.Of(["a", "b"])), "one for each");
        yield return Case("confidence above 1", Set("confidence", PropertyValue.Of(1.5)), "from 0 to 1");
        yield return Case("no confidence", Played with { Properties = Played.Properties.Remove("confidence") }, "from 0 to 1");
        yield return Case("evidence of another report", Set("evidence", PropertyValue.Of(["report/b#0-7 side.said"])), "evidence reads");
        yield return Case("evidence without rule", Set("evidence", PropertyValue.Of(["report/a#0-7"])), "evidence reads");
        yield return Case("evidence without span", Set("evidence", PropertyValue.Of(["report/a side.said"])), "evidence reads");
        yield return Case("goal that is none", Played with { Type = "SCORED_AGAINST", Properties = Played.Properties.Remove("status").Remove("asOf").Add("goal", PropertyValue.Of("goal/x")) }, "no Goal of the graph");

        static TestCaseData Case(string name, GraphRelationship relationship, string message) => new TestCaseData(relationship, message).SetName("relationship: " + name);

        static GraphRelationship Set(string property, PropertyValue value) => Played with { Properties = Played.Properties.SetItem(property, value) };
    }

    [TestCaseSource(nameof(WrongRelationships))]
    public void A_wrong_relationship_is_told(GraphRelationship relationship, string message) =>
        Assert.That(Validate([Player, Team], [relationship]), Has.Some.Contains(message).IgnoreCase);

    [Test]
    public void Two_relationships_of_one_key_are_told() =>
        Assert.That(Validate([Player, Team], [Played, Played with { Id = "rel/2" }]), Has.Some.Contains("with the same status"));

    [TestCase("2017-01-11", true)]
    [TestCase("2017-01", true)]
    [TestCase("02-29", true)]
    [TestCase("2017", true)]
    [TestCase("2017-13", false)]
    [TestCase("11 January", false)]
    [TestCase("", false)]
    public void Dates_may_be_told_in_part(string text, bool wellFormed) => Assert.That(PartialDate.IsWellFormed(text), Is.EqualTo(wellFormed));

    [Test]
    public void Evidence_is_read_as_it_was_written()
    {
        var text = EvidenceText.Of("report/a#b", new TextSpan(3, 14), "goal.headed");
        Assert.That(EvidenceText.TryParse(text, out var report, out var span, out var rule), Is.True);
        Assert.That((report, span, rule), Is.EqualTo(("report/a#b", new TextSpan(3, 14), "goal.headed")));
    }

    private static IEnumerable<string> Validate(GraphNode[] nodes, GraphRelationship[] relationships) =>
        SchemaValidator.Validate(PropertyGraph.Create(nodes, relationships)).Select(diagnostic => diagnostic.Message);

    private static GraphNode Node(string id, string name, string[] labels, params (string, PropertyValue)[] properties) =>
        new(id, [.. labels], name, [], Properties(properties));

    private static ImmutableSortedDictionary<string, PropertyValue> Properties(params (string Name, PropertyValue Value)[] properties) =>
        properties.ToImmutableSortedDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
}
