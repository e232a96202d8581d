using Graph.Extraction.Tests.Rules;

namespace Graph.Extraction.Tests.Patterns;

/// <summary>Each operator of the pattern language.</summary>
[TestFixture]
internal sealed class PatternCompilerTests
{
    [TestCase("scored", "[Smith|PLAYER] scored twice.", "scored")]
    [TestCase("scored", "[Smith|PLAYER] SCORED twice.", "SCORED")]
    [TestCase("scored", "[Smith|PLAYER] won.", null)]
    [TestCase("PERSON scored", "Yesterday [Smith|PLAYER] scored.", "Smith scored")]
    [TestCase("PLAYER", "[Brown|MANAGER] met [Smith|PLAYER].", "Smith")]
    [TestCase("TEAM|PERSON scored", "[Rovers|TEAM] scored.", "Rovers scored")]
    [TestCase("NATION", "[Rovers|TEAM] met [Wales|NATION].", "Wales")]
    [TestCase("COMP", "[Rovers|TEAM] won the [Cup|COMP].", "Cup")]
    [TestCase("VENUE", "[Rovers|TEAM] won at [Moor Lane|VENUE].", "Moor Lane")]
    [TestCase("REFEREE", "[Rovers|TEAM] blamed [White|REFEREE].", "White")]
    [TestCase("TEAM score=SCORE", "[Rovers|TEAM] 2-1 [Albion|TEAM]", "Rovers 2-1")]
    [TestCase("TEAM NUM", "[Rovers|TEAM] 2, [Albion|TEAM] 1", "Rovers 2")]
    [TestCase("PERSON POSS ORD", "[Smith|PLAYER]'s third won it.", "Smith's third")]
    [TestCase("MINUTE", "[Smith|PLAYER] scored in the 20th minute.", "in the 20th minute")]
    [TestCase("OPEN PERSON CLOSE", "He ([Smith|PLAYER]) won.", "(Smith)")]
    [TestCase("NOMINAL", "[Smith|PLAYER] said [he|PLAYER] won.", "he")]
    [TestCase("<score-verb>", "[Smith|PLAYER] scored.", "scored")]
    [TestCase("<score-verb|beat>", "[Rovers|TEAM] thrashed [Albion|TEAM].", "thrashed")]
    [TestCase("!PERSON scored", "[Smith|PLAYER] scored.", null)]
    [TestCase("!TEAM scored", "[Smith|PLAYER] scored.", "Smith scored")]
    [TestCase("!scored", "scored twice", "twice")]
    [TestCase("!(PERSON|TEAM) PERSON", "[Rovers|TEAM] [Smith|PLAYER] and [Jones|PLAYER].", "and Jones")]
    [TestCase("!(PERSON|<score-verb>) PERSON", "[Rovers|TEAM] scored [Smith|PLAYER] and [Jones|PLAYER].", "and Jones")]
    [TestCase("(PERSON|TEAM) (scored|won)", "[Rovers|TEAM] won.", "Rovers won")]
    [TestCase("PERSON scored|TEAM won", "[Rovers|TEAM] won.", "Rovers won")]
    [TestCase("PERSON twice? scored", "[Smith|PLAYER] scored.", "Smith scored")]
    [TestCase("PERSON twice? scored", "[Smith|PLAYER] twice scored.", "Smith twice scored")]
    [TestCase("ANY{2,3}", "[Smith|PLAYER] scored twice again today.", "Smith scored twice")]
    [TestCase("ANY{2,3}?", "[Smith|PLAYER] scored twice again today.", "Smith scored")]
    [TestCase("ANY{2,2}", "[Smith|PLAYER] scored twice again today.", "Smith scored")]
    [TestCase("TEAM{1,1} PERSON{2,4}", "[Rovers|TEAM] [Smith|PLAYER].", null)]
    [TestCase("TEAM PERSON+", "[Rovers|TEAM] [Smith|PLAYER] [Jones|PLAYER]", "Rovers Smith Jones")]
    [TestCase("TEAM PERSON+", "[Rovers|TEAM] won.", null)]
    [TestCase("TEAM PERSON* won", "[Rovers|TEAM] won.", "Rovers won")]
    [TestCase("PERSON ~ PERSON", "[Smith|PLAYER] and the [Jones|PLAYER]", "Smith and the Jones")]
    [TestCase("PERSON ~ PERSON", "[Smith|PLAYER] praised [Jones|PLAYER].", null)]
    [TestCase("PERSON … PERSON", "[Smith|PLAYER] praised [Jones|PLAYER].", "Smith praised Jones")]
    [TestCase("PERSON … PERSON", "[Smith|PLAYER] ran; [Jones|PLAYER] won.", null)]
    [TestCase("PERSON ?!(scored) ANY", "[Smith|PLAYER] scored.", null)]
    [TestCase("PERSON ?!(scored) ANY", "[Smith|PLAYER] won.", "Smith won")]
    [TestCase("on the scoresheet", "[Smith|PLAYER] was on the scoresheet.", "on the scoresheet")]
    [TestCase("was on", "[Smith|PLAYER] was on the scoresheet.", null)]
    public void A_pattern_matches(string pattern, string sentence, string? matched) =>
        Assert.That(FirstMatch(pattern, sentence), Is.EqualTo(matched));

    [TestCase("(scored", "no closing bracket")]
    [TestCase("scored)", "unexpected")]
    [TestCase("<score-verb", "no closing >")]
    [TestCase("<no-such-class>", "no word class \"no-such-class\"")]
    [TestCase("TEEM", "no item type \"TEEM\"")]
    [TestCase("TEAM|TEEM", "no item type \"TEEM\"")]
    [TestCase("$gap", "no macro \"$gap\"")]
    [TestCase("scored{3,1}", "m ≤ n ≤ 20")]
    [TestCase("scored{1,21}", "m ≤ n ≤ 20")]
    [TestCase("scored{2}", "m ≤ n ≤ 20")]
    [TestCase("scored{1,2", "m ≤ n ≤ 20")]
    [TestCase("!(scored)", "only item types and classes")]
    [TestCase("scored !", "was expected")]
    [TestCase("scorer=", "was expected")]
    public void A_malformed_pattern_says_where_and_what(string pattern, string told) =>
        Assert.That(() => new PatternCompiler(ShippedData.Lexicons).Compile(pattern), Throws.InstanceOf<FormatException>().With.Message.Contains(told).And.Message.Contains("at character"));

    [Test]
    public void Roles_are_captured()
    {
        var program = new PatternCompiler(ShippedData.Lexicons).Compile("one=PERSON (and other=PERSON)? third=(scored|won)");
        var both = Matches(program, MarkedText.Items("[Smith|PLAYER] and [Jones|PLAYER] scored.")[0].Items)[0];
        var single = Matches(program, MarkedText.Items("[Smith|PLAYER] won.")[0].Items)[0];
        Assert.Multiple(() =>
        {
            Assert.That(program.Roles, Is.EqualTo(new[] { "one", "other", "third" }));
            Assert.That((both.First, both.End, single.First, single.End), Is.EqualTo((0, 4, 0, 2)));
            Assert.That(both.Captures, Is.EqualTo(new[] { 0, 1, 2, 3, 3, 4 }));
            Assert.That(single.Captures, Is.EqualTo(new[] { 0, 1, -1, -1, 1, 2 }));
        });
    }

    private static string? FirstMatch(string pattern, string sentence)
    {
        var program = new PatternCompiler(ShippedData.Lexicons).Compile(pattern);
        var text = MarkedText.Layer(sentence).Text;
        var items = MarkedText.Items(sentence)[0].Items;
        var matches = Matches(program, items);
        return matches.Count == 0 ? null : text.SpanOf(items[matches[0].First].First, items[matches[0].End - 1].End).In(text.Text).ToString();
    }

    private static List<PatternMatch> Matches(PatternProgram program, PatternItem[] items)
    {
        var matches = new List<PatternMatch>();
        new PatternMatcher([program]).Find(items, matches);
        return matches;
    }
}
