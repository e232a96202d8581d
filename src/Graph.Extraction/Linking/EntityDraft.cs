using System.Collections.Immutable;

namespace Graph.Extraction.Linking;

/// <summary>An entity while it is put together from its groups.</summary>
internal sealed class EntityDraft(EntityType type, string id, string name)
{
    public EntityType Type { get; } = type;

    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    public PersonRoles Roles { get; set; }

    public string Category { get; set; } = "";

    public LinkStatus Link { get; set; } = LinkStatus.Nil;

    public GazetteerEntry? Entry { get; set; }

    public List<(int First, int End)> Mentions { get; } = [];

    public ReportEntity Finish(int index)
    {
        Aliases.Remove(Name);
        return new ReportEntity(index, Type, Id, Name, [.. Aliases], Roles, Category, Link, Entry);
    }
}
