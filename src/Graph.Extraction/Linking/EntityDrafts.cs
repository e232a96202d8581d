using Graph.Model;

namespace Graph.Extraction.Linking;

/// <summary>The entities of a report while they are put together, by id.</summary>
internal sealed class EntityDrafts
{
    private readonly Dictionary<string, EntityDraft> byId = new(StringComparer.Ordinal);

    public List<EntityDraft> All { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    public bool Contains(string id) => byId.ContainsKey(id);

    public EntityDraft? Find(string id) => byId.GetValueOrDefault(id);

    public EntityDraft Get(EntityType type, string id, string name)
    {
        if (!byId.TryGetValue(id, out var draft))
        {
            draft = new EntityDraft(type, id, name);
            byId.Add(id, draft);
            All.Add(draft);
        }

        return draft;
    }

    /// <summary>Makes one entity of two: the mentions of the first become the second's.</summary>
    public void Merge(EntityDraft from, EntityDraft into)
    {
        into.TakeOver(from);
        byId.Remove(from.Id);
        All.Remove(from);
    }
}
