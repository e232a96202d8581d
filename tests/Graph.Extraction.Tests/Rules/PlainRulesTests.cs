using Graph.Text.Reading;

namespace Graph.Extraction.Tests.Rules;

/// <summary>The quick reader of rule files says what the YAML reader says, or nothing.</summary>
[TestFixture]
internal sealed class PlainRulesTests
{
    private const string Start = "relation: goal\nrules:\n  - id: goal.a\n";

    private static IEnumerable<string> Shipped => Directory.GetFiles(Path.Combine(ShippedData.Directory, "rules"), "*.yaml").Select(static path => Path.GetFileName(path)!);

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_file_is_read_as_YAML_reads_it(string file)
    {
        var text = FileLines.ReadText(Path.Combine(ShippedData.Directory, "rules", file));
        var plain = PlainRules.Read(text);
        Assert.That(plain, Is.Not.Null, "the file is written in another form than the quick reader knows");
        Assert.That(Written(plain!), Is.EqualTo(Written(new YamlRules(file).Read(text))));
    }

    [TestCase(Start + "    patterns:\n      - \"a\\tb\"\n", TestName = "An escape")]
    [TestCase(Start + "    patterns: [\"a\"]\n", TestName = "A list in a line")]
    [TestCase(Start + "    patterns:\n    - \"a\"\n", TestName = "A list at the level of its key")]
    [TestCase(Start + "    patterns:\n", TestName = "A list without items")]
    [TestCase(Start + "    patterns:\n    examples:\n      - \"a\"\n", TestName = "A list without items before another")]
    [TestCase(Start + "    description: a goal\n      of some kind\n", TestName = "A value of two lines")]
    [TestCase(Start + "    description: a goal # not\n", TestName = "A comment behind a value")]
    [TestCase(Start + "    description: 'a goal'\n", TestName = "A value in single quotes")]
    [TestCase(Start + "    description: a goal: one\n", TestName = "A colon in a value")]
    [TestCase(Start + "    description: a\n    description: b\n", TestName = "A key twice")]
    [TestCase(Start + "    confidence: high\n", TestName = "A wrong confidence")]
    [TestCase(Start + "    pattern:\n      - \"a\"\n", TestName = "An unknown key")]
    [TestCase("rules:\n  - id: goal.a\n", TestName = "No relation")]
    [TestCase("relation: goal\n", TestName = "No rules")]
    [TestCase("relation: goal\nrules:\n", TestName = "Rules without a rule")]
    [TestCase("relation: goal\nmacros:\n  a: x\n  a: y\nrules:\n  - id: goal.a\n", TestName = "A macro twice")]
    [TestCase("relation: goal\nrules:\n  - description: a\n    id: goal.a\n", TestName = "A rule that does not begin with its id")]
    public void Another_form_is_left_to_YAML(string text) => Assert.That(PlainRules.Read(text), Is.Null);

    private static string Written(RuleSheet sheet) =>
        string.Join('\n', sheet.Macros.Select(static macro => $"{macro.Name}={macro.Pattern}")
            .Concat(sheet.Rules.Select(static rule =>
                $"{rule.Line} {rule.Id} {rule.Description} {rule.Confidence?.Text} [{string.Join('|', rule.Patterns)}] [{string.Join('|', rule.Flags)}] [{string.Join('|', rule.Examples)}] [{string.Join('|', rule.Counterexamples)}]"))
            .Prepend(sheet.Relation));
}
