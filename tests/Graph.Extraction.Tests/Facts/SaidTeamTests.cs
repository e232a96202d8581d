using Graph.Extraction.Tests.Rules;
using Graph.Model;

namespace Graph.Extraction.Tests.Facts;

/// <summary>Teams judged by the words of a sentence, with weights made for each test.</summary>
[TestFixture]
internal sealed class SaidTeamTests
{
    private const string Praise = "Albion lost. It was Sadio Mane who delighted all of Liverpool on a long afternoon.";

    private static LinearModel Model(Dictionary<string, int>? weights) => LinearModel.Of((weights ?? []).Select(static weight => KeyValuePair.Create(FeatureKey.HashOf(weight.Key), weight.Value)));

    private static List<GraphRelationship> Read(string text, Dictionary<string, int> said, Dictionary<string, int>? over = null, bool usePrior = false) =>
        ReadWith(text, ShippedData.Data with { SaidModel = Model(said), SaidOverModel = Model(over), SaidManagerModel = Model([]), TeamOverModel = Model([]) }, usePrior);

    private static List<GraphRelationship> ReadWith(string text, ExtractionData data, bool usePrior)
    {
        var graph = new ReportExtractor(data, new ExtractionOptions(UsePrior: usePrior)).Extract(SourceReport.Create("said.txt", text)).Graph;
        return [.. graph.Relationships.Where(static edge => edge.Type is "PLAYED_FOR" or "MANAGED")];
    }

    private static string Shown(IEnumerable<GraphRelationship> edges) => string.Join("; ", edges.Select(static edge => $"{edge.From} {edge.Properties.GetValueOrDefault("status")} {edge.To}").Order(StringComparer.Ordinal));

    [Test]
    public void Without_a_model_nothing_is_judged() => Assert.That(Read(Praise, []), Is.Empty);

    [Test]
    public void Words_between_a_man_and_a_team_tell_whose_he_is() =>
        Assert.That(Shown(Read(Praise, new() { ["between man-first word delighted"] = 2000 })), Does.Contain("sadio-mane").And.Contain("current").And.Contain("liverpool"));

    [Test]
    public void What_does_not_reach_the_margin_is_not_written() => Assert.That(Read(Praise, new() { ["between man-first word delighted"] = 100 }), Is.Empty);

    [TestCase("Sadio Mane never delighted Liverpool.")]
    [TestCase("Liverpool are interested in Sadio Mane, who delighted all of Spain.")]
    [TestCase("Sadio Mane would have delighted Liverpool.")]
    [TestCase("Has Sadio Mane delighted Liverpool?")]
    public void Words_that_deny_wish_or_ask_leave_nothing_to_judge(string text) => Assert.That(Read(text, new() { ["bias"] = 9000 }), Is.Empty);

    [Test]
    public void What_is_known_of_a_man_and_a_team_counts_where_it_may_be_used_and_is_told()
    {
        const string text = "Sadio Mane and Mohamed Salah delighted Liverpool.";
        var edges = Read(text, new() { ["spell at"] = 2000 }, usePrior: true);
        Assert.That(Shown(edges), Does.Contain("sadio-mane").And.Contain("liverpool"));
        Assert.That(edges[0].Properties["evidence"].AsList, Has.All.EndsWith(" plays-for.judged-known"));
        Assert.That(Read(text, new() { ["spell at"] = 2000 }), Is.Empty);
        Assert.That(Read("Sadio Mane and Mohamed Salah never met Liverpool.", new() { ["spell at"] = 2000 }, usePrior: true), Is.Empty);
    }

    [Test]
    public void Managers_are_judged_by_weights_of_their_own()
    {
        const string text = "Sadio Mane and Mohamed Salah delighted Liverpool. Jurgen Klopp and Liverpool know each other well.";
        var data = ShippedData.Data with { SaidModel = Model([]), SaidManagerModel = Model(new() { ["spell at"] = 2000 }), TeamOverModel = Model([]) };
        Assert.That(Shown(ReadWith(text, data, true)), Does.Contain("jurgen-klopp").And.Contain("liverpool"));
    }

    [Test]
    public void What_is_told_as_present_may_be_judged_as_over()
    {
        const string text = "Liverpool forward Sadio Mane delighted the crowd.";
        var data = ShippedData.Data with { TeamOverModel = Model(new() { ["rule plays-for.team-position"] = 2000 }) };
        Assert.That(Shown(ReadWith(text, data, false)), Does.Contain("sadio-mane former").And.Not.Contain("current"));
    }

    [Test]
    public void A_second_judgement_tells_what_is_over() =>
        Assert.That(Shown(Read(Praise, new() { ["between man-first word delighted"] = 2000 }, new() { ["bias"] = 500 })), Does.Contain("former"));

    [Test]
    public void What_a_rule_read_is_not_judged_again()
    {
        const string text = "Liverpool forward Sadio Mane delighted the crowd.";
        var plain = Read(text, []);
        Assert.That(plain, Has.Count.EqualTo(1));
        Assert.That(Shown(Read(text, new() { ["bias"] = 9000 })), Is.EqualTo(Shown(plain)));
    }

    [TestCase("Liverpool striker Tobin Quaverley and Dario Zelmanov were there.", false)]
    [TestCase("Liverpool strikers Tobin Quaverley and Dario Zelmanov were there.", true)]
    [TestCase("Liverpool striker Tobin Quaverley and defender Dario Zelmanov were there.", true)]
    public void The_position_of_one_man_tells_nothing_of_the_next(string text, bool isOfBoth) =>
        Assert.That(Shown(Read(text, [])), isOfBoth ? Does.Contain("zelmanov") : Does.Not.Contain("zelmanov"));

    [Test]
    public void No_name_is_a_feature()
    {
        var pipeline = new ExtractionPipeline(ShippedData.Data);
        var reading = pipeline.Read(SourceReport.Create("said.txt", "Sadio Mane met Zorblax Quindle before Liverpool played Everton at Anfield."));
        var names = pipeline.SaidTeams(reading, [], new MatchFrame?[reading.Sentences.Length], [], static (_, _) => true, new SaidTeamQuery(PersonRoles.Player, true, true)).SelectMany(static said => said.Features.Names).ToList();
        Assert.That(names, Is.Not.Empty);
        Assert.That(names, Has.None.Matches<string>(static name => name!.Contains("quindle", StringComparison.Ordinal) || name.Contains("mane", StringComparison.Ordinal) || name.Contains("anfield", StringComparison.Ordinal)));
    }
}
