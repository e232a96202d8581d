using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Model;

namespace Graph.Extraction.Linking;

/// <summary>Links clubs, national teams, competitions and venues: forms that identify first, then shared words (<c>United</c>) by what was identified.</summary>
internal sealed partial class ThingLinker(NameContext context, ReportSetting setting, SourceReport report, EntityDrafts drafts)
{
    private readonly Gazetteer gazetteer = context.Gazetteer;
    private readonly SeenNames seen = new(context, setting);
    private readonly FormChooser chooser = new(context, setting, drafts);

    public void Link(List<NameGroup> groups)
    {
        var postponed = new List<NameGroup>();
        groups = ByCategory(groups);
        foreach (var group in groups.OrderByDescending(static g => g.Units.Length))
        {
            if (TypeOf(group.Class) is { } type && !TryLink(group, type, groups))
            {
                postponed.Add(group);
            }
        }

        // What one shared name turns out to mean may be what a second one needs.
        men = new NamedMen(gazetteer, setting, groups);
        postponed.RemoveAll(group => LinkByBearers(group, TypeOf(group.Class)!.Value));
        postponed.RemoveAll(group => LinkByMen(group, TypeOf(group.Class)!.Value));
        foreach (var group in postponed)
        {
            LinkShared(group, TypeOf(group.Class)!.Value);
        }
    }

    /// <summary>A team's name that stands in passages about men's and about women's football, or in parts about first sides and reserves, is several names.</summary>
    private List<NameGroup> ByCategory(List<NameGroup> groups)
    {
        var parted = new List<NameGroup>(groups.Count);
        foreach (var group in groups)
        {
            if (!setting.HasParts || TypeOf(group.Class) is not (EntityType.Club or EntityType.NationalTeam))
            {
                parted.Add(group);
                continue;
            }

            foreach (var spans in group.Spans.GroupBy(span => setting.CategoryAt(span.First)))
            {
                parted.Add(group.With([.. spans]));
            }
        }

        return parted;
    }

    public static EntityType? TypeOf(NameClass kind) => kind switch
    {
        NameClass.Club => EntityType.Club,
        NameClass.NationalTeam => EntityType.NationalTeam,
        NameClass.Competition => EntityType.Competition,
        NameClass.Venue => EntityType.Venue,
        _ => null,
    };

    /// <summary>Links a group by a form that identifies, or gives an unknown name its own node; false when only shared forms match.</summary>
    private bool TryLink(NameGroup group, EntityType type, List<NameGroup> groups)
    {
        if (((type == EntityType.Competition ? seen.LongerCompetition(group) : null) ?? Abbreviated(group, type)) is { } named)
        {
            AddMentions(named, group);
            return true;
        }

        var wanted = WantedOf(group, groups);
        var choice = chooser.Choose(group, type, wanted);
        return choice.Entry >= 0 ? LinkChosen(group, type, wanted, choice) : !choice.HasShared && LinkWithoutForm(group, type, wanted);
    }

    /// <summary>Links a group to the entry of the form chosen, or to its namesake of the report's country; false where the report rather tells of a side named in full.</summary>
    private bool LinkChosen(NameGroup group, EntityType type, string wanted, in FormChoice choice)
    {
        if (type == EntityType.Club && Compatriot(group, choice.Entry) is { } compatriot)
        {
            AddLinked(group, type, compatriot, wanted, false);
            return true;
        }

        if (type == EntityType.Club && !drafts.Contains(gazetteer.Entries[choice.Entry].Id) && seen.IsPartOfSeen(group, choice.Entry, choice.Kind))
        {
            return false;
        }

        if (choice.IsTie)
        {
            Report(group, "several entries fit");
        }

        AddLinked(group, type, gazetteer.Entries[choice.Entry], wanted, choice.IsTie);
        return true;
    }

    /// <summary>Links a name that has no form of its own: another way to write a known one, else unknown; false where it starts a club's name that the report has in full.</summary>
    private bool LinkWithoutForm(NameGroup group, EntityType type, string wanted)
    {
        if (type == EntityType.Venue && WithoutLastWord(group) is { } venue)
        {
            AddLinked(group, type, venue, wanted, false);
        }
        else if (IsTeam(type) && (seen.Variant(group.Units, type, wanted) ?? Within(group, type, wanted)) is { } written)
        {
            AddMentions(written, group);
        }
        else if (type == EntityType.Club && WithoutLetters(group) is { } plain)
        {
            AddLinked(group, type, plain, wanted, false);
        }
        else if (type == EntityType.Club && seen.IsStartOfSeen(group.Units, type))
        {
            return false;
        }
        else
        {
            AddUnknown(group, type, wanted);
        }

        return true;
    }
}
