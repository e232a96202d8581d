using System.Text;

namespace Graph.Extraction.Tests.Names;

/// <summary>What holds of every layer, whatever the text.</summary>
[TestFixture]
internal sealed class EntityLayerTests
{
    private static readonly string[] Pieces =
    [
        "Manchester United", "Ronaldo", "the", "The", "he", "his", "'s", "side", "goalkeeper", "Frenchman", "2-1", ",", ".", "(", ")", "\n", "-", "“", "”", "van", "de", "Sir", "Women", "FC", "Jürgen",
        "Premier League", "at", "Anfield", "SAID", "O'", "\u200b", "\ud83d\ude00", "N/A", "Under-21s", "24-year-old", "and", "scored", "City", "\t", "I", "Kop", "—", "LONDON (AFP) -",
    ];

    [Test]
    public void Any_text_gives_ordered_disjoint_mentions_of_its_entities()
    {
        var random = new Random(20170111);
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(0, 60); i > 0; i--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(5) == 0 ? "" : " ");
            }

            Check(Recognition.Read(text.ToString()));
        }
    }

    [Test]
    public void Two_readings_of_a_report_are_the_same()
    {
        const string Text = "Zalmere Town boss Felix Ostermark praised Tobin Quaverley. Quaverley had scored twice at Anfield against Liverpool. The Reds missed a penalty.";
        var first = Recognition.Read(Text);
        var second = Recognition.Read(Text);
        Assert.Multiple(() =>
        {
            Assert.That(second.Entities.Select(Shown), Is.EqualTo(first.Entities.Select(Shown)));
            Assert.That(second.Mentions.AsEnumerable(), Is.EqualTo(first.Mentions.AsEnumerable()));
        });
    }

    [Test]
    public void An_unknown_person_has_an_id_of_the_full_name_and_a_lone_surname_one_of_this_report()
    {
        var full = Recognition.At(Recognition.Read("Zalmere Town striker Tobin Quaverley scored twice."), "Tobin Quaverley");
        var surname = Recognition.At(Recognition.Read("Zalmere Town striker Quaverley scored twice on Saturday."), "Quaverley");
        Assert.Multiple(() =>
        {
            Assert.That(full?.Id, Is.EqualTo("person/tobin-quaverley"));
            Assert.That(surname?.Id, Does.Match("^person/quaverley~[0-9a-f]{8}$"));
        });
    }

    [Test]
    public void Who_is_known_elsewhere_can_be_of_no_team_of_others()
    {
        var layer = Recognition.Read("Kylian Mbappe and Harry Kane watched England beat France 2-1. Chelsea Women train on Monday.");
        ReportEntity At(string name) => Recognition.At(layer, name)!;
        Assert.Multiple(() =>
        {
            Assert.That(At("Kylian Mbappe").CantPlayFor(At("England")), Is.True);
            Assert.That(At("Kylian Mbappe").CantPlayFor(At("France")), Is.False);
            Assert.That(At("Harry Kane").CantPlayFor(At("England")), Is.False);
            Assert.That(At("Harry Kane").CantPlayFor(At("Chelsea Women")), Is.True);
        });
    }

    [TestCase("Walid Regragui", "Regragui wants more.")]
    [TestCase("Achraf Hakimi", "Hakimi wants more.")]
    public void A_paragraph_that_names_a_man_ends_the_words_about_womens_football(string man, string after)
    {
        var layer = Recognition.Read($"Morocco beat Mali 2-0 in Rabat and {man} was pleased with his side.\n\nThe kingdom has held the Women's Africa Cup of Nations twice.\n\n{after} Morocco meet Zambia next.\n\nMorocco have lost to Tunisia before, and {man.Split(' ')[1]} was hurt that day.");
        Assert.That(layer.Entities.Where(static entity => entity.IsTeam).Select(static entity => entity.Category).Distinct(), Is.EqualTo(new[] { "men" }));
    }

    [TestCase("Manchester United lost again. Manchester United have now lost three in a row, and one of them was at Newcastle in May. The crowd left early and nobody was pleased. {United} play on Friday.", "Manchester United")]
    [TestCase("Manchester United drew 1-1 in the cup. Manchester United were poor. The winners were Leeds United, and {United} deserved it.", "Leeds United")]
    [TestCase("Leeds United won 3-0 at Hull. The crowd enjoyed it. It was their first win since they beat Newcastle United. {United} could have had more. The fans of Leeds sang all day.", "Leeds United")]
    public void A_word_of_several_clubs_is_the_one_that_the_report_is_about(string marked, string expected)
    {
        var start = marked.IndexOf('{', StringComparison.Ordinal);
        var layer = Recognition.Read(marked.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
        var mention = layer.Mentions.First(mention => layer.Text.Tokens[mention.First].Start == start);
        Assert.That(layer.Entities[mention.Entity].Name, Is.EqualTo(expected));
    }

    private static string Shown(ReportEntity entity) => $"{entity.Id} {entity.Name} {string.Join('|', entity.Aliases)} {entity.Roles} {entity.Category} {entity.Link}";

    private static void Check(EntityLayer layer)
    {
        var end = 0;
        foreach (var mention in layer.Mentions)
        {
            Assert.That(mention.First, Is.GreaterThanOrEqualTo(end));
            Assert.That(mention.End, Is.GreaterThan(mention.First));
            Assert.That(mention.Entity, Is.InRange(0, layer.Entities.Length - 1));
            end = mention.End;
        }

        Assert.That(layer.Entities.Select(static e => e.Id), Is.Unique);
        for (var i = 0; i < layer.Entities.Length; i++)
        {
            Assert.That(layer.Entities[i].Index, Is.EqualTo(i));
            Assert.That(layer.Entities[i].Aliases, Does.Not.Contain(layer.Entities[i].Name));
        }
    }
}
