using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace Graph.Cypher.Temporal;

/// <summary>A fixed offset, or a named zone of the tz database.</summary>
internal sealed class Zone
{
    public static readonly Zone Utc = new(null, 0);

    private const int MaxOffsetSeconds = 18 * 3600;

    /// <summary>NodaTime knows the years ±9998; outside, a zone has the offset of the nearest day it knows.</summary>
    private static readonly long FirstKnownDay = CalendarMath.ToDayNumber(-9990, 1, 1);
    private static readonly long LastKnownDay = CalendarMath.ToDayNumber(9990, 1, 1);

    private readonly DateTimeZone? named;
    private readonly int fixedOffset;

    private Zone(DateTimeZone? named, int fixedOffset)
    {
        this.named = named;
        this.fixedOffset = fixedOffset;
    }

    /// <summary>The name in the tz database; null for a fixed offset.</summary>
    public string? Name => named?.Id;

    public static Zone OfOffset(int seconds)
    {
        if (Math.Abs(seconds) > MaxOffsetSeconds)
        {
            throw new TemporalException("An offset must be between -18:00 and +18:00.");
        }

        return seconds == 0 ? Utc : new Zone(null, seconds);
    }

    /// <summary>Reads <c>Z</c>, <c>+01:00</c>, <c>-0130</c> or a name such as <c>Europe/Stockholm</c>, in any case.</summary>
    public static Zone Parse(string text)
    {
        if (TemporalText.TryParseOffset(text, out var seconds))
        {
            return OfOffset(seconds);
        }

        var zones = DateTimeZoneProviders.Tzdb;
        var zone = zones.GetZoneOrNull(text) ?? zones.Ids
            .Where(id => string.Equals(id, text.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(zones.GetZoneOrNull)
            .FirstOrDefault();
        return zone is null
            ? throw new TemporalException($"There is no time zone '{text}'; expected an offset such as +01:00 or a name such as Europe/London.")
            : new Zone(zone, 0);
    }

    /// <summary>The offset of a local time. Of a time that occurs twice, the earlier; a time that is skipped is first moved on by the gap.</summary>
    public (long DayNumber, long NanoOfDay, int OffsetSeconds) Resolve(long dayNumber, long nanoOfDay)
    {
        if (named is null)
        {
            return (dayNumber, nanoOfDay, fixedOffset);
        }

        if (dayNumber < FirstKnownDay || dayNumber > LastKnownDay)
        {
            return (dayNumber, nanoOfDay, OffsetAt(dayNumber * CalendarMath.SecondsPerDay));
        }

        var local = new LocalDate(1970, 1, 1).PlusDays((int)dayNumber).At(LocalTime.FromNanosecondsSinceMidnight(nanoOfDay));
        var resolved = named.ResolveLocal(local, Resolvers.LenientResolver);
        var day = Period.DaysBetween(new LocalDate(1970, 1, 1), resolved.Date);
        return (day, resolved.NanosecondOfDay, resolved.Offset.Seconds);
    }

    public int OffsetAt(long epochSecond)
    {
        if (named is null)
        {
            return fixedOffset;
        }

        var known = Math.Clamp(epochSecond, FirstKnownDay * CalendarMath.SecondsPerDay, LastKnownDay * CalendarMath.SecondsPerDay);
        return named.GetUtcOffset(Instant.FromUnixTimeSeconds(known)).Seconds;
    }

    /// <summary>Whether the zone has this offset at this local time, once or as one of two.</summary>
    public bool Allows(long dayNumber, long nanoOfDay, int offsetSeconds) =>
        OffsetAt((dayNumber * CalendarMath.SecondsPerDay) + (nanoOfDay / CalendarMath.NanosPerSecond) - offsetSeconds) == offsetSeconds;

    /// <summary><c>Z</c>, <c>+01:00</c> or <c>+00:53:28</c>.</summary>
    public static string OffsetText(int seconds)
    {
        if (seconds == 0)
        {
            return "Z";
        }

        var (sign, size) = seconds < 0 ? ('-', -seconds) : ('+', seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{sign}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }
}
