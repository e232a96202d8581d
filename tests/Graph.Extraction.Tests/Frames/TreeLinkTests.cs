using Graph.Text;

namespace Graph.Extraction.Tests.Frames;

/// <summary>How tokens hang together in a tree that is given by hand: "Smith scored after Rovers beat City", scored over all, beat under it.</summary>
[TestFixture]
internal sealed class TreeLinkTests
{
    private const int Smith = 0, Scored = 1, After = 2, Rovers = 3, Beat = 4, City = 5;

    private static readonly AnnotatedText Text = Tree("Smith scored after Rovers beat City", (Scored, "nsubj"), (-1, "root"), (Beat, "mark"), (Beat, "nsubj"), (Scored, "advcl"), (Beat, "obj"));

    [TestCase(Scored, City, 0, 2, "", "advcl")]
    [TestCase(City, Scored, 2, 0, "advcl", "")]
    [TestCase(Smith, City, 1, 2, "nsubj", "advcl")]
    [TestCase(Rovers, City, 1, 1, "nsubj", "obj")]
    [TestCase(After, After, 0, 0, "", "")]
    public void A_link_counts_the_steps_from_the_token_over_both(int one, int other, int down, int across, string downRelation, string acrossRelation)
    {
        var link = TreeLink.Of(Text, one, other);
        Assert.That(link, Is.EqualTo(new TreeLink(down, across, Of(downRelation), Of(acrossRelation))));
    }

    [Test]
    public void Without_a_common_head_there_is_no_link()
    {
        var apart = Tree("Smith scored", (-1, "root"), (-1, "root"));
        Assert.That(TreeLink.Of(apart, 0, 1), Is.Null);
    }

    [Test]
    public void An_item_hangs_by_the_token_whose_head_is_outside_it()
    {
        var text = Tree("West Ham won", (1, "compound"), (2, "nsubj"), (-1, "root"));
        Assert.That(TreeLink.HeadOf(text, new PatternItem(0, 2, default, -1, 0, 0, -1)), Is.EqualTo(1));
    }

    private static byte Of(string relation) => relation.Length == 0 ? (byte)0 : (byte)DependencyRelations.Names.IndexOf(relation);

    private static AnnotatedText Tree(string words, params (int Head, string Relation)[] tokens)
    {
        var text = new TextAnalyzer(new Vocabulary.Builder().Build()).Analyze(words);
        return new AnnotatedText
        {
            Text = text.Text, Tokens = text.Tokens, Sentences = text.Sentences, Tags = text.Tags,
            Heads = [.. tokens.Select(static token => token.Head)], Relations = [.. tokens.Select(static token => token.Relation == "root" ? (byte)0 : Of(token.Relation))],
        };
    }
}
