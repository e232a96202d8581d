namespace Graph.Extraction;

/// <summary>The teams of managers of whom no rule and no side tells: by the day, else by the office beside the name and the team that the passage is about.</summary>
/// <param name="sentenceFrames">The match that each sentence tells of: what is known of a manager only chooses between its sides and the teams named near him.</param>
public sealed class LoneManagers(ReportReading reading, MatchFrame?[] sentenceFrames, FootballWords words, bool usePrior)
{
    /// <summary>Items between the office and the name at most (<c>new head coach Ames</c> has none, <c>coach, Ames,</c> one).</summary>
    private const int OfficeReach = 2;

    /// <summary>Sentences back to which a passage's team is looked for.</summary>
    private const int PassageReach = 2;

    /// <summary>Sentences between the names of a manager and of the team that he is known to manage at most, where no sentence that names him tells of its match.</summary>
    private const int KnownReach = 1;

    /// <summary>Adds an affiliation for each manager who has none.</summary>
    public void Add(List<Affiliation> managed)
    {
        if (usePrior)
        {
            for (var i = 0; i < managed.Count; i++)
            {
                managed[i] = Corrected(managed[i]);
            }
        }

        foreach (var entity in reading.Entities)
        {
            if ((entity.Roles & PersonRoles.Manager) != 0 && !managed.Exists(other => other.Person == entity.Index)
                && (usePrior ? Known(entity) ?? Told(entity) : Told(entity)) is { } found)
            {
                managed.Add(found);
            }
        }
    }

    /// <summary>What only the men and teams around a manager say of his team, and no words beside him, goes where he never managed it, as far as known, but the other side.</summary>
    private Affiliation Corrected(Affiliation guess)
    {
        if (guess.RuleId is not ("side.told-with" or "side.told-of" or "side.named-with") || reading.Entities[guess.Person].Entry is not { } entry
            || !entry.Stints.Any(stint => stint.Kind is StintKind.Manager or StintKind.Caretaker) || entry.Stints.Any(stint => TeamOf(stint.Team) == guess.Team))
        {
            return guess;
        }

        return Managed(guess.Person, entry) is >= 0 and var team ? guess with { Team = team, RuleId = "side.known-at-date", Confidence = 0.6 } : guess;
    }

    /// <summary>The one team that somebody is told of with and that he managed at the report's day; -1 when none or several, or when the day is not known.</summary>
    private int Managed(int person, GazetteerEntry entry)
    {
        var found = -1;
        foreach (var stint in entry.Stints)
        {
            if (stint.Kind is StintKind.Manager or StintKind.Caretaker && reading.Day is { } day && stint.Covers(day) && TeamOf(stint.Team) is >= 0 and var team && team != found && IsToldOfWith(person, team))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = team;
            }
        }

        return found;
    }

    /// <summary>Whether somebody is known to have managed a team of the report at its day, and to have played for none.</summary>
    public bool IsKnownManager(int person)
    {
        if (!usePrior || reading.Day is not { } day || reading.Entities[person].Entry is not { } entry)
        {
            return false;
        }

        var manages = false;
        foreach (var stint in entry.Stints)
        {
            if (stint.Covers(day))
            {
                if (stint.Kind is not (StintKind.Manager or StintKind.Caretaker))
                {
                    return false;
                }

                manages |= TeamOf(stint.Team) >= 0;
            }
        }

        return manages;
    }

    /// <summary>Whether a sentence that names the man tells of a match of the team, or the team is named in it or next to it.</summary>
    private bool IsToldOfWith(int person, int team)
    {
        foreach (var (s, _) in reading.MentionsOf(person))
        {
            if (sentenceFrames[s]?.HasSide(team) == true || IsNamedNear(team, s))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamedNear(int team, int sentence)
    {
        foreach (var (s, _) in reading.MentionsOf(team))
        {
            if (Math.Abs(s - sentence) <= KnownReach)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The one team told of with him that the gazetteer says he managed at the report's day.</summary>
    private Affiliation? Known(ReportEntity man)
    {
        if (man.Entry is not { } entry)
        {
            return null;
        }

        var found = Managed(man.Index, entry);
        return found >= 0 && FirstOf(man.Index) is { } place ? new Affiliation(man.Index, found, "current", place.Sentence, place.Item, place.Item + 1, "side.known-at-date", 0.6) : null;
    }

    private int TeamOf(string id)
    {
        foreach (var entity in reading.Entities)
        {
            if (entity.IsTeam && entity.Entry?.Id == id)
            {
                return entity.Index;
            }
        }

        return -1;
    }

    private (int Sentence, int Item)? FirstOf(int person) => reading.MentionsOf(person) is [var first, ..] ? first : null;

    /// <summary>The team of the sentence that calls him a coach, else of the last before it that names one.</summary>
    private Affiliation? Told(ReportEntity man)
    {
        foreach (var (s, i) in reading.MentionsOf(man.Index))
        {
            if (HasOffice(reading.Sentences[s].Items, i) && TeamNear(s) is >= 0 and var team)
            {
                return new Affiliation(man.Index, team, "current", s, Math.Max(0, i - OfficeReach), i + 1, "manages.passage", 0.6);
            }
        }

        return null;
    }

    /// <summary>Whether an office stands before any of the names of a man.</summary>
    public bool HasOffice(int man)
    {
        foreach (var (s, i) in reading.MentionsOf(man))
        {
            if (HasOffice(reading.Sentences[s].Items, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An office with no word of the past or of another's office before it.</summary>
    private bool HasOffice(PatternItem[] items, int name)
    {
        for (var i = name - 1; i >= Math.Max(0, name - OfficeReach); i--)
        {
            if (items[i].Classes.Overlaps(words.ManagerNoun))
            {
                return !FootballWords.AnyIn(items, i - 3, i, words.FormerWord | words.Assistant);
            }

            if (!items[i].Is(ItemType.COMMA))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The one team of the sentence, else of the nearest before it that names any; -1 where that names several.</summary>
    private int TeamNear(int sentence)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - PassageReach); s--)
        {
            var team = -1;
            foreach (ref readonly var item in reading.Sentences[s].Items.AsSpan())
            {
                if (item.Is(ItemType.TEAM) && item.Entity != team)
                {
                    if (team >= 0)
                    {
                        return -1;
                    }

                    team = item.Entity;
                }
            }

            if (team >= 0)
            {
                return team;
            }
        }

        return -1;
    }
}
