using Graph.Extraction.Tests.Rules;
using Graph.Text;

namespace Graph.Extraction.Tests.Lexicons;

/// <summary>How lines of <c>*.lex</c> files become entries, and how their errors are told.</summary>
[TestFixture]
internal sealed class LexiconFileTests
{
    [TestCase("score", "score")]
    [TestCase("~score", "score scores scored scoring")]
    [TestCase("~~net", "net nets netted netting")]
    [TestCase("~head", "head heads headed heading")]
    [TestCase("~carry", "carry carries carried carrying")]
    [TestCase("~play", "play plays played playing")]
    [TestCase("~cross", "cross crosses crossed crossing")]
    [TestCase("~punch", "punch punches punched punching")]
    [TestCase("~push", "push pushes pushed pushing")]
    [TestCase("~fox", "fox foxes foxed foxing")]
    [TestCase("~tee", "tee tees teed teeing")]
    [TestCase("~volley, ~~tap", "volley volleys volleyed volleying tap taps tapped tapping")]
    public void Entries_are_inflected(string line, string words)
    {
        var entries = Read("[class]\n" + line + "\n").Entries["class"];
        Assert.That(string.Join(' ', entries), Is.EqualTo(words));
    }

    [Test]
    public void A_phrase_inflects_its_first_word() =>
        Assert.That(Read("[class]\n~head home, saw off\n").Entries["class"], Is.EqualTo(new[] { "head home", "heads home", "headed home", "heading home", "saw off" }));

    [Test]
    public void A_class_takes_in_another()
    {
        var (lexicons, entries) = Read("[a]\n~score\n[b]\nnet # a comment\n@a\n");
        Assert.Multiple(() =>
        {
            Assert.That(entries["b"], Is.EqualTo(new[] { "net", "score", "scores", "scored", "scoring" }));
            Assert.That(lexicons.ClassesOf(lexicons.Vocabulary.Find("scored")).Has(lexicons.ClassIndex("a")), Is.True);
            Assert.That(lexicons.ClassesOf(lexicons.Vocabulary.Find("scored")).Has(lexicons.ClassIndex("b")), Is.True);
            Assert.That(lexicons.ClassesOf(lexicons.Vocabulary.Find("net")).Has(lexicons.ClassIndex("a")), Is.False);
            Assert.That(lexicons.ClassIndex("c"), Is.EqualTo(-1));
        });
    }

    [TestCase("goal\n", 1, "before the first [class]")]
    [TestCase("# words\n\n[a\n", 3, "no closing bracket")]
    [TestCase("[a]\ngoal\n@b\n", 3, "\"b\" is not defined")]
    public void An_error_names_file_and_line(string content, int line, string told)
    {
        using var file = new TemporaryFile("words.lex", content);
        Assert.That(
            () => LexiconFile.Read(file.Path, new LexiconSet.Builder(new Vocabulary.Builder()), []),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains(told).And.Message.StartsWith(FormattableString.Invariant($"{file.Path}:{line}:")));
    }

    [Test]
    public void Too_many_classes_are_an_error() =>
        Assert.That(
            () => Read(string.Concat(Enumerable.Range(0, WordClassSet.Capacity).Select(static number => $"[class-{number}]\n"))),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains("too many word classes"));

    private static (LexiconSet Lexicons, Dictionary<string, List<string>> Entries) Read(string content)
    {
        using var file = new TemporaryFile("words.lex", content);
        var vocabulary = new Vocabulary.Builder();
        var builder = new LexiconSet.Builder(vocabulary);
        var entries = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        LexiconFile.Read(file.Path, builder, entries);
        return (builder.Build(vocabulary.Build()), entries);
    }
}
