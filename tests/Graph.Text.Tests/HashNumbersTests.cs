namespace Graph.Text.Tests;

[TestFixture]
internal sealed class HashNumbersTests
{
    [Test]
    public void Hashes_are_numbered_in_the_order_of_their_addition()
    {
        var random = new Random(7);
        var hashes = Enumerable.Range(0, 5000).Select(_ => (ulong)random.NextInt64()).Append(0UL).Distinct().ToArray();
        var numbers = new HashNumbers();
        foreach (var hash in hashes.Concat(hashes))
        {
            numbers.Add(hash);
        }

        Assert.Multiple(() =>
        {
            Assert.That(numbers.Count, Is.EqualTo(hashes.Length));
            Assert.That(hashes.Select(numbers.Find), Is.EqualTo(Enumerable.Range(0, hashes.Length)));
            Assert.That(numbers.Find(42), Is.EqualTo(-1));
        });
    }
}
