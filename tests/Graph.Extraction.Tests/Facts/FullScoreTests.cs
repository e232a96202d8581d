namespace Graph.Extraction.Tests.Facts;

/// <summary>Goals for which the score of a match has no room: those of an earlier meeting of its sides, and those that are of none; and those of which only the score tells the side.</summary>
[TestFixture]
internal sealed class FullScoreTests
{
    [TestCase("Burnley drew 0-0 with Stoke on Tuesday night to reach the final. Burnley midfielder Tom Smith, whose goal had won the first leg, hit a post after ten minutes.", 1)]
    [TestCase("Burnley beat Stoke 1-0 on Tuesday night to reach the final. They had won 2-1 at Stoke in the first leg, when Tom Smith headed in and Alan Jones made it two. Burnley's Peter Brown scored on the half hour.", 3)]
    public void Goals_without_room_are_of_the_earlier_meeting_of_the_same_sides(string text, int goals) => Assert.That(Told(text), Is.EqualTo(goals));

    [TestCase("Burnley drew 0-0 with Stoke on Tuesday night. Burnley striker Tom Smith scored after ten minutes. Leeds beat Derby 2-0 on Saturday.")]
    [TestCase("Burnley drew 0-0 with Stoke on Tuesday night. Burnley drew 0-0 at Stoke in the first leg last week. Burnley striker Tom Smith scored after ten minutes.")]
    public void Goals_without_room_anywhere_are_told_of_none(string text) => Assert.That(Told(text), Is.Zero);

    [Test]
    public void Goals_are_of_the_side_whose_score_they_fit_where_the_other_is_filled() =>
        Assert.That(Against("Stoke lost 2-1 at Burnley on Tuesday night. Stoke striker Alan Jones scored after ten minutes. Tom Smith equalised before Peter Brown hit the winner.", "Stoke City"), Is.EqualTo(2));

    [TestCase("It ended Burnley 2-1 Stoke on Tuesday night. A goal by Tom Smith after ten minutes lit up the evening.")]
    [TestCase("Stoke lost 2-1 at Burnley on Tuesday night. It was the fifth defeat of the season. A goal by Tom Smith after ten minutes lit up the evening.")]
    public void Goals_that_may_be_of_either_side_are_given_to_none(string text) => Assert.That(Told(text), Is.Zero);

    private static int Against(string text, string team)
    {
        var graph = Extraction.Read(text);
        return graph.Relationships.Count(edge => edge.Type == "SCORED_AGAINST" && graph.Nodes.Single(node => node.Id == edge.To).Name == team);
    }

    private static int Told(string text) => Extraction.Read(text).Relationships.Count(static edge => edge.Type == "SCORED_AGAINST");
}
