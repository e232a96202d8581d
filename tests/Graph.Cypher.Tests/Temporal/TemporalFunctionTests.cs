using NodaTime;

namespace Graph.Cypher.Tests.Temporal;

[TestFixture]
internal sealed class TemporalFunctionTests
{
    [TestCase("date('2024-W09-4')", "2024-02-29")]
    [TestCase("date('2024060')", "2024-02-29")]
    [TestCase("date('2024-Q1-60')", "2024-02-29")]
    [TestCase("date({year: 2024, quarter: 1, dayOfQuarter: 60})", "2024-02-29")]
    [TestCase("date('-999999999-01-01')", "-999999999-01-01")]
    [TestCase("date({date: date('2024-01-31'), month: 2})", "2024-02-29")]
    [TestCase("date({year: 2024, month: null})", "2024-01-01")]
    [TestCase("date()", "2024-02-29")]
    [TestCase("localtime()", "12:30")]
    [TestCase("datetime({timezone: 'Europe/Stockholm'})", "2024-02-29T13:30+01:00[Europe/Stockholm]")]
    [TestCase("datetime.statement('+05:00')", "2024-02-29T17:30+05:00")]
    [TestCase("localtime('10:00:00.500')", "10:00:00.5")]
    [TestCase("datetime('1818-07-21T21:40:32[Europe/Stockholm]')", "1818-07-21T21:40:32+00:53:28[Europe/Stockholm]")]
    [TestCase("datetime('2024-03-31T01:30[Europe/London]')", "2024-03-31T02:30+01:00[Europe/London]", TestName = "A time that a zone skips moves on by the gap")]
    [TestCase("datetime('2024-10-27T01:30[Europe/London]')", "2024-10-27T01:30+01:00[Europe/London]", TestName = "Of a time that occurs twice the earlier")]
    [TestCase("datetime('2024-10-27T01:30+00:00[Europe/London]')", "2024-10-27T01:30Z[Europe/London]", TestName = "An offset tells which of the two")]
    [TestCase("datetime('2024-03-31T00:30[Europe/London]') + duration('PT1H')", "2024-03-31T02:30+01:00[Europe/London]")]
    [TestCase("datetime('2024-03-30T00:30[Europe/London]') + duration('P1D')", "2024-03-31T00:30Z[Europe/London]")]
    [TestCase("date('2023-01-31') + duration('P1M1D')", "2023-03-01")]
    [TestCase("date('2024-01-01') + duration('PT47H')", "2024-01-02")]
    [TestCase("date('2024-03-31') - duration('P1M')", "2024-02-29")]
    [TestCase("localtime('23:00') + duration('P5DT2H')", "01:00")]
    [TestCase("duration('P1M') * 0.5", "P15DT5H14M33S")]
    [TestCase("duration('P7DT3S') / 3", "P2DT8H1S")]
    [TestCase("duration({seconds: -90, milliseconds: 1})", "PT-1M-29.999S")]
    [TestCase("duration('-P1Y2DT3H')", "P-1Y-2DT-3H")]
    [TestCase("duration('PT0S')", "PT0S")]
    [TestCase("duration.between(date('1990-05-17'), date('2024-02-29'))", "P33Y9M12D")]
    [TestCase("duration.between(datetime('2017-10-28T23:00+02:00[Europe/Stockholm]'), datetime('2017-10-29T04:00+01:00[Europe/Stockholm]'))", "PT6H")]
    [TestCase("duration.inDays(date('2024-03-01'), date('2024-02-01'))", "P-29D")]
    [TestCase("date.truncate('WEEK', date('2024-02-29'))", "2024-02-26")]
    [TestCase("datetime.truncate('millisecond', datetime('2024-02-29T10:00:00.123456789Z'), {nanosecond: 5})", "2024-02-29T10:00:00.123000005Z")]
    [TestCase("date(null)", "null")]
    public void Gives(string expression, string expected) => Assert.That(TemporalCall.TextOf(expression), Is.EqualTo(expected));

    [TestCase("date('2024-02-30')", "day is 30; it must be between 1 and 29.")]
    [TestCase("date({year: 2024, month: 13})", "month is 13; it must be between 1 and 12.")]
    [TestCase("date({month: 1})", "A date needs a year.")]
    [TestCase("date({year: 2024, day: 3})", "day needs month.")]
    [TestCase("date({year: 2024, week: 1, month: 2})", "not by several of them.")]
    [TestCase("date({year: 2024, moon: 3})", "'moon' is not a part of a date or time")]
    [TestCase("date('yesterday')", "'yesterday' is not a date; expected a text such as 2015-07-21")]
    [TestCase("date(20240101)", "Expected a text, a map or a temporal value, found 20240101.")]
    [TestCase("localtime('24:00')", "hour is 24; it must be between 0 and 23.")]
    [TestCase("localtime({minute: 3})", "A time needs an hour.")]
    [TestCase("time('10:00+19:00')", "An offset must be between -18:00 and +18:00.")]
    [TestCase("datetime('2024-01-01T00:00[Mars/Olympus]')", "There is no time zone 'Mars/Olympus'")]
    [TestCase("datetime('2024-07-01T15:30+05:00[Europe/London]')", "The zone Europe/London does not have the offset +05:00 at that time.")]
    [TestCase("date.truncate('fortnight', date('2024-01-01'))", "A day cannot be truncated to 'fortnight'")]
    [TestCase("date(localtime('10:00'))", "A local time has no day.")]
    [TestCase("date('+999999999-12-31') + duration('P1D')", "The date is outside the years")]
    [TestCase("duration('P1Y') / 0", "A duration cannot be divided by zero.")]
    [TestCase("duration('1 year')", "'1 year' is not a duration")]
    [TestCase("duration({moons: 1})", "'moons' is not a part of a duration")]
    [TestCase("duration.between(duration('P1D'), date('2024-01-01'))", "A duration lies between two points in time")]
    [TestCase("duration({seconds: 9223372036854775807}) + duration('PT1S')", "too large")]
    [TestCase("duration('P9999999999999999999Y')", "too large")]
    public void Tells(string expression, string part) =>
        Assert.That(TemporalCall.TextOf(expression), Does.StartWith("! ").And.Contains(part));

    [Test]
    public void CalendarAgreesWithNodaTime()
    {
        for (var date = new LocalDate(-400, 1, 1); date.Year < 2400; date = date.PlusDays(371))
        {
            var value = TemporalCall.Evaluate($"date('{date:uuuu'-'MM'-'dd}')", new Dictionary<string, CypherValue>()).AsTemporal;
            Assert.That(
                (value.ToString(), Part(value, "week"), Part(value, "weekYear"), Part(value, "dayOfWeek"), Part(value, "ordinalDay")),
                Is.EqualTo((date.ToString("uuuu'-'MM'-'dd", null), (long)NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(date),
                    (long)NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(date), (long)date.DayOfWeek, (long)date.DayOfYear)));
        }
    }

    private static long Part(TemporalValue value, string name) => value.TryGetComponent(name, out var part) ? part.AsInteger : -1;
}
