using System.Collections.Immutable;
using Graph.Model;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Ownership;

namespace Graph.Neo4jLoader.Tests.Ownership;

/// <summary>What a load decides for one node, without a server.</summary>
public sealed class ReconciliationTests
{
    private const string Me = "111111111111";
    private const string Other = "222222222222";

    private static readonly ElementKind Venue = SchemaKinds.Football.Find("Venue")!;

    private static readonly Reconciliation Mine = new(Me, adopt: false);

    [Test]
    public void WhatIsNotThereIsCreatedAndWhatIsEqualIsLeft()
    {
        Assert.That(Mine.Decide(Venue, Desired("A", null), null).Change, Is.EqualTo(Change.Create));
        Assert.That(Mine.Decide(Venue, Desired("A", "x"), Existing(Me, "A", "x")).Change, Is.EqualTo(Change.None));
        Assert.That(Mine.Decide(Venue, null, Existing(Other, "A", "x")).Change, Is.EqualTo(Change.None));
        Assert.That(Mine.Decide(Venue, null, Existing(null, "A", "x")).Change, Is.EqualTo(Change.None));
    }

    [Test]
    public void OwnThingsAreChangedAndRemoved()
    {
        var change = Mine.Decide(Venue, Desired("B", null), Existing(Me, "A", "x"));
        Assert.That((change.Change, change.MarkAfter), Is.EqualTo((Change.Update, Me)));
        Assert.That(change.Values, Is.EqualTo(new[] { (0, (object?)"B"), (2, null) }));
        Assert.That(Mine.Decide(Venue, null, Existing(Me, "A", "x")).Change, Is.EqualTo(Change.Delete));
    }

    [Test]
    public void OthersValuesStayAndComeOutAsTheyWere()
    {
        var into = Mine.Decide(Venue, Desired("ours", "our city"), Existing(null, "theirs", null));
        Assert.That(into.Values, Is.EqualTo(new[] { (2, (object?)"our city") }));
        Assert.That(into.MarkAfter, Does.StartWith("*\n" + Me + "{"));
        var filled = Existing(into.MarkAfter, "theirs", "our city");
        Assert.That(Mine.Decide(Venue, Desired("ours", "our city"), filled).Change, Is.EqualTo(Change.None));

        var outOf = Mine.Decide(Venue, null, filled);
        Assert.That((outOf.Change, outOf.MarkAfter), Is.EqualTo((Change.Update, (string?)null)));
        Assert.That(outOf.Values, Is.EqualTo(new[] { (2, (object?)null) }));
        Assert.That(Mine.Decide(Venue, null, Existing(into.MarkAfter, "theirs", "changed by them")).Values, Is.Empty);
    }

    [Test]
    public void TwoStoresShareAndTheOrderDoesNotMatter()
    {
        var other = new Reconciliation(Other, adopt: false);
        var second = other.Decide(Venue, Desired("B", "y"), Existing(Me, "A", null));
        var turned = Mine.Decide(Venue, Desired("A", null), Existing(Other, "B", "y"));
        Assert.That(second.MarkAfter, Is.EqualTo(turned.MarkAfter));
        Assert.That(second.Values, Is.EqualTo(new[] { (2, (object?)"y") }));
        Assert.That(turned.Values, Is.EqualTo(new[] { (0, (object?)"A") }));

        var left = Mine.Decide(Venue, null, Existing(second.MarkAfter, "A", "y"));
        Assert.That((left.Change, left.MarkAfter), Is.EqualTo((Change.Update, Other)));
        Assert.That(left.Values, Is.EqualTo(new[] { (0, (object?)"B") }));
    }

    [TestCase("333333333333{broken")]
    [TestCase("*\nnonsense")]
    public void AMarkThatCannotBeReadIsSomebodys(string mark)
    {
        Assert.That(Mine.Decide(Venue, null, Existing(mark, "A", null)).Change, Is.EqualTo(Change.None));
        Assert.That(Mine.Decide(Venue, Desired("B", null), Existing(mark, "A", null)).Change, Is.EqualTo(Change.Update));
    }

    private static DesiredElement Desired(string name, string? city) => new(Venue, "venue/1", [name, Array.Empty<string>(), city, null], []);

    private static ExistingElement Existing(string? mark, string name, string? city) =>
        new("venue/1", [name, Array.Empty<string>(), city, null], ImmutableArray<string>.Empty, mark);
}
