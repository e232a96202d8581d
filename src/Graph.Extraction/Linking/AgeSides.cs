using Graph.Extraction.Mentions;
using Graph.Model;

namespace Graph.Extraction.Linking;

/// <summary>In a report of a match of two clubs' sides of an age, or of their reserves, the bare name of either club means that side too.</summary>
internal static class AgeSides
{
    /// <summary>Sentences at the start that tell what a report is about.</summary>
    private const int LeadSentences = 4;

    public static void Merge(NameContext context, EntityDrafts drafts)
    {
        if (MetInLead(context, drafts) is not { } category)
        {
            return;
        }

        foreach (var side in drafts.All.FindAll(draft => IsSide(draft) && draft.Category == category))
        {
            if (drafts.Find(side.Id[..^(category.Length + 1)]) is { Category: "men" } first)
            {
                drafts.Merge(first, side);
            }
        }
    }

    /// <summary>The category of which two clubs' sides stand in one sentence at the start; null when there is none.</summary>
    private static string? MetInLead(NameContext context, EntityDrafts drafts)
    {
        var seen = new Dictionary<int, EntityDraft>();
        foreach (var draft in drafts.All)
        {
            foreach (var (first, _) in IsSide(draft) ? draft.Mentions : [])
            {
                var sentence = context.Text.SentenceOf(first);
                if (sentence >= LeadSentences)
                {
                    continue;
                }

                if (seen.TryGetValue(sentence, out var other) && other != draft && other.Category == draft.Category)
                {
                    return draft.Category;
                }

                seen.TryAdd(sentence, draft);
            }
        }

        return null;
    }

    /// <summary>Whether an entity is a club's side of an age or its reserves, whose id ends in its category.</summary>
    private static bool IsSide(EntityDraft draft) =>
        draft.Type == EntityType.Club && (draft.Category is "reserve" or "youth" || draft.Category.StartsWith("under-", StringComparison.Ordinal))
        && draft.Id.EndsWith("-" + draft.Category, StringComparison.Ordinal);
}
