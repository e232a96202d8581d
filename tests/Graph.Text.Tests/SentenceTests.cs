namespace Graph.Text.Tests;

public sealed class SentenceTests
{
    private static readonly TextAnalyzer Analyzer = new(new Vocabulary.Builder().Build());

    private static IEnumerable<TestCaseData> Sentences => SpecFile.Blocks("sentences.txt");

    [TestCaseSource(nameof(Sentences))]
    public void Splits(string text, string expected)
    {
        var analyzed = Analyzer.Analyze(text);
        var actual = analyzed.Sentences.Select(sentence => $"{sentence.Kind}: {analyzed.SpanOf(sentence.First, sentence.End).In(text).ToString().Replace('\n', ' ')}");
        Assert.That(string.Join('\n', actual), Is.EqualTo(expected));
    }

    [Test]
    public void CountsParagraphs()
    {
        var analyzed = Analyzer.Analyze("A headline\n\nOne thing. Another thing.\nA third thing.");
        Assert.That(analyzed.Sentences.Select(sentence => sentence.Paragraph), Is.EqualTo(new[] { 0, 1, 1, 2 }));
    }

    [Test]
    public void FindsTheSentenceOfAToken()
    {
        var analyzed = Analyzer.Analyze("One thing. Another thing. A third.");
        for (var i = 0; i < analyzed.Sentences.Length; i++)
        {
            Assert.That(analyzed.SentenceOf(analyzed.Sentences[i].First), Is.EqualTo(i));
            Assert.That(analyzed.SentenceOf(analyzed.Sentences[i].End - 1), Is.EqualTo(i));
        }
    }
}
