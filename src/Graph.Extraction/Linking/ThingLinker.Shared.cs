using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Linking;

/// <content>Words that many clubs bear: <c>United</c>, <c>City</c>, a nickname of several.</content>
internal sealed partial class ThingLinker
{
    /// <summary>A shared form means the one identified entry that bears it, for each mention the last one named before it.</summary>
    private void LinkShared(NameGroup group, EntityType type)
    {
        var bearers = new List<EntityDraft>();
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = gazetteer.Entries[form.Entry];
            if (entry.Type != type && !(IsTeam(entry.Type) && IsTeam(type)))
            {
                continue;
            }

            if (drafts.Find(entry.Id) is { } draft)
            {
                bearers.Add(draft);
            }
        }

        foreach (var draft in seen.With(group.Units, type))
        {
            if (!bearers.Contains(draft))
            {
                bearers.Add(draft);
            }
        }

        if (bearers.Count > 0)
        {
            foreach (var span in group.Spans)
            {
                var bearer = Nearest(bearers, span.First);
                bearer.Mentions.Add((span.First, span.End));
                bearer.Aliases.Add(context.Text.SpanOf(span.First, span.End).In(context.Text.Text).ToString());
            }
        }
        else if (Dominant(group, type) is { } entry)
        {
            AddLinked(group, type, entry, CategoryOf(group), false);
        }
        else
        {
            Report(group, "no team of the report bears this shared name");
        }
    }

    /// <summary>The one bearer of a shared form, or one that is far better known than the others; null when the form is a word that ends many names.</summary>
    private GazetteerEntry? Dominant(NameGroup group, EntityType type)
    {
        GazetteerEntry? best = null;
        int bestWeight = -1, second = -1, count = 0;
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = gazetteer.Entries[form.Entry];
            if (entry.Type != type || !(entry.Category is "men" or "" || entry.Category == setting.Category))
            {
                continue;
            }

            count++;
            var weight = (gazetteer.WeightOf(form.Entry) + 1) * (setting.CountryVotes(entry.Country) > 0 ? 4 : 1);
            second = Math.Max(second, Math.Min(weight, bestWeight));
            (best, bestWeight) = weight > bestWeight ? (entry, weight) : (best, bestWeight);
        }

        var startsName = best is not null && best.Name.StartsWith(group.Surface(context.Text), StringComparison.OrdinalIgnoreCase);
        var bare = group.Units.Length == 1 && context.Is(group.Spans[0].First, WordClasses.ClubWord | WordClasses.Common);
        return bestWeight >= 12 && bestWeight >= (startsName || !bare ? 4 : 6) * second ? best : null;
    }
}
