namespace Graph.Extraction.Tests.Models;

public sealed class BoostedTreesTests
{
    private const string TwoTrees = """
        # trees: two, the second a leaf alone
        start -100
        ? told score
         ? rank 0
          = 700
          = 20
         ? rank 1
          = -3
          = -400
        = 5

        """;

    [TestCase("told score|rank 0", 605)]
    [TestCase("rank 0|told score|rank 1|unknown", 605)]
    [TestCase("told score", -75)]
    [TestCase("rank 1", -98)]
    [TestCase("", -495)]
    public void A_score_is_the_sum_of_the_leaves_that_the_features_lead_to(string features, int expected) =>
        Assert.That(Load(TwoTrees).Score([.. Keys(features).Select(static key => (key, 1))]), Is.EqualTo(expected));

    [Test]
    public void A_feature_whose_value_is_nothing_is_not_there() =>
        Assert.That(Load(TwoTrees).Score([(FeatureKey.HashOf("told score"), 0), (FeatureKey.HashOf("rank 1"), 2)]), Is.EqualTo(-98));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(31)]
    [TestCase(32)]
    [TestCase(33)]
    [TestCase(64)]
    [TestCase(200)]
    [TestCase(1500)]
    public void Trees_of_every_shape_score_as_a_walk_from_node_to_node_does(int most)
    {
        var random = new Random(most);
        for (var round = 0; round < 20; round++)
        {
            var (nodes, roots) = (new List<TreeNode>(), new List<int>());
            for (var tree = 0; tree < 30; tree++)
            {
                roots.Add(nodes.Count);
                Grow(nodes, 1 + random.Next(most), random);
            }

            var trees = new BoostedTrees(round, nodes, roots);
            for (var features = 0; features < Features; features += 3)
            {
                (ulong Key, int Value)[] vector = [.. Enumerable.Range(0, features).Select(_ => ((ulong)random.Next(1, Features + 10), random.Next(-1, 3)))];
                Assert.That(trees.Score(vector), Is.EqualTo(round + roots.Sum(root => Walk(nodes, root, vector))));
            }
        }
    }

    private const int Features = 40;

    /// <summary>Adds a tree of so many leaves, its splits anywhere between even and one leaf aside; a feature may split twice on one way.</summary>
    private static void Grow(List<TreeNode> nodes, int leaves, Random random)
    {
        var place = nodes.Count;
        nodes.Add(new TreeNode(0, 0, 0, random.Next(-900, 900), true));
        if (leaves > 1)
        {
            var with = random.Next(3) switch { 0 => leaves / 2, 1 => random.Next(2) == 0 ? 1 : leaves - 1, _ => random.Next(1, leaves) };
            Grow(nodes, with, random);
            nodes[place] = new TreeNode((ulong)random.Next(1, Features), place + 1, nodes.Count, 0, false);
            Grow(nodes, leaves - with, random);
        }
    }

    private static int Walk(List<TreeNode> nodes, int index, (ulong Key, int Value)[] features)
    {
        while (!nodes[index].IsLeaf)
        {
            index = features.Any(feature => feature.Value != 0 && feature.Key == nodes[index].Feature) ? nodes[index].With : nodes[index].Without;
        }

        return nodes[index].Value;
    }

    [Test]
    public void A_file_of_weights_is_a_linear_model()
    {
        var model = Load("# feature, tab, weight\ntold score\t30\n");
        Assert.That((model is LinearModel, model.Score([(FeatureKey.HashOf("told score"), 3)])), Is.EqualTo((true, 90L)));
    }

    [TestCase("# trees\n? told score\n = 1\n = 2\n", "begin with \"start\"")]
    [TestCase("# trees\nstart 1\n? told score\n = 1\n", "ends in the midst")]
    [TestCase("# trees\nstart 1\n? told score\n = much\n = 2\n", ":4: ")]
    [TestCase("# trees\nstart 1\ntold score\t30\n", ":3: ")]
    public void A_broken_file_is_named_with_what_is_wrong(string text, string expected) =>
        Assert.That(() => Load(text), Throws.TypeOf<InvalidDataException>().With.Message.Contains(expected));

    private static IEnumerable<ulong> Keys(string features) => features.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(static feature => FeatureKey.HashOf(feature));

    private static ScoreModel Load(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return ScoreModel.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
