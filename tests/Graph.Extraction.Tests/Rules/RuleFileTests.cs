using Graph.Text;

namespace Graph.Extraction.Tests.Rules;

/// <summary>What is wrong in a rule file is told with its file and line.</summary>
[TestFixture]
internal sealed class RuleFileTests
{
    private const string Good = "relation: goal\nrules:\n  - id: goal.a\n    description: a goal\n    patterns: [\"scorer=PERSON scored\"]\n";

    [TestCase("relation: goal\nrules:\n  - id: goal.a\n    pattern: [\"x\"]\n", 4, "\"pattern\" is no key", TestName = "An unknown key of a rule")]
    [TestCase("relation: goal\nrule: []\n", 2, "\"rule\" is no key", TestName = "An unknown key of a file")]
    [TestCase("relation: goal\nrules:\n  - id: goal.a\n    patterns:\n      - \"<no-such-class>\"\n", 5, "no word class \"no-such-class\"", TestName = "An unknown class")]
    [TestCase("relation: goal\nrules:\n  - id: goal.a\n    patterns:\n      - \"TEEM won\"\n", 5, "no item type \"TEEM\"", TestName = "An unknown item type")]
    [TestCase("relation: goal\nrules:\n  - id: goal.a\n    patterns:\n      - \"$gap won\"\n", 5, "no macro \"$gap\"", TestName = "An unknown macro")]
    [TestCase("relation: goal\nrules:\n  - id: goal.a\n    patterns:\n      - \"won\"\n      - \"(won\"\n", 6, "no closing bracket", TestName = "An open group")]
    [TestCase("relation: goal\nrules:\n  - id: goal.a\n    patterns:\n      - \"won !\"\n", 5, "was expected", TestName = "A lone exclamation mark")]
    [TestCase("relation: goal\nrules:\n  - description: a goal\n", 3, "no id", TestName = "A rule without an id")]
    [TestCase("relation: goal\nrules:\n  - id: goal.a\n    confidence: high\n", 4, "confidence", TestName = "A confidence that is no number")]
    [TestCase("relation: goal\nrules:\n  - id: goal.a\n    confidence: 1.5\n", 4, "confidence", TestName = "A confidence above one")]
    [TestCase("relation: goal\nrules:\n  - id: goal.a\n    examples: x\n", 4, "list", TestName = "Examples that are no list")]
    [TestCase("rules: []\n", 1, "\"relation\" is missing", TestName = "No relation")]
    [TestCase("relation: goal\nrules:\n  - id: [\n", 4, "no YAML", TestName = "No YAML")]
    public void An_error_names_file_and_line(string yaml, int line, string told)
    {
        using var file = new TemporaryFile("rules.yaml", yaml);
        Assert.That(
            () => RuleFile.Parse(file.Path).Read(ShippedData.Lexicons),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains(told).And.Message.StartsWith(FormattableString.Invariant($"{file.Path}:{line}:")));
    }

    [Test]
    public void A_duplicate_id_names_both_places()
    {
        using var first = new TemporaryFile("first.yaml", Good);
        using var second = new TemporaryFile("second.yaml", "# later\n" + Good);
        Assert.That(
            () => new RuleSet([.. Read(first.Path), .. Read(second.Path)]),
            Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith(second.Path + ":4: ").And.Message.Contains(first.Path + ":3").And.Message.Contains("goal.a"));
    }

    [Test]
    public void A_rule_is_read_whole()
    {
        using var file = new TemporaryFile("rules.yaml", Good + "    confidence: 0.25\n    flags: [one, two]\n    examples: [a]\n    counterexamples: [b, c]\n");
        var rule = Read(file.Path).Single();
        Assert.Multiple(() =>
        {
            Assert.That((rule.Id, rule.Relation, rule.Description, rule.Confidence), Is.EqualTo(("goal.a", "goal", "a goal", 0.25)));
            Assert.That(rule.Flags, Is.EquivalentTo(new[] { "one", "two" }));
            Assert.That(rule.Examples, Is.EqualTo(new[] { "a" }));
            Assert.That(rule.Counterexamples, Is.EqualTo(new[] { "b", "c" }));
            Assert.That(rule.Patterns.Single().Roles, Is.EqualTo(new[] { "scorer" }));
        });
    }

    [Test]
    public void Macros_may_use_earlier_ones()
    {
        using var file = new TemporaryFile("rules.yaml", "relation: goal\nmacros:\n  who: PERSON\n  act: $who scored\nrules:\n  - id: goal.a\n    patterns: [\"$act\"]\n");
        var matches = new List<RuleMatch>();
        new RuleSet(Read(file.Path)).Find("goal", MarkedText.Items("Yesterday [Smith|PLAYER] scored.")[0].Items, matches);
        Assert.That(matches.Select(static match => (match.First, match.End)), Is.EqualTo(new[] { (1, 3) }));
    }

    [Test]
    public void Words_of_patterns_enter_the_vocabulary()
    {
        using var file = new TemporaryFile("rules.yaml", "relation: goal\nrules:\n  - id: goal.a\n    patterns: [\"zigzagged (one-two|it's)\"]\n");
        var vocabulary = new Vocabulary.Builder();
        RuleFile.Parse(file.Path).CollectWords(vocabulary);
        var frozen = vocabulary.Build();
        Assert.That(new[] { "zigzagged", "one-two", "it's" }.Select(frozen.Find), Has.All.GreaterThanOrEqualTo(0));
    }

    private static IReadOnlyList<ExtractionRule> Read(string path) => RuleFile.Parse(path).Read(ShippedData.Lexicons);
}
