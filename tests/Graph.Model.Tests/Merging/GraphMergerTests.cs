using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Model.Tests.Merging;

public sealed class GraphMergerTests
{
    private static ReportBuilder Report(string name, string? published = null) => new(name, published);

    private static MergedGraph Merge(params ReportBuilder[] reports)
    {
        var merged = GraphMerger.Merge(reports.Select(report => report.Build()));
        var reversed = GraphMerger.Merge(reports.Reverse().Select(report => report.Build()));
        Assert.That(GraphText.Of(reversed), Is.EqualTo(GraphText.Of(merged)), "the order of reports shows");
        return merged;
    }

    private static List<GraphNode> Nodes(MergedGraph merged, string label) => [.. merged.Graph.Nodes.Where(node => node.Labels.Contains(label))];

    private static IEnumerable<string> Conflicts(MergedGraph merged) =>
        merged.Conflicts.Select(conflict => $"{conflict.Kind}: {string.Join(" / ", conflict.Sides.Select(side => side.Value))}");

    [Test]
    public void Proofs_of_one_relationship_are_united()
    {
        var merged = Merge(Report("a").Plays("ann-lee", "rovers", "2020-01-01"), Report("b").Plays("ann-lee", "rovers", "2020-02-01"));
        var played = merged.Graph.Relationships.Single();
        Assert.That(played.Properties["reports"].AsList, Is.EqualTo(new[] { "report/a", "report/b" }));
        Assert.That(played.Properties["evidence"].AsList, Has.Count.EqualTo(2));
        Assert.That(played.Properties["quotes"].AsList, Has.Count.EqualTo(2));
        Assert.That(played.Properties["asOf"].AsString, Is.EqualTo("2020-02-01"));
        Assert.That(merged.Conflicts, Is.Empty);
    }

    [Test]
    public void Names_are_chosen_by_number_of_reports_and_the_others_become_aliases()
    {
        var merged = Merge(Report("a").Named("ann-lee", "Ann Lee"), Report("b").Named("ann-lee", "Anne Lee", "Lee"), Report("c").Named("ann-lee", "Ann Lee"));
        var person = Nodes(merged, "Person").Single();
        Assert.That(person.Name, Is.EqualTo("Ann Lee"));
        Assert.That(person.Aliases, Is.EqualTo(new[] { "Anne Lee", "Lee" }));
    }

    // What the second report says of the match; the first says: rovers 2-1 albion, 2017-01-11, cup, semi-final, published the day after.
    [TestCase("rovers 2-1 albion", "2017-01-11", null, null, "2017-01-12", 1, TestName = "same day")]
    [TestCase("rovers 2-1 albion", "01-11", null, null, "2017-01-12", 1, TestName = "day without year")]
    [TestCase("rovers 2-1 albion", "01-11", null, null, null, 1, TestName = "day without year in a report without date")]
    [TestCase("rovers 2-1 albion", null, null, null, "2017-01-12", 1, TestName = "no date, reports of one day")]
    [TestCase("rovers albion", null, null, null, "2017-01-13", 1, TestName = "no date and no score, reports of one time")]
    [TestCase("rovers 2-1 albion", null, "cup", null, null, 1, TestName = "no date anywhere, score and competition agree")]
    [TestCase("rovers 2-1 albion", "2017", "cup", "semi-final", "2019-05-01", 1, TestName = "a year, told two years later")]
    [TestCase("rovers 1-1 albion", "2017-01-11", null, null, "2017-01-12", 2, TestName = "other score")]
    [TestCase("rovers 2-1 albion", "2017-01-25", null, null, "2017-01-26", 2, TestName = "other day")]
    [TestCase("rovers 2-1 albion", "01-25", null, null, null, 2, TestName = "other day without year")]
    [TestCase("rovers 2-1 albion", null, "league", null, "2017-01-12", 2, TestName = "other competition, no date")]
    [TestCase("rovers 2-1 albion", "2018", "cup", null, null, 2, TestName = "other year")]
    [TestCase("albion 1-2 rovers", null, "cup", null, "2017-01-12", 2, TestName = "other ground, no date")]
    [TestCase("rovers albion", null, null, null, null, 2, TestName = "nothing but the sides")]
    [TestCase("rovers 2-1 city", "2017-01-11", "cup", "semi-final", "2017-01-12", 2, TestName = "other side")]
    public void Two_reports_tell_of_one_match_or_of_two(string sides, string? date, string? competition, string? stage, string? published, int matches)
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers 2-1 albion", "2017-01-11", "cup", "semi-final"),
            Report("b", published).Match(sides, date, competition, stage, id: "match/other"));
        Assert.That(Nodes(merged, "Match"), Has.Count.EqualTo(matches));
    }

    [Test]
    public void A_fixture_and_the_match_it_became_are_one_and_it_was_played()
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers albion", "01-25", status: "fixture", main: false, id: "match/next"),
            Report("b", "2017-01-25").Match("rovers 3-0 albion", "2017-01-25"));
        var match = Nodes(merged, "Match").Single();
        Assert.That(match.Properties["status"].AsString, Is.EqualTo("played"));
        Assert.That(match.Properties["date"].AsString, Is.EqualTo("2017-01-25"));
        Assert.That(merged.Conflicts, Is.Empty);
    }

    [Test]
    public void Matches_of_one_id_that_contradict_each_other_are_two()
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers 2-1 albion"),
            Report("b", "2019-01-12").Match("rovers 0-0 albion"),
            Report("c", "2019-01-12").Match("rovers 0-0 albion"));
        Assert.That(Nodes(merged, "Match").Select(match => match.Id[..9]), Is.EqualTo(new[] { "match/one", "match/one" }));
        Assert.That(merged.Graph.Relationships.Count(each => each.Type == "PLAYED_IN"), Is.EqualTo(4));
        Assert.That(Nodes(merged, "Match")[0].Properties["homeGoals"].AsInteger, Is.EqualTo(0), "the id stays with the match of most reports");
    }

    [Test]
    public void A_match_that_fits_two_others_is_left_alone()
    {
        var merged = Merge(
            Report("a").Match("rovers 2-1 albion", "2015-03-01", "cup"),
            Report("b").Match("rovers 2-1 albion", "2016-03-01", "cup", id: "match/b"),
            Report("c").Match("rovers 2-1 albion", null, "cup", id: "match/c"));
        Assert.That(Nodes(merged, "Match"), Has.Count.EqualTo(3));
    }

    [Test]
    public void What_is_told_by_the_order_of_the_sides_is_turned_with_them()
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers 2-1 albion", "2017-01-11", halfTime: "0-1"),
            Report("b", "2017-01-12").Match("albion 1-2 rovers", "2017-01-11", homeTold: false, halfTime: "1-0", id: "match/b")
                .Goal("ann-lee", "rovers", "albion", 60, scoreAfter: "1-1", match: "match/b").Goal("bea-fox", "rovers", "albion", 70, scoreAfter: "1-2", match: "match/b"));
        var match = Nodes(merged, "Match").Single();
        Assert.That((match.Properties["homeGoals"].AsInteger, match.Properties["awayGoals"].AsInteger, match.Properties["halfTime"].AsString), Is.EqualTo((2, 1, "0-1")));
        Assert.That(Nodes(merged, "Goal").Select(goal => goal.Properties["scoreAfter"].AsString), Is.EquivalentTo(new[] { "1-1", "2-1" }));
        Assert.That(merged.Conflicts, Is.Empty);
    }

    [Test]
    public void Disagreements_are_kept_and_listed()
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11", attendance: 100, venue: "park").Goal("ann-lee", "rovers", "albion", 67, assist: "bea-fox"),
            Report("b", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11", attendance: 101, venue: "hill").Goal("ann-lee", "rovers", "albion", 68, assist: "cat-ray"));
        Assert.That(Conflicts(merged), Is.EqualTo(new[]
        {
            "goal.assist: person/bea-fox / person/cat-ray", "goal.minute: 67 / 68", "match.attendance: 100 / 101", "match.venue: venue/hill / venue/park",
        }));
        Assert.That(Nodes(merged, "Goal"), Has.Count.EqualTo(1));
        Assert.That(merged.Graph.Relationships.Count(each => each.Type == "ASSISTED"), Is.EqualTo(2));
        var scored = merged.Graph.Relationships.Single(each => each.Type == "SCORED_AGAINST");
        Assert.That(scored.Properties["goal"].AsString, Is.EqualTo(Nodes(merged, "Goal").Single().Id));
        Assert.That(scored.Properties["minute"], Is.EqualTo(Nodes(merged, "Goal").Single().Properties["minute"]));
    }

    // Minutes of one scorer's goals in three reports (0: not told) and how many goals there are.
    [TestCase("20", "20", "20", 1)]
    [TestCase("20", "21", "0", 1)]
    [TestCase("20,60", "60", "0", 2)]
    [TestCase("20,60", "0,0", "61", 2)]
    [TestCase("0,0", "60", "20", 2)]
    [TestCase("20,60,80", "0", "59,80", 3)]
    [TestCase("20", "60", "80", 3)]
    public void A_scorers_goals_are_counted_once(string one, string two, string three, int expected)
    {
        ReportBuilder With(string name, string minutes)
        {
            var report = Report(name, "2017-01-12").Match("rovers 5-0 albion", "2017-01-11");
            foreach (var minute in minutes.Split(',').Select(long.Parse))
            {
                report.Goal("ann-lee", "rovers", "albion", minute == 0 ? null : minute);
            }

            return report;
        }

        var merged = Merge(With("a", one), With("b", two), With("c", three));
        Assert.That(Nodes(merged, "Goal"), Has.Count.EqualTo(expected));
        Assert.That(merged.Graph.Relationships.Count(each => each.Type == "SCORED_AGAINST"), Is.EqualTo(expected));
    }

    [Test]
    public void Added_time_said_by_some_is_no_disagreement()
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Goal("ann-lee", "rovers", "albion", 45),
            Report("b", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Goal("ann-lee", "rovers", "albion", 45, 2));
        var goal = Nodes(merged, "Goal").Single();
        Assert.That((goal.Properties["minute"].AsInteger, goal.Properties["addedTime"].AsInteger), Is.EqualTo((45, 2)));
        Assert.That(merged.Conflicts, Is.Empty);
    }

    [Test]
    public void More_goals_than_the_score_allows_are_one_goal_told_differently()
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Goal("ann-lee", "rovers", "albion", 20),
            Report("b", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Goal("ann-lee", "rovers", "albion", 80),
            Report("c", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Goal("bea-fox", "rovers", "albion", 21));
        Assert.That(Nodes(merged, "Goal"), Has.Count.EqualTo(1));
        Assert.That(Conflicts(merged), Is.EqualTo(new[] { "goal.minute: 20 / 21 / 80", "goal.scorer: person/ann-lee / person/bea-fox" }));
    }

    [Test]
    public void A_surname_is_the_one_man_of_that_name_at_that_team_in_that_match()
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("ann-lee", "rovers").Goal("ann-lee", "rovers", "albion", 20),
            Report("b", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("lee~b", "rovers").Goal("lee~b", "rovers", "albion"));
        var person = Nodes(merged, "Person").Single();
        Assert.That((person.Id, person.Name), Is.EqualTo(("person/ann-lee", "Ann Lee")));
        Assert.That(person.Aliases, Is.EqualTo(new[] { "Lee" }));
        Assert.That(Nodes(merged, "Goal"), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_surname_that_fits_two_or_another_team_or_another_match_stays_alone()
    {
        var twoFit = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("ann-lee", "rovers").Plays("bea-lee", "rovers"),
            Report("b", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("lee~b", "rovers"));
        var otherTeam = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("ann-lee", "albion"),
            Report("b", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("lee~b", "rovers"));
        var otherMatch = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("ann-lee", "rovers"),
            Report("b", "2018-01-12").Match("rovers 2-0 albion", "2018-01-11", id: "match/b").Plays("lee~b", "rovers"));
        var ownReport = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("ann-lee", "rovers"),
            Report("b", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("lee~b", "rovers").Plays("ann-lee", "rovers"));
        Assert.That(Nodes(twoFit, "Person"), Has.Count.EqualTo(3));
        Assert.That(Nodes(otherTeam, "Person"), Has.Count.EqualTo(2));
        Assert.That(Nodes(otherMatch, "Person"), Has.Count.EqualTo(2));
        Assert.That(Nodes(ownReport, "Person"), Has.Count.EqualTo(2));
    }

    [Test]
    public void Surnames_of_two_reports_are_one_man_when_nobody_names_him_in_full()
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("lee~a", "rovers"),
            Report("b", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("lee~b", "rovers"),
            Report("c", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("lee~c", "albion"));
        Assert.That(Nodes(merged, "Person").Select(person => person.Id), Is.EqualTo(new[] { "person/lee~a", "person/lee~c" }));
    }

    [Test]
    public void A_man_on_both_sides_is_a_conflict()
    {
        var merged = Merge(
            Report("a", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("ann-lee", "rovers"),
            Report("b", "2017-01-12").Match("rovers 1-0 albion", "2017-01-11").Plays("ann-lee", "albion"));
        Assert.That(Conflicts(merged), Is.EqualTo(new[] { "person.side: club/albion / club/rovers" }));
    }
}
