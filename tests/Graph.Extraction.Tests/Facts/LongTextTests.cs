using System.Globalization;
using System.Text;

namespace Graph.Extraction.Tests.Facts;

/// <summary>Texts that hold many reports one after the other: each goal is of the match that is told beside it.</summary>
[TestFixture]
internal sealed class LongTextTests
{
    private static readonly string[] Clubs = ["Arsenal", "Everton", "Fulham", "Chelsea", "Liverpool", "Burnley", "Southampton", "Leicester City", "Norwich City", "Watford", "Brentford", "Bournemouth", "Crystal Palace", "Aston Villa", "Middlesbrough", "Barnsley", "Millwall", "Reading", "Portsmouth", "Sunderland"];

    [Test]
    public void Goals_of_a_season_in_one_text_are_of_the_matches_told_beside_them()
    {
        var text = new StringBuilder();
        var matches = 0;
        for (var home = 0; home < Clubs.Length; home++)
        {
            for (var away = home + 1; away < Clubs.Length; away++, matches++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Clubs[home]} beat {Clubs[away]} 1-0 on Saturday. {Clubs[home]} striker Tom Smith scored in the {20 + (matches % 60)}th minute.\n\n");
            }
        }

        var graph = Extraction.Read(text.ToString());
        var goals = graph.Relationships.Where(static edge => edge.Type == "IN_MATCH").Select(static edge => edge.To).ToList();
        Assert.That(goals, Has.Count.GreaterThan(matches * 9 / 10), "goals told");
        Assert.That(goals.Distinct().Count(), Is.EqualTo(goals.Count), "matches with a goal");
    }
}
