using Graph.Extraction.Tests.Rules;

namespace Graph.Extraction.Tests.Patterns;

/// <summary>Neither patterns nor items in any order break the matcher.</summary>
[TestFixture]
internal sealed class PatternProgramTests
{
    private const int Seed = 20170111;

    private static readonly string[] Pieces =
        ["PERSON", "TEAM", "scored", "<score-verb>", "!VERB", "!(TEAM|PERSON)", "one=PERSON", "(", ")", "|", "?", "*", "+", "{0,3}", "{2,1}", "?!(won)", "~", "…", "!", "=", "<", ">", "{", "}"];

    [Test]
    public void Random_patterns_compile_or_are_refused_with_a_message()
    {
        var random = new Random(Seed);
        var compiled = 0;
        for (var round = 0; round < 4000; round++)
        {
            var pattern = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            PatternProgram program;
            try
            {
                program = new PatternCompiler(ShippedData.Lexicons).Compile(pattern);
            }
            catch (FormatException)
            {
                continue;
            }

            compiled++;
            Check(program, Items(random), pattern);
        }

        Assert.That(compiled, Is.GreaterThan(200));
    }

    [Test]
    public void Shipped_rules_bear_any_items()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 40; round++)
        {
            var items = Items(random);
            foreach (var rule in ShippedData.Data.Rules.All)
            {
                foreach (var program in rule.Patterns)
                {
                    Check(program, items, rule.Id);
                }
            }
        }
    }

    /// <summary>What a sentence can't match is passed over for all patterns at once: none that matches may be among it.</summary>
    [Test]
    public void Patterns_find_together_what_each_finds_alone()
    {
        var random = new Random(Seed);
        List<PatternProgram> programs = [.. ShippedData.Data.Rules.All.SelectMany(static rule => rule.Patterns)];
        var together = new PatternMatcher(programs);
        List<PatternMatcher> alone = [.. programs.Select(static program => new PatternMatcher([program]))];
        var found = 0;
        for (var round = 0; round < 30; round++)
        {
            var items = round < 20 ? Items(random) : MarkedText.Items(Sentences[round % Sentences.Length])[0].Items;
            List<PatternMatch> all = [], single = [];
            together.Find(items, all);
            for (var i = 0; i < alone.Count; i++)
            {
                var own = new List<PatternMatch>();
                alone[i].Find(items, own);
                single.AddRange(own.Select(match => match with { Pattern = i }));
            }

            found += all.Count;
            Assert.That(all.Select(static match => (match.Pattern, match.First, match.End)), Is.EqualTo(single.Select(static match => (match.Pattern, match.First, match.End))));
        }

        Assert.That(found, Is.GreaterThan(100));
    }

    private static readonly string[] Sentences =
    [
        "[Rovers|TEAM] beat [Albion|TEAM] 2-1 with goals from [Smith|PLAYER] and [Jones|PLAYER].",
        "[Smith|PLAYER], the [Rovers|TEAM] captain, headed in a cross by [Jones|PLAYER] before [Brown|PLAYER] was sent off.",
        "[Albion|TEAM] manager [Reed|MANAGER] replaced [Smith|PLAYER] with [Jones|PLAYER] and saw him score the winner.",
    ];

    /// <summary>A sentence too long for one stretch is read like a short one, wherever in it the words stand.</summary>
    [TestCase(10)]
    [TestCase(62)]
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(150)]
    public void A_rule_reads_at_any_place_of_a_long_sentence(int place)
    {
        var scored = ShippedData.Lexicons.Vocabulary.Find("scored");
        var items = Enumerable.Range(0, 200).Select(i => new PatternItem(i, i + 1, WordClassSet.Of((int)ItemType.ANY), -1, -1, -1, -1)).ToArray();
        items[place] = items[place] with { Classes = items[place].Classes | WordClassSet.Of((int)ItemType.PERSON) };
        items[place + 3] = items[place + 3] with { Word = scored };
        var matches = new List<RuleMatch>();
        var program = new PatternCompiler(ShippedData.Lexicons).Compile("scorer=PERSON ANY{0,20} goal=scored ?!(ANY{2,20} scored)");
        new RuleSet([new ExtractionRule("test.long", "test", "", 1, [program], [], [], [], "here")]).Find("test", items, matches);
        Assert.That(matches.Select(match => (match.First, match.End, match["scorer"], match["goal"])), Is.EqualTo(new[] { (place, place + 4, place, place + 3) }));
    }

    private static void Check(PatternProgram program, PatternItem[] items, string pattern)
    {
        var matches = new List<PatternMatch>();
        new PatternMatcher([program]).Find(items, matches);
        foreach (var (_, first, end, captures) in matches)
        {
            if (first < 0 || end > items.Length || end <= first || captures.Any(place => place < -1 || place > items.Length))
            {
                Assert.Fail($"{pattern} matched from {first} to {end} of {items.Length} items");
            }

            if (!program.Start.IsOpen && !program.Start.Classes.Overlaps(items[first].Classes) && !program.Start.Words.Contains(items[first].Word))
            {
                Assert.Fail($"{pattern} matched an item that it does not start with");
            }
        }
    }

    private static PatternItem[] Items(Random random)
    {
        var items = new PatternItem[random.Next(0, 60)];
        for (var i = 0; i < items.Length; i++)
        {
            var classes = WordClassSet.Of((int)ItemType.ANY) | WordClassSet.Of(random.Next(WordClassSet.Capacity)) | WordClassSet.Of(random.Next(30));
            items[i] = new PatternItem(i, i + 1, classes, random.Next(-1, ShippedData.Lexicons.Vocabulary.Count), -1, -1, -1);
        }

        return items;
    }
}
