using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>An entity while it is put together from its groups.</summary>
internal sealed class EntityDraft(EntityType type, string id, string name)
{
    /// <summary>Each once, in no order.</summary>
    private readonly List<string> aliases = [];

    public EntityType Type { get; } = type;

    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public PersonRoles Roles { get; set; }

    public string Category { get; set; } = "";

    public LinkStatus Link { get; set; } = LinkStatus.Nil;

    public GazetteerEntry? Entry { get; set; }

    public List<(int First, int End)> Mentions { get; } = [];

    /// <summary>Adds a mention with the form that it has in the text.</summary>
    public void AddMention(AnnotatedText text, int first, int end)
    {
        Mentions.Add((first, end));
        AddAlias(text, first, end);
    }

    /// <summary>Adds the form that some tokens have in the text.</summary>
    public void AddAlias(AnnotatedText text, int first, int end)
    {
        // Most mentions repeat a form that is known already.
        var form = text.Text.AsSpan(text.Tokens[first].Start, text.Tokens[end - 1].End - text.Tokens[first].Start);
        foreach (var alias in aliases)
        {
            if (form.SequenceEqual(alias))
            {
                return;
            }
        }

        aliases.Add(form.ToString());
    }

    public void AddAlias(string alias)
    {
        if (!aliases.Contains(alias))
        {
            aliases.Add(alias);
        }
    }

    /// <summary>Takes over the mentions and names of an entity that is the same.</summary>
    public void TakeOver(EntityDraft other)
    {
        Mentions.AddRange(other.Mentions);
        AddAlias(other.Name);
        foreach (var alias in other.aliases)
        {
            AddAlias(alias);
        }
    }

    /// <summary>The entity with its other names, in ordinal order.</summary>
    public ReportEntity Finish(int index)
    {
        aliases.Remove(Name);
        var names = aliases.ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return new ReportEntity(index, Type, Id, Name, ImmutableCollectionsMarshal.AsImmutableArray(names), Roles, Category, Link, Entry);
    }
}
