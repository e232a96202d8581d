namespace Graph.Extraction.Coreference;

/// <summary>Whom a description means: what is known of each person must not contradict it, and what agrees must point to one.</summary>
internal static class DescriptionMatch
{
    private const int Contradiction = int.MinValue;

    /// <summary>What the doer of a passive loses: "found by Smith, the captain scored" tells of the one found.</summary>
    private const int AgentLoss = 6;

    /// <summary>The entity; -1 when nobody or more than one fits.</summary>
    /// <param name="seen">Room for the entities looked at.</param>
    public static int Choose(Description description, List<Antecedent> recent, PersonProfile?[] profiles, int token, int sentence, DateOnly? day, HashSet<int> seen)
    {
        int best = -1, bestScore = -1000, bestEvidence = 0, second = -1000, compatible = 0;
        seen.Clear();
        for (var i = recent.Count - 1; i >= 0; i--)
        {
            var candidate = recent[i];
            if (!seen.Add(candidate.Entity))
            {
                continue;
            }

            var evidence = Evidence(description, profiles[candidate.Entity]!, day);
            var distance = sentence - candidate.Sentence;
            if (evidence == Contradiction || (evidence < 3 && distance > 1) || (evidence < 5 && distance > 5) || (distance == 0 && (candidate.HasForObject(description) || candidate.IsBeforeSubject(token, description.End))))
            {
                continue;
            }

            var score = (evidence * 10) - (distance * 8) + (distance > 0 && candidate.Subject ? 6 : 0) - (distance > 0 && candidate.Oblique ? 4 : 0) - (distance == 0 && candidate.IsAgent ? AgentLoss : 0) - Math.Min(8, (token - candidate.First) / 8);
            compatible++;
            if (score > bestScore)
            {
                (best, second, bestScore, bestEvidence) = (candidate.Entity, bestScore, score, evidence);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        if (best < 0 || (bestEvidence < 3 && compatible > 1 && bestScore - second < 8))
        {
            return -1;
        }

        return bestScore - second >= 3 ? best : -1;
    }

    private static int Evidence(Description description, PersonProfile person, DateOnly? day)
    {
        if (description.Noun is { } noun && (person.Entity.Roles & noun.Roles) == 0)
        {
            return Contradiction;
        }

        var evidence = 0;
        if (description.Country is not null && person.Country is not null)
        {
            if (!IsOneNation(description.Country, person.Country))
            {
                return Contradiction;
            }

            evidence += 5;
        }

        if (description.Noun is { Positions.IsEmpty: false } positioned && (person.Positions.Count > 0 ? person.Positions : person.Called) is { Count: > 0 } known)
        {
            if (known.Exists(positioned.Positions.Contains))
            {
                evidence += 2;
            }
            else if (evidence == 0 || !IsAttacker(known) || !IsAttacker(positioned.Positions))
            {
                return Contradiction;
            }
            else
            {
                evidence -= 2;
            }
        }

        var age = AgeEvidence(description, person, day);
        if (age == Contradiction)
        {
            return Contradiction;
        }

        return evidence + age + TeamEvidence(description, person, day) + (description.Head != 0 && person.Epithets.Contains(description.Head) ? 3 : 0);
    }

    /// <summary>Whether two names are of one nation, whichever of its teams they name: <c>Norway</c> and <c>Norway Women</c>.</summary>
    private static bool IsOneNation(string one, string other) =>
        one.Length > other.Length ? IsOneNation(other, one) : other.StartsWith(one, StringComparison.Ordinal) && (other.Length == one.Length || other[one.Length] == ' ');

    /// <summary>Whether a man plays in midfield or in attack: what one list calls a midfielder is a forward to another.</summary>
    private static bool IsAttacker(IEnumerable<string> positions) => positions.Any(static position => position is "forward" or "midfielder");

    private static int AgeEvidence(Description description, PersonProfile person, DateOnly? day)
    {
        if (description.Age == 0)
        {
            return 0;
        }

        if (person.Age > 0)
        {
            return person.Age == description.Age ? 6 : Contradiction;
        }

        if (person.Entity.Entry?.Born is not { } born || day is not { } today)
        {
            return 0;
        }

        var years = today.Year - born.Year - (today.DayOfYear < born.DayOfYear ? 1 : 0);
        return Math.Abs(years - description.Age) <= 1 ? 5 : Contradiction;
    }

    private static int TeamEvidence(Description description, PersonProfile person, DateOnly? day)
    {
        if (description.Team is null)
        {
            return 0;
        }

        if (person.Teams.Contains(description.Team))
        {
            return 4;
        }

        if (person.Entity.Entry is not { Stints.IsEmpty: false } entry)
        {
            return 0;
        }

        foreach (var stint in entry.Stints)
        {
            if (stint.Team == description.Team && (day is not { } today || description.Former || stint.Covers(today)))
            {
                return 3;
            }
        }

        return -2;
    }
}
