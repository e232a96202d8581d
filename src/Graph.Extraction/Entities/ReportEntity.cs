using System.Collections.Immutable;
using Graph.Extraction.Gazetteers;
using Graph.Model;
using Graph.Text;

namespace Graph.Extraction;

public enum EntityType : byte { Person, Club, NationalTeam, Competition, Venue }

/// <summary>What a person is in the report. Someone who neither plays, manages nor referees is <see cref="Other"/> and never reaches the graph.</summary>
[Flags]
public enum PersonRoles : byte { None = 0, Player = 1, Manager = 2, Referee = 4, Other = 8 }

public enum LinkStatus : byte
{
    /// <summary>One gazetteer entry.</summary>
    Linked,

    /// <summary>Several entries fit and nothing decides: reported, never guessed.</summary>
    Ambiguous,

    /// <summary>No entry fits.</summary>
    Nil,
}

/// <summary>One real thing that the report names: a chain of mentions under one identity.</summary>
/// <param name="Index">Its place in <see cref="EntityLayer.Entities"/>.</param>
/// <param name="Id">Node id: from the gazetteer where linked, else made from the fullest name (<c>person/…</c>, <c>club/…</c>).</param>
/// <param name="Name">Canonical: the fullest form of the report for people, the gazetteer's name for the rest.</param>
/// <param name="Aliases">Other forms, seen in the report or known; ordinal order, without <paramref name="Name"/>.</param>
/// <param name="Roles">For people only.</param>
/// <param name="Category">For teams: <c>men</c>, <c>women</c>, <c>under-21</c>, <c>reserve</c>…; for people <c>men</c> or <c>women</c>, by the sides that a player is known to have played for; empty else.</param>
/// <param name="Entry">The gazetteer entry when <paramref name="Link"/> is <see cref="LinkStatus.Linked"/>.</param>
public sealed record ReportEntity(
    int Index,
    EntityType Type,
    string Id,
    string Name,
    ImmutableArray<string> Aliases,
    PersonRoles Roles,
    string Category,
    LinkStatus Link,
    GazetteerEntry? Entry)
{
    /// <summary>For people, the country of nationality that the report gives or implies; null when it gives none.</summary>
    public string? Nationality { get; init; }

    /// <summary>For people, the position (<c>goalkeeper</c>, <c>defender</c>, <c>midfielder</c>, <c>forward</c>) that the report gives or the gazetteer knows; null when unknown or several.</summary>
    public string? Position { get; init; }

    /// <summary>Whether somebody can't be of a team as far as he is known: a man of men's sides only of one of women, a man of another country of a national team.</summary>
    public bool CantPlayFor(ReportEntity team) => (Category == "men" && team.Category == "women")
        || (team.Type == EntityType.NationalTeam && Entry is { Country.Length: > 0 } man && !SidePriors.IsOfNation(man, team));

    public bool IsTeam => Type is EntityType.Club or EntityType.NationalTeam;
}

public enum MentionKind : byte { Proper, Nominal, Pronominal }

/// <summary>A stretch of tokens that refers to an entity.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past its last token (a possessive <c>'s</c> is not part of it).</param>
/// <param name="Entity">Index of the entity.</param>
public readonly record struct EntityMention(int First, int End, int Entity, MentionKind Kind);

/// <summary>Entities of a report and their mentions, the mentions ordered by first token and disjoint.</summary>
public sealed record EntityLayer(AnnotatedText Text, ImmutableArray<ReportEntity> Entities, ImmutableArray<EntityMention> Mentions)
{
    private readonly NameUnits? units;

    /// <summary>The text's tokens as names are compared.</summary>
    internal NameUnits Units
    {
        get => units ?? NameUnits.Create(Text);
        init => units = value;
    }

    /// <summary>What could not be told apart.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
