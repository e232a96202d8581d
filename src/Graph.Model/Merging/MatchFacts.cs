using System.Collections.Immutable;
using System.Globalization;

namespace Graph.Model.Merging;

/// <summary>What one report says of one match, as far as it tells the match from others.</summary>
/// <param name="Report">Place of the report among all reports.</param>
/// <param name="First">The side whose id is first in ordinal order; null unless exactly two sides are known.</param>
/// <param name="Home">The home side; null when none is told, or the ground is neutral.</param>
/// <param name="GoalsFirst">Goals of <paramref name="First"/>; null when the score is not told.</param>
/// <param name="Published">Day number of the report; null when unknown.</param>
/// <param name="Scorers">Last parts of the scorers' ids.</param>
internal sealed record MatchFacts(
    int Report,
    string Id,
    string? First,
    string? Second,
    string? Home,
    long? GoalsFirst,
    long? GoalsSecond,
    DayRange Days,
    int? Published,
    string? Competition,
    string? Stage,
    long? Leg,
    ImmutableHashSet<string> Scorers)
{
    public bool HasScore => GoalsFirst is not null && GoalsSecond is not null;

    /// <summary>Equal for matches that can't be told apart by anything but their reports.</summary>
    public string Signature { get; } = string.Create(CultureInfo.InvariantCulture,
        $"{Days.From}|{Days.To}|{Days.MonthDay}|{GoalsFirst}-{GoalsSecond}|{Home}|{Competition}|{Stage}|{Leg}|{(Days.IsNarrow ? 0 : Published)}|{string.Join(',', Scorers.Order(StringComparer.Ordinal))}");
}
