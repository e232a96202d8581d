namespace Graph.Extraction.Tests.Facts;

/// <summary>Goals for which the score of a match has no room: those of an earlier meeting of its sides, and those that are of none.</summary>
[TestFixture]
internal sealed class FullScoreTests
{
    [TestCase("Burnley drew 0-0 with Stoke on Tuesday night to reach the final. Burnley midfielder Tom Smith, whose goal had won the first leg, hit a post after ten minutes.", 1)]
    [TestCase("Burnley beat Stoke 1-0 on Tuesday night to reach the final. They had won 2-1 at Stoke in the first leg, when Tom Smith headed in and Alan Jones made it two. Burnley's Peter Brown scored on the half hour.", 3)]
    public void Goals_without_room_are_of_the_earlier_meeting_of_the_same_sides(string text, int goals) => Assert.That(Told(text), Is.EqualTo(goals));

    [TestCase("Burnley drew 0-0 with Stoke on Tuesday night. Burnley striker Tom Smith scored after ten minutes. Leeds beat Derby 2-0 on Saturday.")]
    [TestCase("Burnley drew 0-0 with Stoke on Tuesday night. Burnley drew 0-0 at Stoke in the first leg last week. Burnley striker Tom Smith scored after ten minutes.")]
    public void Goals_without_room_anywhere_are_told_of_none(string text) => Assert.That(Told(text), Is.Zero);

    private static int Told(string text) => Extraction.Read(text).Relationships.Count(static edge => edge.Type == "SCORED_AGAINST");
}
