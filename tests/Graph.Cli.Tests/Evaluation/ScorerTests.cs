using System.Diagnostics;
using System.Text.Json;

namespace Graph.Cli.Tests.Evaluation;

/// <summary>The figures are those of the independent scorer, to the last count.</summary>
public sealed class ScorerTests
{
    [Test]
    public void FiguresAreThoseOfTheIndependentScorer()
    {
        var scorer = SharedFolder.Require("eval/score.py");
        var gold = SharedFolder.Require("gold");
        using var folder = new TemporaryFolder();
        var lines = folder.Write("predicted.jsonl", CommandRun.Of("extract", gold, "--quiet").Output);
        var theirs = Python(scorer, gold, lines, "--json");
        var ours = CommandRun.Of("evaluate", gold, "--predicted", lines, "--json");
        Assert.That(Counts(ours.Output), Is.EqualTo(Counts(theirs.Replace("NaN", "null", StringComparison.Ordinal))));
    }

    [Test]
    public void GoldAgainstItsOwnFactsIsAllRight()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.gold.json", """
            {"id":"a","players":[["Ada North","North"],["Bea"]],"managers":[["Cy"]],"clubs":[["Upper FC","Upper"],["Lower"]],"competitions":[["Cup"]],
             "matches":[{"id":"m1","main":true,"status":"played","home":"Upper FC","away":"Lower","score":[1,0],"competition":"Cup","stage":"semi-finals"}],
             "goals":[{"match":"m1","scorer":"Ada North","for":"Upper FC","against":"Lower","minute":"45+2","assist":"Bea"}],
             "playedFor":[{"player":"Ada North","team":"Upper FC","status":"loan"}],"managed":[{"manager":"Cy","team":"Lower","status":"former"}]}
            """);
        folder.Write("predicted.jsonl", """
            {"report":{"id":"report/a","file":"a.txt","sourceId":null,"sha256":"0","title":null,"published":null},"nodes":[{"id":"club/l","labels":["Team","Club"],"name":"LÖWER","aliases":["Lower"],"properties":{}},{"id":"club/u","labels":["Team","Club"],"name":"Upper","aliases":[],"properties":{}},{"id":"competition/c","labels":["Competition"],"name":"The Cup","aliases":[],"properties":{}},{"id":"goal/g","labels":["Goal"],"name":"g","aliases":[],"properties":{"minute":46}},{"id":"match/m","labels":["Match"],"name":"m","aliases":[],"properties":{"status":"played"}},{"id":"person/a","labels":["Person","Player"],"name":"North","aliases":[],"properties":{}},{"id":"person/b","labels":["Person","Player"],"name":"Béa","aliases":[],"properties":{}},{"id":"person/c","labels":["Person","Manager"],"name":"Cy","aliases":[],"properties":{}}],"relationships":[{"id":"1","type":"PLAYED_IN","from":"club/u","to":"match/m","properties":{"side":"home","goals":1}},{"id":"2","type":"PLAYED_IN","from":"club/l","to":"match/m","properties":{"side":"away","goals":0}},{"id":"3","type":"PART_OF","from":"match/m","to":"competition/c","properties":{"stage":"semi-final"}},{"id":"4","type":"SCORED","from":"person/a","to":"goal/g","properties":{}},{"id":"5","type":"IN_MATCH","from":"goal/g","to":"match/m","properties":{}},{"id":"6","type":"COUNTED_FOR","from":"goal/g","to":"club/u","properties":{}},{"id":"7","type":"ASSISTED","from":"person/b","to":"goal/g","properties":{}},{"id":"8","type":"SCORED_AGAINST","from":"person/a","to":"club/l","properties":{"minute":46}},{"id":"9","type":"PLAYED_FOR","from":"person/a","to":"club/u","properties":{"status":"current"}},{"id":"91","type":"MANAGED","from":"person/c","to":"club/l","properties":{"status":"former"}}],"diagnostics":[]}

            """);
        var run = CommandRun.Of("evaluate", folder.Path, "--predicted", folder.At("predicted.jsonl"), "--json");
        using var figures = JsonDocument.Parse(run.Output);
        var wrong = figures.RootElement.EnumerateObject().Where(category =>
            category.Value.GetProperty("tp").GetInt32() != category.Value.GetProperty("gold").GetInt32() || category.Value.GetProperty("tp").GetInt32() != category.Value.GetProperty("pred").GetInt32());
        Assert.That(wrong.Select(category => category.Name), Is.Empty, run.Error);
        Assert.That(figures.RootElement.GetProperty("goal.minute").GetProperty("tp").GetInt32(), Is.EqualTo(1), "a minute apart is the same");
    }

    /// <summary>The oldest annotated report: every side, goal and manager of it, and no other.</summary>
    [Test]
    public void FirstAnnotatedReportIsReadWholeAndRight()
    {
        const string Name = "seed-afp-2017-01-11";
        using var folder = new TemporaryFolder();
        foreach (var ending in new[] { ".txt", ".gold.json" })
        {
            File.Copy(SharedFolder.Require($"gold/{Name}{ending}"), folder.At(Name + ending));
        }

        var counts = Counts(CommandRun.Of("evaluate", folder.Path, "--json").Output);
        Assert.That(counts["SCORED_AGAINST"], Is.EqualTo("1 1 1"));
        Assert.That(counts["PLAYED_FOR"], Is.EqualTo("19 19 19"));
        Assert.That(counts["MANAGED"], Is.EqualTo("2 2 2"));
    }

    private static SortedDictionary<string, string> Counts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new SortedDictionary<string, string>(
            document.RootElement.EnumerateObject().ToDictionary(
                category => category.Name,
                category => $"{category.Value.GetProperty("tp")} {category.Value.GetProperty("pred")} {category.Value.GetProperty("gold")}"),
            StringComparer.Ordinal);
    }

    private static string Python(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("python3 is not on this machine");
            throw;
        }
    }
}
