using Graph.Extraction.Gazetteers;
using T = Graph.Extraction.Mentions.NameTemplates;

namespace Graph.Extraction.Mentions;

/// <content>What the gazetteers say of a name, and of the people whom the report names beside it.</content>
internal sealed partial class NameFeatures
{
    private void Gazetteers(NameGroup group, int town, FeatureSet features)
    {
        Forms(group.Node, 0, features);
        Men(group, town, features);
        foreach (var member in group.Members)
        {
            Forms(member.Node, 1, features);
        }

        var people = context.Gazetteer.PeopleBySurname(group.Units[^1]);
        var service = Service.None;
        foreach (var person in people)
        {
            service |= knowledge.ServiceOf(person);
        }

        features.Add(T.Surname, (group.Units.Length == 1 ? 1 : 2) + (people.IsEmpty ? 0 : 2));
        AddService(group.Units.Length == 1 ? T.ServiceOne : T.ServiceMore, service, features);
    }

    private static void AddService(FeatureTemplate template, Service service, FeatureSet features)
    {
        for (var bit = 0; bit < 4; bit++)
        {
            if (((int)service & (1 << bit)) != 0)
            {
                features.Add(template, bit);
            }
        }
    }

    /// <param name="level">0 for the fullest form, 1 for one merged into it.</param>
    private void Forms(int node, int level, FeatureSet features)
    {
        if (node == 0)
        {
            features.Add(T.Unknown, level);
            return;
        }

        var all = 0;
        var career = Career.None;
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            var entry = context.Gazetteer.Entries[form.Entry];
            all |= 1 << (int)entry.Type;
            features.Add(T.Form[level], ((int)entry.Type * 2) + (form.Kind == NameFormKind.Nickname ? 1 : 0));
            if (entry.Type == EntityType.Person)
            {
                features.Add(T.Roles[level], (int)entry.Roles);
                AddService(T.Service[level], knowledge.ServiceOf(form.Entry), features);
                career |= men.CareerOf(form.Entry);
            }
            else if (entry.Type == EntityType.Club)
            {
                features.AddIf(T.City[level], entry.City is { } city && string.Equals(city, entry.Name, StringComparison.OrdinalIgnoreCase));
                features.AddIf(T.Great[level], context.Gazetteer.WeightOf(form.Entry) > 20);
            }
        }

        features.Add(T.FormSet[level], all);
        if (career != Career.None)
        {
            features.Add(T.Career[level], (int)career);
        }
    }

    /// <summary>Whether the report names people who are known to have been at the team that the name may mean.</summary>
    private void Men(NameGroup group, int town, FeatureSet features)
    {
        int types = 0, ever = 0, now = 0;
        var beside = false;
        foreach (var form in group.Node == 0 ? [] : context.Gazetteer.Trie.FormsAt(group.Node))
        {
            var type = context.Gazetteer.Entries[form.Entry].Type;
            types |= type == EntityType.Club ? 1 : type == EntityType.NationalTeam ? 2 : 0;
            ever = Math.Max(ever, men.EverAt(form.Entry));
            now = Math.Max(now, men.NowAt(form.Entry));
            foreach (var span in ever > 0 && !beside ? group.Spans : [])
            {
                beside |= men.IsBeside(text.SentenceOf(span.First), form.Entry);
            }
        }

        if (types != 0 && town >= 0)
        {
            features.Add(T.TownMen[town], (Math.Min(ever, 3) * 8) + (Math.Min(now, 3) * 2) + (beside ? 1 : 0));
        }

        if (types != 0)
        {
            features.Add(T.MenEver, (types * 4) + Math.Min(ever, 3));
            features.Add(T.MenNow, (types * 8) + (Math.Min(now, 3) * 2) + (beside ? 1 : 0));
        }
    }

    /// <summary>0 for the name of a club that is its town's too, 1 for a country's, -1 for others.</summary>
    private int TownOf(NameGroup group)
    {
        var longest = group.Longest;
        var surface = text.SpanOf(longest.First, longest.CoreEnd).In(text.Text);
        foreach (var form in group.Node == 0 ? [] : context.Gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = context.Gazetteer.Entries[form.Entry];
            if (entry.Type == EntityType.NationalTeam && form.Kind != NameFormKind.Nickname)
            {
                return 1;
            }

            if (entry.Type == EntityType.Club && entry.City is { } city && city.AsSpan().StartsWith(surface, StringComparison.OrdinalIgnoreCase))
            {
                return 0;
            }
        }

        return -1;
    }
}
