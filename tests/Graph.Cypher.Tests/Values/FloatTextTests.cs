using System.Globalization;

namespace Graph.Cypher.Tests.Values;

/// <summary>A float as text reads back as the same float.</summary>
[TestFixture]
internal sealed class FloatTextTests
{
    [TestCase(1e-7, "1.0E-7")]
    [TestCase(1e23, "1.0E23")]
    [TestCase(-1e-7, "-1.0E-7")]
    [TestCase(1.5e-7, "1.5E-7")]
    [TestCase(0.00012, "1.2E-4")]
    [TestCase(12345678.5, "1.23456785E7")]
    [TestCase(10000000, "1.0E7")]
    [TestCase(double.Epsilon, "5.0E-324")]
    [TestCase(double.MaxValue, "1.7976931348623157E308")]
    public void IsWrittenWithItsOwnPowerOfTen(double number, string text) => Assert.That(CypherText.OfFloat(number), Is.EqualTo(text));

    [Test]
    public void EveryPowerOfTenReadsBack()
    {
        for (var power = -323; power <= 308; power++)
        {
            var number = double.Parse($"1E{power.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
            Assert.That(double.Parse(CypherText.OfFloat(number), CultureInfo.InvariantCulture), Is.EqualTo(number), CypherText.OfFloat(number));
        }
    }
}
