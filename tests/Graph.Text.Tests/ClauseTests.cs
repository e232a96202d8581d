namespace Graph.Text.Tests;

public sealed class ClauseTests
{
    private static readonly TextAnalyzer Analyzer = new(new Vocabulary.Builder().Build(), LanguageModel.Load(SpecFile.Models));
    private static readonly TextAnalyzer WithoutParser = new(new Vocabulary.Builder().Build(), LanguageModel.Load(SpecFile.Models, withParser: false));

    private static IEnumerable<TestCaseData> Clauses => SpecFile.Pairs("clauses.txt");

    [TestCaseSource(nameof(Clauses))]
    public void Reads(string sentence, string expected) => Check(Analyzer.Analyze(sentence), expected);

    [TestCase("Carter scored twice.", "scored; actor Carter; Past")]
    [TestCase("The striker did not hit the target.", "hit; actor striker; undergoer target; Negated")]
    [TestCase("Lang was booked.", "booked; undergoer Lang; Passive")]
    public void GuessesFromTags(string sentence, string expected) => Check(WithoutParser.Analyze(sentence), expected);

    [Test]
    public void APhraseReachesFromModifiersToTheLastName()
    {
        var text = Analyzer.Analyze("Rovers beat the young Town keeper.");
        var layer = ClauseLayer.Of(text);
        var (first, end) = layer.PhraseOf(layer.Clauses[0].Object);
        Assert.That(text.SpanOf(first, end).In(text.Text).ToString(), Is.EqualTo("the young Town keeper"));
    }

    private static void Check(AnnotatedText text, string expected)
    {
        var parts = expected.Split("; ");
        var layer = ClauseLayer.Of(text);
        var clause = layer.Clauses.FirstOrDefault(candidate => text[candidate.Predicate].SequenceEqual(parts[0]), new Clause(-1, -1, -1, -1, -1, -1, -1, 0, ClauseFlags.None));
        Assert.That(clause.Predicate, Is.GreaterThanOrEqualTo(0), $"no clause of {parts[0]}");
        foreach (var part in parts.Skip(1))
        {
            CheckPart(text, layer, clause, part);
        }
    }

    private static void CheckPart(AnnotatedText text, ClauseLayer layer, Clause clause, string part)
    {
        string Word(int token) => token < 0 ? "none" : text[token].ToString();
        var words = part.Split(' ');
        switch (words[0])
        {
            case "actor": Assert.That(Word(clause.Actor), Is.EqualTo(words[1]), part); break;
            case "undergoer": Assert.That(Word(clause.Undergoer), Is.EqualTo(words[1]), part); break;
            case "subject": Assert.That(Word(clause.Subject), Is.EqualTo(words[1]), part); break;
            case "object": Assert.That(Word(clause.Object), Is.EqualTo(words[1]), part); break;
            case "recipient": Assert.That(Word(clause.Recipient), Is.EqualTo(words[1]), part); break;
            case "particle": Assert.That(Word(clause.Particle), Is.EqualTo(words[1]), part); break;
            case "governor": Assert.That(Word(clause.Governor < 0 ? -1 : layer.Clauses[clause.Governor].Predicate), Is.EqualTo(words[1]), part); break;
            case "not": Assert.That(clause.IsAny(Enum.Parse<ClauseFlags>(words[1])), Is.False, part); break;
            default: Assert.That(clause.Is(Enum.Parse<ClauseFlags>(words[0])), Is.True, $"{part}, but it is {clause.Flags}"); break;
        }
    }
}
