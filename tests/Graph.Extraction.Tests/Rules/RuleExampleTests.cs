namespace Graph.Extraction.Tests.Rules;

/// <summary>Each rule of <c>data/rules</c> reads its examples and leaves its counterexamples unread.</summary>
[TestFixture]
internal sealed class RuleExampleTests
{
    private static IEnumerable<TestCaseData> Rules() =>
        ShippedData.Data.Rules.All.Select(static rule => new TestCaseData(rule).SetArgDisplayNames(rule.Id));

    [TestCaseSource(nameof(Rules))]
    public void A_rule_reads_its_examples_and_no_counterexample(ExtractionRule rule)
    {
        var wrong = rule.Examples.Where(example => !Reads(rule, example)).Select(static example => $"not read: {example}")
            .Concat(rule.Counterexamples.Where(example => Reads(rule, example)).Select(static example => $"read, and must not be: {example}"));
        Assert.Multiple(() =>
        {
            Assert.That(string.Join('\n', wrong), Is.Empty, $"{rule.Id} at {rule.Place}");
            Assert.That(rule.Examples, Is.Not.Empty, $"{rule.Id} at {rule.Place} has no example");
            Assert.That(rule.Description, Is.Not.Empty, $"{rule.Id} at {rule.Place} has no description");
        });
    }

    [Test]
    public void Marks_become_mentions()
    {
        var items = MarkedText.Items("[Van Dyk|PLAYER] beat [Rovers|TEAM]. [Van Dyk|PLAYER]'s day.");
        Assert.Multiple(() =>
        {
            Assert.That(items, Has.Length.EqualTo(2));
            Assert.That(items[0].Items[0].Is(ItemType.PLAYER) && items[0].Items[2].Is(ItemType.TEAM), Is.True);
            Assert.That(items[1].Items[0].Entity, Is.EqualTo(items[0].Items[0].Entity));
            Assert.That(items[1].Items[1].Is(ItemType.POSS), Is.True);
        });
    }

    [TestCase("[Smith|KEEPER] saved.")]
    [TestCase("[Smith saved.")]
    [TestCase("[Smi|PLAYER]th saved.")]
    public void A_mark_that_is_wrong_is_an_error(string example) =>
        Assert.That(() => MarkedText.Items(example), Throws.InstanceOf<FormatException>());

    private static bool Reads(ExtractionRule rule, string example)
    {
        var alone = new RuleSet([rule]);
        var matches = new List<RuleMatch>();
        foreach (var sentence in MarkedText.Items(example))
        {
            alone.Find(rule.Relation, sentence.Items, matches);
        }

        return matches.Count > 0;
    }
}
