using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Model;

namespace Graph.Extraction.Linking;

/// <content>Categories of sides, and the ids and names that they give.</content>
internal sealed partial class ThingLinker
{
    /// <summary>The category of sides that a name is of, by its own words and by what stands around it.</summary>
    private string WantedOf(NameGroup group, List<NameGroup> groups)
    {
        var wanted = CategoryOf(group);
        return wanted == "women" && (group.Hints & NameHints.Women) == 0 && IsBesideWomen(group, groups) ? "men" : wanted;
    }

    private string CategoryOf(NameGroup group)
    {
        var sex = (group.Hints & NameHints.Women) != 0 || EndsInWomen(group) ? "women" : setting.CategoryAt(group.Spans[0].First);
        var age = (group.Hints & NameHints.Youth) != 0 ? AgeOf(group) : group.Class == NameClass.NationalTeam && (group.Hints & (NameHints.Reserve | NameHints.Country)) == 0 ? setting.NationAge : null;
        return age is not null ? sex == "women" && (group.Class == NameClass.NationalTeam || (group.Hints & NameHints.Women) != 0) ? "women-" + age : age
            : (group.Hints & NameHints.Women) == 0 && (group.Hints & NameHints.Reserve) != 0 ? "reserve"
            : sex;
    }

    /// <summary>Whether an unknown name of several words ends in a word for women's sides.</summary>
    private bool EndsInWomen(NameGroup group) =>
        group.Node == 0 && group.Longest is var span && span.CoreEnd - span.First > 1 && context.Is(span.CoreEnd - 1, WordClasses.CategoryWomen);

    /// <summary>The age group that a name's words give; the eldest youth where they give none.</summary>
    private string AgeOf(NameGroup group)
    {
        foreach (var span in group.Spans)
        {
            if ((span.Hints & NameHints.Youth) != 0 && YouthSigns.AgeOf(context, span) is { } age)
            {
                return age;
            }
        }

        return "under-21";
    }

    private static string DisplayOf(string category)
    {
        var age = category.IndexOf("under-", StringComparison.Ordinal);
        return age >= 0 ? $"Under-{category[(age + "under-".Length)..]}{(age > 0 ? " Women" : "s")}" : category == "women" ? "Women" : category == "youth" ? "Youth" : "Reserves";
    }

    /// <summary>Other ways to write a youth side's name.</summary>
    private static void AddYouthForms(EntityDraft draft, string name, string category)
    {
        var at = category.IndexOf("under-", StringComparison.Ordinal);
        if (at >= 0)
        {
            var (age, sex) = (category[(at + "under-".Length)..], at > 0 ? " Women" : "");
            draft.AddAlias($"{name} Under-{age}{sex}");
            draft.AddAlias($"{name} U{age}{sex}");
            draft.AddAlias($"{name} U-{age}{sex}");
        }
    }

    private static string Prefix(EntityType type) => type switch
    {
        EntityType.Club => "club/",
        EntityType.NationalTeam => "national-team/",
        EntityType.Competition => "competition/",
        _ => "venue/",
    };

    /// <summary>The women's side of a men's one in a passage about women's football, and the other way round.</summary>
    private EntityDraft OfCategory(EntityDraft bearer, NameGroup group, EntityType type)
    {
        const string Suffix = "-women";
        var wanted = CategoryOf(group);
        if (wanted == "women" && bearer.Category == "men" && setting.Category == "men")
        {
            return Side(bearer.Id + Suffix, bearer.Name + " Women", wanted, type);
        }

        if (wanted == "men" && bearer.Category == "women" && bearer.Id.EndsWith(Suffix, StringComparison.Ordinal) && gazetteer.Find(bearer.Id[..^Suffix.Length]) is { } men && (setting.IsPlainlyMen || drafts.Contains(men.Id) || !IsNicknameOf(men, group)))
        {
            return Side(men.Id, men.Name, wanted, type);
        }

        return bearer;
    }

    private EntityDraft Side(string id, string name, string category, EntityType type)
    {
        var entry = gazetteer.Find(id);
        var draft = drafts.Get(type, id, entry?.Name ?? name);
        draft.Category = category;
        draft.Entry = entry;
        draft.Link = entry is null ? LinkStatus.Nil : LinkStatus.Linked;
        return draft;
    }

    /// <summary>Whether a sentence sets the bare name beside the same name with a word for women: then the bare one is the men's side.</summary>
    private bool IsBesideWomen(NameGroup bare, List<NameGroup> groups)
    {
        foreach (var other in groups)
        {
            var same = other.Units.AsSpan().SequenceEqual(bare.Units) || (other.Units.Length == bare.Units.Length + 1 && other.Units.AsSpan().StartsWith(bare.Units));
            if (other == bare || !same || ((other.Hints & NameHints.Women) == 0 && !context.Is(other.Longest.End - 1, WordClasses.CategoryWomen)))
            {
                continue;
            }

            foreach (var span in bare.Spans)
            {
                foreach (var beside in other.Spans)
                {
                    if (context.Text.SentenceOf(span.First) == context.Text.SentenceOf(beside.First))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
