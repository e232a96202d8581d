using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Model;

namespace Graph.Extraction.Linking;

/// <content>Entities for names that are linked, or that nobody knows.</content>
internal sealed partial class ThingLinker
{
    private void AddLinked(NameGroup group, EntityType type, GazetteerEntry entry, string wanted, bool tie)
    {
        if (entry.Category.Length != 0 && type is EntityType.Club or EntityType.NationalTeam && entry.Category != wanted)
        {
            // A side of another category than the entry's: the sibling row where there is one, else a node of its own.
            var root = RootOf(entry, wanted);
            if (SiblingOf(group, entry, root, wanted) is not { } sibling)
            {
                AddSide(group, type, root, wanted);
                return;
            }

            entry = sibling;
        }

        var draft = drafts.Get(type, entry.Id, entry.Name);
        draft.Entry = entry;
        draft.Link = tie ? LinkStatus.Ambiguous : LinkStatus.Linked;
        draft.Category = entry.Category;
        foreach (var name in entry.Names)
        {
            var at = name.IndexOf('@', StringComparison.Ordinal);
            draft.AddAlias(at > 0 ? name[..at] : name);
        }

        AddMentions(draft, group);
    }

    /// <summary>The row from which a side of another category is found. A girls' side is found from that of the men: "Reggae Girlz" of a report about under-17s.</summary>
    private GazetteerEntry RootOf(GazetteerEntry entry, string wanted) =>
        wanted.StartsWith("women-", StringComparison.Ordinal) && entry.Category == "women" && entry.Id.EndsWith("-women", StringComparison.Ordinal) ? gazetteer.Find(entry.Id[..^"-women".Length]) ?? entry : entry;

    /// <summary>The row of the category that a name is of; the entry's own where nothing in the name speaks for another and there is none. Null where the side has no row.</summary>
    private GazetteerEntry? SiblingOf(NameGroup group, GazetteerEntry entry, GazetteerEntry root, string wanted)
    {
        var isPlain = (group.Hints & (NameHints.Women | NameHints.Youth | NameHints.Reserve)) == 0;
        return gazetteer.Find(root.Id + "-" + wanted)
            ?? (isPlain && (wanted == "men" || (wanted == "reserve" && setting.SectionAt(group.Spans[0].First) is null)) ? entry : null);
    }

    /// <summary>A side that the gazetteer has no row of, named after the club or country.</summary>
    private void AddSide(NameGroup group, EntityType type, GazetteerEntry root, string wanted)
    {
        var side = drafts.Get(type, root.Id + "-" + wanted, $"{root.Name} {DisplayOf(wanted)}");
        side.Category = wanted;
        AddYouthForms(side, root.Name, wanted);
        AddMentions(side, group);
    }

    private void AddUnknown(NameGroup group, EntityType type, string wanted)
    {
        var surface = Root(group);
        var team = type is EntityType.Club or EntityType.NationalTeam;
        var suffix = team && wanted != "men" ? "-" + wanted : "";
        var name = suffix.Length == 0 ? surface : $"{surface} {DisplayOf(wanted)}";
        var draft = drafts.Get(type, Prefix(type) + Slug.Of(surface) + suffix, name);
        draft.Category = team ? wanted : "";
        AddYouthForms(draft, surface, draft.Category);
        AddMentions(draft, group);
    }

    /// <summary>An unknown name without the word for women that ends it, which its category says.</summary>
    private string Root(NameGroup group)
    {
        var span = group.Longest;
        var last = span.CoreEnd - 1;
        return last > span.First && group.Class is NameClass.Club or NameClass.NationalTeam && context.Is(last, WordClasses.CategoryWomen)
            ? context.Text.SpanOf(span.First, last).In(context.Text.Text).ToString()
            : group.Surface(context.Text);
    }

    public static bool IsTeam(EntityType type) => type is EntityType.Club or EntityType.NationalTeam;

    private static EntityDraft Nearest(List<EntityDraft> bearers, int token)
    {
        var best = bearers[0];
        var bestDistance = int.MaxValue;
        foreach (var bearer in bearers)
        {
            foreach (var (first, _) in bearer.Mentions)
            {
                var distance = first <= token ? token - first : 1_000_000 + first - token;
                if (distance < bestDistance)
                {
                    (best, bestDistance) = (bearer, distance);
                }
            }
        }

        return best;
    }

    private void AddMentions(EntityDraft draft, NameGroup group)
    {
        seen.Add(group.Units, draft);
        foreach (var span in group.Spans)
        {
            draft.AddMention(context.Text, span.First, span.End);
        }
    }

    private void Report(NameGroup group, string what) => drafts.Diagnostics.Add(new Diagnostic(
        "GR3001",
        DiagnosticSeverity.Info,
        report.PlaceOf(context.Text.Tokens[group.Spans[0].First].Start),
        $"'{group.Surface(context.Text)}' can't be told apart: {what}"));
}
