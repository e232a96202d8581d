using Graph.Extraction.Tests.Rules;

namespace Graph.Extraction.Tests.Times;

/// <summary>Phrases and the minute that they say: <c>tests/specs/minutes.txt</c>.</summary>
[TestFixture]
internal sealed class MinuteReaderTests
{
    private static readonly ItemBuilder Builder = new(ShippedData.Lexicons, new MinuteReader(ShippedData.Lexicons));

    [Test]
    public void Phrases_say_their_minute()
    {
        var rows = File.ReadLines(Facts.Extraction.SpecPath("minutes.txt")).Select(static (text, index) => (Line: index + 1, Cells: text.Split(" -> ")))
            .Where(static row => row.Cells[0].Length > 0 && row.Cells[0][0] != '#').ToList();
        var wrong = rows.Where(static row => row.Cells.Length != 2 || Read(row.Cells[0]) != row.Cells[1])
            .Select(static row => $"minutes.txt:{row.Line} {row.Cells[0]}: expected {row.Cells[^1]}, found {Read(row.Cells[0])}");
        Assert.Multiple(() =>
        {
            Assert.That(string.Join('\n', wrong), Is.Empty);
            Assert.That(rows, Has.Count.GreaterThanOrEqualTo(60));
        });
    }

    /// <summary>The first statement: <c>20</c>, <c>90+3</c>, <c>later 5</c> from the last minute told, or <c>none</c> for a vague one and where none is read.</summary>
    private static string Read(string phrase)
    {
        var statements = new List<MinuteStatement>();
        Builder.Build(MarkedText.Layer(phrase), statements);
        return statements.Count == 0 ? "none" : statements[0] switch
        {
            { Kind: MinuteKind.Vague } => "none",
            { Kind: MinuteKind.Later } later => FormattableString.Invariant($"later {later.Minute}"),
            { Added: > 0 } added => FormattableString.Invariant($"{added.Minute}+{added.Added}"),
            var plain => FormattableString.Invariant($"{plain.Minute}"),
        };
    }
}
