namespace Graph.Extraction;

/// <summary>Mentions → items, with the types of what they mention.</summary>
internal static class MentionItem
{
    /// <param name="number">Which of its sentence's mentions it is.</param>
    public static PatternItem Of(EntityLayer layer, int index, int number)
    {
        var mention = layer.Mentions[index];
        var entity = layer.Entities[mention.Entity];
        var classes = ItemTags.Any | WordClassSet.Of((int)TypeOf(entity.Type));
        switch (entity.Type)
        {
            case EntityType.Club or EntityType.NationalTeam:
                classes |= WordClassSet.Of((int)ItemType.TEAM);
                break;
            case EntityType.Person:
                classes |= RolesOf(entity.Roles);
                break;
        }

        if (mention.Kind != MentionKind.Proper)
        {
            classes |= WordClassSet.Of((int)ItemType.NOMINAL);
        }

        // Rules name pronouns outright ("his second"), whoever they stand for.
        var word = mention.Kind == MentionKind.Pronominal && mention.End == mention.First + 1 ? layer.Text.Tokens[mention.First].Word : -1;
        return new PatternItem(mention.First, mention.End, classes, word, number, mention.Entity, -1);
    }

    private static ItemType TypeOf(EntityType type) => type switch
    {
        EntityType.Club => ItemType.CLUB,
        EntityType.NationalTeam => ItemType.NATION,
        EntityType.Competition => ItemType.COMP,
        EntityType.Venue => ItemType.VENUE,
        _ => ItemType.PERSON,
    };

    private static WordClassSet RolesOf(PersonRoles roles)
    {
        var set = default(WordClassSet);
        if ((roles & PersonRoles.Player) != 0)
        {
            set |= WordClassSet.Of((int)ItemType.PLAYER);
        }

        if ((roles & PersonRoles.Manager) != 0)
        {
            set |= WordClassSet.Of((int)ItemType.MANAGER);
        }

        return (roles & PersonRoles.Referee) != 0 ? set | WordClassSet.Of((int)ItemType.REFEREE) : set;
    }
}
