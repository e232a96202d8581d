namespace Graph.Text.Tests;

public sealed class TokenizerTests
{
    private const TokenFlags Places = TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart | TokenFlags.InQuote;

    private static readonly TextAnalyzer Analyzer = new(new Vocabulary.Builder().Build());

    private static IEnumerable<TestCaseData> Tokens => SpecFile.Pairs("tokens.txt");

    private static IEnumerable<TestCaseData> Flags => SpecFile.Pairs("flags.txt");

    [TestCaseSource(nameof(Tokens))]
    public void Cuts(string text, string expected)
    {
        var analyzed = Analyzer.Analyze(text);
        var actual = string.Join(" | ", analyzed.Tokens.Select(token => text[token.Start..token.End]));
        Assert.That(actual, Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Flags))]
    public void Describes(string word, string expected)
    {
        // A name follows, so that initials are seen as such.
        var token = Analyzer.Analyze(word + " Smith").Tokens[0];
        Assert.That(token.Flags & ~Places, Is.EqualTo(Enum.Parse<TokenFlags>(expected)));
    }

    [TestCase("the team's ball", 2, true)]
    [TestCase("the Rovers’ ball", 2, true)]
    [TestCase("it's late", 1, false)]
    [TestCase("that’s late", 1, false)]
    public void MarksPossession(string text, int token, bool expected) =>
        Assert.That(Analyzer.Analyze(text).Tokens[token].Is(TokenFlags.Possessive), Is.EqualTo(expected));

    [TestCase("He said: “We won.” They left.", "We won .")]
    [TestCase("He said: \"We won.\" They left.", "We won .")]
    [TestCase("He said ‘we won’ and left.", "we won")]
    [TestCase("The Rovers' win and Town's loss", "")]
    [TestCase("One \"two\" three \"four", "two four")]
    public void MarksQuotations(string text, string expected)
    {
        var analyzed = Analyzer.Analyze(text);
        var quoted = analyzed.Tokens.Where(token => token.Is(TokenFlags.InQuote)).Select(token => text[token.Start..token.End]);
        Assert.That(string.Join(' ', quoted), Is.EqualTo(expected));
    }

    [Test]
    public void EqualWordsHaveEqualIdsWhateverTheirSpelling()
    {
        var words = new Vocabulary.Builder();
        var id = words.Add("álvarez's");
        var analyzer = new TextAnalyzer(words.Build());
        Assert.That(id, Is.EqualTo(0));
        var words2 = new Vocabulary.Builder();
        var alvarez = words2.Add("Alvarez");
        Assert.That(new TextAnalyzer(words2.Build()).Analyze("ÁLVAREZ Álv\u00ADarez alvarez").Tokens.Select(token => token.Word), Is.All.EqualTo(alvarez));
        Assert.That(analyzer.Analyze("other").Tokens[0].Word, Is.EqualTo(-1));
    }
}
