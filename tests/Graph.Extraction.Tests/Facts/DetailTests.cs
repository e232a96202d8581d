using Graph.Model;

namespace Graph.Extraction.Tests.Facts;

/// <summary>What is told of a match beside its sides: who is at home, its competition, its ground; and what must not be told of it.</summary>
[TestFixture]
internal sealed class DetailTests
{
    [TestCase("Burnley won 3-1 at bottom club Stoke on Tuesday.", "Stoke City", TestName = "At an opponent who is described")]
    [TestCase("Burnley beat Stoke 2-0 at home on Tuesday.", "Burnley", TestName = "At home behind the opponent")]
    [TestCase("Burnley thrashed Stoke in a 5-0 home win on Tuesday.", "Burnley", TestName = "A home win behind the opponent")]
    [TestCase("Burnley beat Stoke 2-0 on Tuesday and drove home happy.", null, TestName = "Home, but no ground")]
    [TestCase("Porto beat Ajax 2-1 in Amsterdam on Tuesday.", "Ajax", TestName = "In the town of one side")]
    [TestCase("Porto beat Ajax 2-1 in the Netherlands on Tuesday.", "Ajax", TestName = "In the country of one side")]
    [TestCase("Roma beat Lazio 2-1 in Rome on Sunday.", null, TestName = "In the town of both sides")]
    [TestCase("Burnley beat hosts Stoke 2-0 on Tuesday.", "Stoke City", TestName = "Hosts before a name")]
    [TestCase("Burnley host Stoke on Tuesday.", "Burnley", TestName = "A verb before a name")]
    [TestCase("Burnley beat Stoke 2-0 on Tuesday. The hosts kept Stoke at bay after the break.", "Burnley", TestName = "Hosts beside the other side")]
    [TestCase("Burnley beat Stoke 2-0 on Tuesday. Both sets of fans saw little after the break.", null, TestName = "Nothing tells who is at home")]
    public void Who_is_at_home_is_read(string text, string? home)
    {
        var graph = Extraction.Read(text);
        var side = graph.Relationships.SingleOrDefault(edge => edge.Type == "PLAYED_IN" && edge.Properties.TryGetValue("side", out var found) && found.ToString() == "home");
        Assert.That(NameOf(graph, side?.From), Is.EqualTo(home));
    }

    [TestCase("Lille beat Metz 2-0 on Friday to keep alive their Champions League hopes. The win lifts them to third in Ligue 1.", "Ligue 1", TestName = "Clubs of one country meet in its league")]
    [TestCase("Arsenal beat Chelsea 2-0 on Tuesday in the Champions League semi-final.", "UEFA Champions League", TestName = "Or in a stage of another competition")]
    [TestCase("Swansea beat Leeds 2-0 on Friday. The Welsh side are third in the Championship.", "EFL Championship", TestName = "A guest in another country's league")]
    [TestCase("Ajax beat Everton 2-0 on Thursday. Everton are fifth in the Premier League.", null, TestName = "Clubs of two countries never meet in a league of one")]
    [TestCase("France beat Germany 2-0 on Thursday. Their captain won the Premier League in May.", null, TestName = "Nations never meet in a league of clubs")]
    public void A_match_is_of_a_competition_in_which_such_sides_meet(string text, string? competition)
    {
        var graph = Extraction.Read(text);
        Assert.That(NameOf(graph, graph.Relationships.SingleOrDefault(static edge => edge.Type == "PART_OF")?.To), Is.EqualTo(competition));
    }

    [Test]
    public void The_ground_is_read_where_the_text_goes_on_about_a_match()
    {
        var graph = Extraction.Read("Everton beat Fulham 2-0 on Saturday. Elsewhere there were many goals.\n\nBurnley beat Stoke 3-1. There were few chances before the break. At the Hawthorns, a second home this month, they looked sharp.\n\nLeeds beat Derby 1-0. Neither side had many chances.");
        var grounds = graph.Relationships.Where(static edge => edge.Type == "PLAYED_AT").ToList();
        Assert.That(grounds, Has.Count.EqualTo(1));
        Assert.That(NameOf(graph, grounds[0].From), Does.Contain("Burnley"));
    }

    private static string? NameOf(PropertyGraph graph, string? id) => id is null ? null : graph.Nodes.First(node => node.Id == id).Name;
}
