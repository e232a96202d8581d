using System.Collections.Immutable;

namespace Graph.Extraction;

public enum StintKind : byte { Player, Loan, Manager, Caretaker }

/// <summary>A spell of a person at a team, by years as far as known.</summary>
/// <param name="Team">Gazetteer id of the team.</param>
/// <param name="From">First day, or the first of the year or month known; null when unknown.</param>
/// <param name="Until">Last day, inclusive; null when unknown or still there.</param>
public readonly record struct Stint(StintKind Kind, string Team, DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether the spell covers a day; an unknown end counts as open, an unknown start as covering nothing before it is known.</summary>
    public bool Covers(DateOnly day) => From is { } from && from <= day && (Until is not { } until || day <= until);
}

/// <summary>One thing that the gazetteers know.</summary>
/// <param name="Id">Node id, e.g. <c>club/southampton</c>.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Names">Further full and short forms.</param>
/// <param name="Nicknames">Forms that name it only beside other evidence (<c>the Reds</c>).</param>
/// <param name="Descriptions">Descriptions that fit it (<c>the Merseyside club</c>); never an identification alone.</param>
/// <param name="Country">Country, or null.</param>
/// <param name="Category">For teams and competitions: <c>men</c>, <c>women</c>, <c>under-21</c>…; empty else.</param>
/// <param name="Kind">For competitions <c>league</c>, <c>cup</c>, <c>international</c>; for people the position; else empty.</param>
/// <param name="City">For clubs and venues, or null.</param>
/// <param name="Related">For clubs the ids of their grounds, for venues the ids of their tenants.</param>
/// <param name="Stints">For people, ordered by start.</param>
public sealed record GazetteerEntry(
    string Id,
    EntityType Type,
    string Name,
    ImmutableArray<string> Names,
    ImmutableArray<string> Nicknames,
    ImmutableArray<string> Descriptions,
    string? Country,
    string Category,
    string Kind,
    string? City,
    string? Wikidata,
    PersonRoles Roles,
    ImmutableArray<string> Related,
    ImmutableArray<Stint> Stints)
{
    /// <summary>For people, the day of birth (the first of January where only the year is known), or null.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>For national teams: nouns for its people (<c>Frenchman</c>, <c>Brazilians</c>).</summary>
    public ImmutableArray<string> Demonyms { get; init; } = [];

    /// <summary>For national teams: adjectives of nationality (<c>French</c>).</summary>
    public ImmutableArray<string> Adjectives { get; init; } = [];

    /// <summary>For competitions: the names of its stages.</summary>
    public ImmutableArray<string> Stages { get; init; } = [];
}
