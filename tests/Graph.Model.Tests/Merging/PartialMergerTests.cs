using System.Globalization;
using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Model.Tests.Merging;

/// <summary>Reports that come, go and change one by one leave the graph that merging all of them at once makes.</summary>
public sealed class PartialMergerTests
{
    [Test]
    public void A_graph_kept_by_partial_merges_is_the_graph_of_all([Range(1, 30)] int seed)
    {
        var random = new Random(seed);
        var all = Enumerable.Range(0, 14).Select(number => RandomReport(random, number)).ToList();
        var kept = new KeptMerge([.. all.Take(5)]);
        for (var step = 0; step < 40; step++)
        {
            var changes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(14)).Distinct().Select(number => Change(kept, random, number)).ToArray();
            kept.Change(changes);

            Assert.That(
                GraphText.Of(kept.Graph), Is.EqualTo(GraphText.Of(GraphMerger.Merge(kept.Reports))),
                $"step {step}: {string.Join(", ", changes.Select(change => $"{change.Id} {(change.Before is null ? "came" : change.After is null ? "went" : "changed")}"))}");
        }
    }

    [Test]
    public void A_report_that_does_not_name_itself_is_not_merged_alone()
    {
        var report = new ReportBuilder("r1").Plays("ann-lee", "rovers").Build();
        var stranger = report with { Report = report.Report with { Id = "report/other" } };
        var kept = new KeptMerge([report]);
        Assert.That(PartialMerger.Run([new ReportReplacement("report/other", null, stranger)], kept, int.MaxValue), Is.Null);
    }

    [Test]
    public void More_reports_than_allowed_are_not_looked_at()
    {
        var reports = Enumerable.Range(0, 6).Select(number => new ReportBuilder($"r{number}").Match("rovers 1-0 albion", "2017-01-11").Build()).ToList();
        var kept = new KeptMerge([.. reports.Take(5)]);
        Assert.That(PartialMerger.Run([kept.Replace(reports[5])], kept, 3), Is.Null);
        Assert.That(PartialMerger.Run([kept.Replace(reports[5])], kept, 6), Is.Not.Null);
    }

    private static ReportReplacement Change(KeptMerge kept, Random random, int number)
    {
        var there = kept.Reports.FirstOrDefault(report => report.Report.Id == string.Create(CultureInfo.InvariantCulture, $"report/r{number}"));
        return there is not null && random.Next(2) == 0 ? kept.Remove(there) : kept.Replace(RandomReport(random, number));
    }

    /// <summary>One to three matches of few sides on few days, men known by surname only among the others: much of it meets.</summary>
    private static ReportGraph RandomReport(Random random, int number)
    {
        string[] sides = ["rovers", "albion", "city", "town"];
        string[] people = ["ann-lee", "bea-lee", "cat-ray", "dot-fox"];
        var day = random.Next(10, 14);
        var report = new ReportBuilder($"r{number}", random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"2017-01-{day + 1}"));
        for (var match = random.Next(1, 4); match > 0; match--)
        {
            random.Shuffle(sides);
            var date = random.Next(4) switch { 0 => null, 1 => string.Create(CultureInfo.InvariantCulture, $"01-{day}"), 2 => "2017", _ => string.Create(CultureInfo.InvariantCulture, $"2017-01-{day - random.Next(2)}") };
            var score = random.Next(4) == 0 ? " " : string.Create(CultureInfo.InvariantCulture, $" {random.Next(3)}-{random.Next(2)} ");
            var id = random.Next(3) == 0 ? $"match/{random.Next(4)}x" : $"match/{number}-{match}";
            report.Match(sides[0] + score + sides[1], date, random.Next(3) switch { 0 => "cup", 1 => "league", _ => null }, homeTold: random.Next(2) == 0, id: id, main: match == 1, venue: random.Next(3) == 0 ? sides[0] : null);
            for (var i = random.Next(4); i > 0; i--)
            {
                var scorer = people[random.Next(people.Length)];
                var local = random.Next(3) == 0 ? $"{scorer.Split('-')[1]}~r{(random.Next(6) == 0 ? random.Next(14) : number)}" : scorer;
                report.Plays(local, sides[random.Next(2)], random.Next(2) == 0 ? "2017" : null);
                report.Goal(local, sides[0], sides[1], random.Next(3) == 0 ? null : random.Next(1, 6) * 15, match: id, assist: random.Next(2) == 0 ? people[random.Next(4)] : null);
            }
        }

        return report.Build();
    }
}
