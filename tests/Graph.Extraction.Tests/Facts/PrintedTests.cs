namespace Graph.Extraction.Tests.Facts;

/// <summary>What a printed result says is all read: <c>tests/specs/printed.txt</c>.</summary>
[TestFixture]
internal sealed class PrintedTests
{
    [TestCaseSource(nameof(Cases))]
    public void A_printed_result_tells_sides_scorers_and_minutes(EventCase one)
    {
        var facts = new FoundFacts(Extraction.Read(one.Text));
        var missing = one.Facts.SelectMany(fact => facts.Check(fact).Where(static check => !check.Item2).Select(check => $"printed.txt:{fact.Line} {check.Item1}: {fact.Value}")).ToList();
        Assert.That(missing, Is.Empty, string.Join('\n', missing));
        Assert.That(facts.GoalsLeft, Is.Zero, "goals that the print does not tell");
    }

    private static IEnumerable<TestCaseData> Cases() => EventCase.Read(Extraction.SpecPath("printed.txt")).Select(static one => new TestCaseData(one).SetArgDisplayNames($"line {one.Line}"));
}
