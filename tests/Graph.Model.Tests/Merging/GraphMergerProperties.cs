using System.Globalization;
using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Model.Tests.Merging;

/// <summary>What holds for any reports: random ones of few sides, days and people, so that much of it meets.</summary>
public sealed class GraphMergerProperties
{
    [Test]
    public void Order_never_shows_merging_is_total_and_scores_hold([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var reports = Enumerable.Range(0, 12).Select(number => RandomReport(random, number)).ToList();
        var merged = GraphMerger.Merge(reports);
        for (var round = 0; round < 3; round++)
        {
            var shuffled = reports.ToArray();
            random.Shuffle(shuffled);
            Assert.That(GraphText.Of(GraphMerger.Merge(shuffled)), Is.EqualTo(GraphText.Of(merged)));
        }

        var ids = merged.Graph.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        Assert.That(merged.Graph.Relationships.All(each => ids.Contains(each.From) && ids.Contains(each.To)), "an end is missing");
        Assert.That(ids.IsSupersetOf(merged.Graph.Relationships.SelectMany(each => new[] { "goal", "match" }.Where(each.Properties.ContainsKey).Select(name => each.Properties[name].AsString))), "a goal or match is missing");
        foreach (var report in reports)
        {
            Assert.That(GraphText.Of(GraphMerger.Merge([report])), Is.Not.Empty);
        }
    }

    private static ReportGraph RandomReport(Random random, int number)
    {
        string[] sides = ["rovers", "albion", "city"];
        string[] people = ["ann-lee", "bea-lee", "cat-ray", "dot-fox"];
        var day = random.Next(10, 14);
        var report = new ReportBuilder($"r{number}", random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"2017-01-{day + 1}"));
        random.Shuffle(sides);
        var date = random.Next(4) switch { 0 => null, 1 => string.Create(CultureInfo.InvariantCulture, $"01-{day}"), 2 => "2017", _ => string.Create(CultureInfo.InvariantCulture, $"2017-01-{day}") };
        var score = random.Next(4) == 0 ? " " : string.Create(CultureInfo.InvariantCulture, $" {random.Next(3)}-{random.Next(2)} ");
        report.Match(sides[0] + score + sides[1], date, random.Next(3) switch { 0 => "cup", 1 => "league", _ => null }, homeTold: random.Next(2) == 0, id: $"match/{random.Next(4)}x", main: true);
        var match = report.Build().Graph.Nodes.First(node => node.Labels.Contains("Match")).Id;
        for (var i = random.Next(4); i > 0; i--)
        {
            var scorer = people[random.Next(people.Length)];
            var local = random.Next(3) == 0 ? $"{scorer.Split('-')[1]}~r{number}" : scorer;
            report.Plays(local, sides[0]);
            report.Goal(local, sides[0], sides[1], random.Next(3) == 0 ? null : random.Next(1, 6) * 15, match: match, assist: random.Next(2) == 0 ? people[random.Next(4)] : null);
        }

        return report.Build();
    }
}
