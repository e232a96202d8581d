using Graph.Model;

namespace Graph.Extraction.Tests.Facts;

/// <summary>How many matches of two sides a text tells of, and whether they are still to come.</summary>
[TestFixture]
internal sealed class MeetingTests
{
    [TestCase("Leeds beat Derby 1-0 on Tuesday night. Derby have now lost twice to Leeds this season.", "Derby", 2)]
    [TestCase("Leeds beat Derby 1-0 on Saturday. Next month Leeds have two league games against Burnley.", "Burnley", 2)]
    [TestCase("Leeds beat Derby 1-0 on Saturday to recover from back-to-back defeats by Burnley and Stoke.", "Burnley", 1)]
    [TestCase("Leeds beat Derby 1-0 on Saturday. Tobin Quaverley, who scored twice against Derby, was sent off.", "Derby", 1)]
    [TestCase("Leeds drew 1-1 with Derby in the FA Cup on Saturday. The replay will be at Pride Park on Tuesday.", "Derby", 2)]
    [TestCase("Leeds beat Derby 1-0 on Saturday. Next month they play Burnley on May 2, Stoke on May 9 and Millwall.", "Stoke", 1)]
    [TestCase("Leeds beat Derby 1-0 on Saturday. Leeds beat Burnley 3-0 in the quarter-finals and Stoke in the semi-finals.", "Stoke", 1)]
    [TestCase("Leeds beat Derby 1-0 on Saturday. Leeds went out of the cup last season when Burnley thrashed them 4-0.", "Burnley", 1)]
    [TestCase("Leeds beat Derby 1-0 on Saturday. The goal follows his first against Burnley and a fine one in a win over Stoke for Leeds.", "Burnley v Stoke", 0)]
    public void Meetings_are_counted(string text, string side, int matches) => Assert.That(MatchesOf(text, side), Has.Count.EqualTo(matches));

    [TestCase("Leeds beat Derby 1-0 on Saturday. They have been drawn at home to Burnley in the third round of the FA Cup.")]
    [TestCase("Leeds beat Derby 1-0 on Saturday. Next up for Leeds is an FA Cup tie at Burnley.")]
    [TestCase("Leeds beat Derby 1-0 on Saturday. Leeds hope to go top by beating Burnley next weekend.")]
    [TestCase("Leeds beat Derby 1-0 on Saturday. Three players were injured just days before Tuesday's semi-final against Burnley.")]
    [TestCase("Leeds beat Derby 1-0 on Saturday. Leeds want more of the same when they go to Burnley this weekend.")]
    [TestCase("Leeds face Burnley at Elland Road on Sunday.", TestName = "A preview alone")]
    public void A_match_to_come_is_none_played(string text) => Assert.That(MatchesOf(text, "Burnley"), Is.EqualTo(["fixture"]));

    [TestCase("Leeds beat Derby 1-0 on Saturday. Leeds had beaten Burnley in their last outing.")]
    public void A_match_played_is_none_to_come(string text) => Assert.That(MatchesOf(text, "Burnley"), Is.EqualTo(["played"]));

    [TestCase("Leeds beat Derby 1-0 on Saturday.\n\nOther fine free-kicks:\n\nSmith's curler - Leeds vs. Burnley (2019)\n\nHe scored it late.", "played")]
    [TestCase("Leeds beat Derby 1-0 on Saturday.\n\nThe next one:\n\nThe league - Leeds vs. Burnley (2024)\n\nIt begins late.", "fixture")]
    public void A_year_before_the_reports_own_is_over(string text, string status) =>
        Assert.That(MatchesOf(Extraction.Read(text, new DateOnly(2024, 5, 4)), "Burnley"), Is.EqualTo([status]));

    private static List<string?> MatchesOf(string text, string side) => MatchesOf(Extraction.Read(text), side);

    private static List<string?> MatchesOf(PropertyGraph graph, string side) =>
        [.. graph.Nodes.Where(node => node.Labels.Contains("Match") && node.Name.Contains(side, StringComparison.Ordinal)).Select(static node => node.Properties["status"].ToString())];
}
