using Graph.Extraction.Gazetteers;

namespace Graph.Extraction;

/// <summary>What the gazetteers know of somebody and a team, as features: whether he was there on the report's day, before or after it, and whether he was elsewhere then.</summary>
/// <param name="day">The report's day; null where it is unknown.</param>
/// <param name="ofManagers">Whether spells as a manager count, else those as a player.</param>
internal sealed class KnownSpells(DateOnly? day, bool ofManagers)
{
    private static readonly FeaturePart Spell = "spell", At = "at", Was = "was", Coming = "coming", Some = "some", Never = "never", Unknown = "unknown", Own = "own", Yes = "yes", No = "no";

    /// <summary>Adds what is known, alone and with how the two are told of.</summary>
    /// <param name="order">Which of the two is named first.</param>
    /// <param name="type">Whether the team is a club's or a country's.</param>
    /// <param name="has">Whether a team of the same type is told of him already.</param>
    /// <param name="crossed">Whether others are named between the two.</param>
    public void AddTo(FeatureVector features, ReportEntity man, ReportEntity team, FeaturePart order, FeaturePart type, FeaturePart has, FeaturePart crossed)
    {
        var spell = Of(man, team);
        var elsewhere = IsElsewhere(man, team) ? Yes : No;
        var key = FeatureKey.Start(Spell, features.IsNamed).With(spell);
        features.Add(key);
        features.Add(key.With(type).With(elsewhere));
        features.Add(key.With(order).With(crossed));
        features.Add(key.With(elsewhere).With(has));
    }

    private FeaturePart Of(ReportEntity man, ReportEntity team)
    {
        if (team.Type == EntityType.NationalTeam && !ofManagers)
        {
            return man.Entry is { } native && SidePriors.IsOfNation(native, team) ? Own : Unknown;
        }

        if (man.Entry is not { } entry || team.Entry is not { } club)
        {
            return Unknown;
        }

        bool any = false, here = false, now = false, was = false;
        foreach (var stint in entry.Stints)
        {
            any |= IsOfKind(stint);
            if (IsOfKind(stint) && stint.Team == club.Id)
            {
                here = true;
                now |= day is { } date && stint.Covers(date);
                was |= day is { } after && stint.Until is { } until && until < after;
            }
        }

        return !any ? Unknown : !here ? Never : day is null ? Some : now ? At : was ? Was : Coming;
    }

    /// <summary>Whether he was at another team of the same type on the day.</summary>
    private bool IsElsewhere(ReportEntity man, ReportEntity team)
    {
        foreach (var stint in man.Entry is { Stints.IsDefaultOrEmpty: false } entry ? entry.Stints : [])
        {
            if (day is { } date && IsOfKind(stint) && stint.Covers(date) && stint.Team != team.Entry?.Id && stint.Team.StartsWith("club/", StringComparison.Ordinal) == (team.Type == EntityType.Club))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfKind(in Stint stint) => (stint.Kind is StintKind.Manager or StintKind.Caretaker) == ofManagers;
}
