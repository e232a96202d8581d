using Graph.Extraction.Tests.Rules;
using Graph.Model;

namespace Graph.Extraction.Tests.Facts;

/// <summary>Teams of players that are named only near them, judged with weights made for each test.</summary>
[TestFixture]
internal sealed class NearTeamTests
{
    private const string Column = "Liverpool had a long summer. Few men were missed like Sadio Mane and Mohamed Salah.";

    private static LinearModel Model(Dictionary<string, int> weights) => LinearModel.Of(weights.Select(static weight => KeyValuePair.Create(FeatureKey.HashOf(weight.Key), weight.Value)));

    private static List<string> Read(string text, Dictionary<string, int> near, bool usePrior = true)
    {
        var data = ShippedData.Data with { SaidModel = Model([]), SaidManagerModel = Model([]), TeamOverModel = Model([]), NearModel = Model(near) };
        var graph = new ReportExtractor(data, new ExtractionOptions(UsePrior: usePrior)).Extract(SourceReport.Create("near.txt", text)).Graph;
        return [.. graph.Relationships.Where(static edge => edge.Type == "PLAYED_FOR").Select(static edge => $"{edge.From} {edge.To} {edge.Properties["evidence"].AsList[0].Split(' ')[^1]}")];
    }

    [Test]
    public void Without_a_model_nothing_is_judged() => Assert.That(Read(Column, []), Is.Empty);

    [Test]
    public void A_team_of_the_sentence_before_may_be_his() =>
        Assert.That(Read(Column, new() { ["distance before 1"] = 3000 }), Has.Exactly(2).Contains("liverpool plays-for.near"));

    [Test]
    public void What_does_not_reach_the_margin_is_not_written() => Assert.That(Read(Column, new() { ["distance before 1"] = 100 }), Is.Empty);

    [Test]
    public void Known_spells_count_where_the_text_leaves_doubt_but_not_where_it_says_nothing()
    {
        Assert.That(Read(Column, new() { ["distance before 1"] = 500, ["spell at"] = 2000 }), Has.Exactly(2).EndsWith("plays-for.near-known"));
        Assert.That(Read(Column, new() { ["distance before 1"] = -3000, ["spell at"] = 9000 }), Is.Empty);
    }

    [Test]
    public void Nothing_is_judged_without_what_is_known() => Assert.That(Read(Column, new() { ["distance before 1"] = 3000 }, usePrior: false), Is.Empty);

    [TestCase("Liverpool had a long summer. They are interested in Sadio Mane, it is reported.")]
    [TestCase("Liverpool had a long summer. Was it down to Sadio Mane?")]
    [TestCase("Liverpool had a long summer. They hope to see Sadio Mane one day.")]
    public void Words_that_wish_or_ask_beside_him_leave_nothing_to_judge(string text) => Assert.That(Read(text, new() { ["bias"] = 9000 }), Is.Empty);

    [Test]
    public void Of_several_teams_only_the_likeliest_is_his() =>
        Assert.That(Read("Everton met Liverpool in the snow. Sadio Mane shivered.", new() { ["bias"] = 3000, ["last yes"] = 1000, ["last yes 0"] = 1000 }), Has.Count.LessThanOrEqualTo(1));
}
