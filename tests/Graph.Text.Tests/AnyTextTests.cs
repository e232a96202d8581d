using System.Text;

namespace Graph.Text.Tests;

/// <summary>What holds for any text, however broken: nothing is thrown, nothing but white space is left out.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "a", "Rovers", "n't", "'", "’", "‘", "\"", "“", "”", " ", "\n", "\r\n", "\n\n", "-", "–", "—", ".", "...", "…", ",", ":", ";", "(", ")", "2", "45", "+", "£", "$", "%", "@", "#", "&", "/", "_",
        "J.", "St.", "http://", "www.", "é", "\u0301", "\u200B", "\u00AD", "\uFEFF", "\u00A0", "\u2028", "\u0085", "\t", "\0", "\u0007", "😀", "\uD83D", "\uDE00", "🇧", "\u200D", "\uFE0F", "𝒜", "漢", "ﬁ", "İ", "ß", "s", "t", "I", "1.", "FC",
    ];

    private static readonly TextAnalyzer Analyzer = new(new Vocabulary.Builder().Build(), LanguageModel.Load(SpecFile.Models));

    [Test]
    public void TokensCoverRandomTexts([Range(0, 39)] int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(60); length > 0; length--)
            {
                text.Append(random.Next(10) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
            }

            Check(text.ToString());
        }
    }

    [TestCase("")]
    [TestCase(" \n ")]
    [TestCase("\uFEFF")]
    [TestCase("'")]
    [TestCase(".")]
    [TestCase("s'")]
    [TestCase("2-")]
    [TestCase("I.")]
    [TestCase("A.B")]
    [TestCase("http://")]
    [TestCase("@@@")]
    [TestCase("\uD83D")]
    public void TokensCoverOddTexts(string text) => Check(text);

    [Test]
    public void LongLinesAreRead() => Check(string.Join(' ', Enumerable.Range(0, 20_000).Select(i => i % 7 == 0 ? "and" : "scored")));

    private static void Check(string text)
    {
        var analyzed = Analyzer.Analyze(text);
        var position = 0;
        foreach (var token in analyzed.Tokens)
        {
            Assert.That(token.Start, Is.GreaterThanOrEqualTo(position).And.LessThan(token.End), text);
            Assert.That(string.IsNullOrWhiteSpace(text[position..token.Start]), Is.True, $"only white space may be left out of: {text}");
            position = token.End;
        }

        Assert.That(string.IsNullOrWhiteSpace(text[position..]), Is.True, text);
        CheckSentences(analyzed);
        CheckTrees(analyzed);
        Assert.That(ClauseLayer.Of(analyzed).Clauses, Is.Ordered.By(nameof(Clause.Predicate)));
    }

    private static void CheckSentences(AnnotatedText text)
    {
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            Assert.That(sentence.First, Is.EqualTo(next), "sentences tile the tokens");
            Assert.That(sentence.Length, Is.Positive);
            next = sentence.End;
        }

        Assert.That(next, Is.EqualTo(text.Tokens.Length));
    }

    /// <summary>Each sentence is one tree: every token reaches the one root, inside the sentence.</summary>
    private static void CheckTrees(AnnotatedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            var roots = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                roots += text.Heads[i] < 0 ? 1 : 0;
                var steps = 0;
                for (var at = i; text.Heads[at] >= 0; at = text.Heads[at])
                {
                    Assert.That(text.Heads[at], Is.InRange(sentence.First, sentence.End - 1));
                    Assert.That(++steps, Is.LessThanOrEqualTo(sentence.Length), "a cycle of heads");
                    if (steps > 200)
                    {
                        break;
                    }
                }
            }

            Assert.That(roots, Is.EqualTo(1), text.Text);
        }
    }
}
