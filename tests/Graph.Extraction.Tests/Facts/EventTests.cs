using System.Globalization;

namespace Graph.Extraction.Tests.Facts;

/// <summary>Short reports tell the facts that a football person reads in them: <c>tests/specs/events.txt</c>.</summary>
[TestFixture]
internal sealed class EventTests
{
    /// <summary>Percentage of the expected facts that must be found; what is measured, rounded down.</summary>
    private const double Floor = 92;

    /// <summary>Percentage of the goals found that may be none of the expected ones.</summary>
    private const double FalseGoalsCeiling = 3;

    /// <summary>Facts that the texts must not tell and that are told all the same.</summary>
    private const int MostToldWrongly = 1;

    [Test]
    public void Short_reports_tell_their_facts()
    {
        var counts = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        var missing = new List<string>();
        var (goals, falseGoals, cases) = (0, 0, EventCase.Read(Extraction.SpecPath("events.txt")));
        foreach (var one in cases)
        {
            var facts = new FoundFacts(Extraction.Read(one.Text));
            foreach (var fact in one.Facts)
            {
                foreach (var (kind, found) in facts.Check(fact))
                {
                    var (before, all) = counts.GetValueOrDefault(kind);
                    counts[kind] = (before + (found ? 1 : 0), all + 1);
                    if (!found)
                    {
                        missing.Add($"events.txt:{fact.Line} {kind}: {fact.Value}");
                    }
                }
            }

            goals += facts.Goals;
            falseGoals += facts.GoalsLeft;
            if (facts.GoalsLeft > 0)
            {
                missing.Add($"events.txt:{one.Line} has {facts.GoalsLeft} goals more than it tells");
            }
        }

        Assert.That(cases, Has.Count.GreaterThanOrEqualTo(140));

        // What must not be told is no fact found: it has a ceiling of its own.
        counts.Remove(FoundFacts.NotTold, out var untold);
        var (hits, total) = (counts.Values.Sum(static count => count.Found), counts.Values.Sum(static count => count.All));
        var share = 100.0 * hits / total;
        var table = string.Join('\n', counts.Select(static count => $"  {count.Key}: {count.Value.Found} of {count.Value.All}"));
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases.Count} texts, {hits} of {total} facts found ({share:F1} %), {falseGoals} of {goals} goals found are told by no text, {untold.All - untold.Found} of {untold.All} other facts that must not be told are\n{table}\n") + string.Join('\n', missing));
        Assert.That(share, Is.GreaterThanOrEqualTo(Floor), string.Join('\n', missing));
        Assert.That(untold.All - untold.Found, Is.LessThanOrEqualTo(MostToldWrongly), string.Join('\n', missing));
        Assert.That(100.0 * falseGoals, Is.LessThanOrEqualTo(FalseGoalsCeiling * goals), string.Join('\n', missing));
    }
}
