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
