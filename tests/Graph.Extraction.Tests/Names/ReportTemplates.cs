namespace Graph.Extraction.Tests.Names;

/// <summary>Short reports of our own around given names.</summary>
internal static class ReportTemplates
{
    public static string One(string kind, string name) => kind switch
    {
        "club" => $"{name} beat Zalmere Town 2-1 on Saturday. {name} scored both goals in the first half.",
        "national-team" => $"{name} beat Zalmeria 2-1 on Saturday in the World Cup. {name} scored both goals in the first half.",
        "competition" => $"Zalmere Town lost 2-1 in the {name} on Saturday. They had never won a match in the {name} before.",
        "venue" => $"Zalmere Town lost 2-1 at {name} on Saturday. It was their first defeat at {name} this season.",
        "manager" => $"Zalmere Town manager {name} praised his players on Saturday. {name} said that the win was deserved.",
        _ => $"Zalmere Town midfielder {name} scored twice on Saturday. {name} has nine goals this season.",
    };

    /// <summary>The second form after the first, as a report goes on about one thing.</summary>
    public static string Same(string kind, string first, string second) => kind switch
    {
        "club" => $"{first} beat Dunmere Borough 2-1 on Saturday. {second} scored both goals in the first half and {second} should have had a third.",
        "manager" => $"Dunmere Borough manager {first} praised his players on Saturday. It was a deserved win, {second} said after the match.",
        _ => $"Midfielder {first} scored for Dunmere Borough on Saturday. Ten minutes later {second} shot wide from 20 yards.",
    };

    /// <summary>Two different things in one report.</summary>
    public static string Both(string kind, string first, string second) => kind switch
    {
        "club" => $"{first} beat {second} 2-1 on Saturday. {first} scored twice in the first half. {second} had the better chances.",
        "national-team" => $"{first} beat {second} 2-1 in a World Cup qualifier on Saturday. {first} scored twice in the first half. {second} had the better chances.",
        "competition" => $"Dunmere Borough won the {first} in May. In the {second} they lost 2-1 to Zalmere Town.",
        "venue" => $"Dunmere Borough won 2-1 at {first} on Saturday. A week before they had lost at {second}.",
        "manager" => $"Dunmere Borough manager {first} praised his players. Zalmere Town manager {second} was less happy.",
        _ => $"Dunmere Borough midfielder {first} scored after ten minutes. Zalmere Town striker {second} equalised before the break.",
    };
}
