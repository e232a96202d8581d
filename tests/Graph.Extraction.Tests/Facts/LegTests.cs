namespace Graph.Extraction.Tests.Facts;

/// <summary>Matches that words about a leg add, and those that they must not.</summary>
[TestFixture]
internal sealed class LegTests
{
    [TestCase("Leeds beat Derby 1-0 on Tuesday night in the League Cup semi-final. Having won the first leg against Stoke 2-0, Burnley are nearly there.", 1)]
    [TestCase("Leeds beat Derby 1-0 on Tuesday night in the League Cup. Burnley had won the first leg against Stoke 2-0 and wait in the final.", 1)]
    [TestCase("Burnley beat Stoke 4-0 on Tuesday night. Burnley, having lost the first leg 2-0, are in the final.", 2)]
    [TestCase("Burnley beat Stoke 4-0 on Tuesday night, having lost the first leg at Stoke 2-0.", 2)]
    public void A_first_leg_whose_opponent_is_named_is_no_other_match(string text, int matches) =>
        Assert.That(Extraction.Read(text).Nodes.Count(static node => node.Labels.Contains("Match") && node.Name.Contains("Burnley", StringComparison.Ordinal)), Is.EqualTo(matches));
}
