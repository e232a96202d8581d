namespace Graph.Extraction;

/// <summary>Turns the solved sides into affiliations, beside what was said outright.</summary>
/// <param name="hasOffice">Whether words beside the name of an entity say that he is a manager.</param>
/// <param name="isBarred">Whether a man can't be of a team, as far as is known of both.</param>
/// <param name="isAccepted">Whether the side of a variable may be written; by its margin alone where null.</param>
/// <param name="isOver">Whether a man is told of only for a time that is over: then the team is his former one.</param>
public sealed class SideAssigner(ReportReading reading, SideProblem problem, SideSolution solution, int[] priorDecided, Func<int, bool> hasOffice, Func<int, int, bool> isBarred, Func<int, bool>? isAccepted = null, Func<int, bool>? isOver = null)
{
    /// <summary>Margin in thousandths of log-odds from which a side is written.</summary>
    private const long Margin = 900;

    /// <summary>Margin below which no judgement is asked.</summary>
    private const long LeastMargin = 100;

    /// <summary>Adds an affiliation for each man whose side is safe, and returns who is on which side.</summary>
    public SideTable Assign(List<Affiliation> playedFor, List<Affiliation> managed)
    {
        var sideOf = new SideTable();
        foreach (var affiliation in playedFor)
        {
            sideOf.AddTeam(affiliation.Person, affiliation.Team);
        }

        for (var i = 0; i < problem.Variables.Count; i++)
        {
            var variable = problem.Variables[i];
            var score = solution.Scores[i];
            if (isAccepted is null ? Math.Abs(score) < Margin : Math.Abs(score) < LeastMargin || !isAccepted(i))
            {
                continue;
            }

            var team = score > 0 ? variable.Frame.First : variable.Frame.Second;
            var roles = reading.Entities[variable.Entity].Roles;
            if ((roles & PersonRoles.Manager) == 0 && isBarred(variable.Entity, team))
            {
                continue;
            }

            if ((roles & PersonRoles.Player) != 0 && IsElsewhere(variable.Entity, variable.Frame, playedFor))
            {
                sideOf.AddLikely(variable.Entity, variable.Frame, team);
                continue;
            }

            sideOf.Add(variable.Entity, variable.Frame, team);
            Add(i, team, roles, playedFor, managed);
        }

        return sideOf;
    }

    /// <summary>Whether the text says outright that a man is another club's, and never one of the match's.</summary>
    private bool IsElsewhere(int entity, MatchFrame frame, List<Affiliation> said)
    {
        var elsewhere = false;
        foreach (var affiliation in said)
        {
            if (affiliation.Person == entity && affiliation.Status == "current" && !IsNotNow(entity, affiliation.Team, said) && reading.Entities[affiliation.Team].Type == reading.Entities[frame.First].Type)
            {
                if (frame.HasSide(affiliation.Team))
                {
                    return false;
                }

                elsewhere = true;
            }
        }

        return elsewhere;
    }

    /// <summary>Whether a man is also told to be of a team otherwise than now: once, or lent.</summary>
    private static bool IsNotNow(int entity, int team, List<Affiliation> said)
    {
        foreach (var other in said)
        {
            if (other.Person == entity && other.Team == team && other.Status != "current")
            {
                return true;
            }
        }

        return false;
    }

    private void Add(int index, int team, PersonRoles roles, List<Affiliation> playedFor, List<Affiliation> managed)
    {
        var variable = problem.Variables[index];
        var manager = (roles & PersonRoles.Manager) != 0;
        if (manager && IsOldPlayer(reading.Entities[variable.Entity], team, managed))
        {
            if (!PlayedFor(reading.Entities[variable.Entity], reading.Entities[team]))
            {
                return;
            }

            manager = false;
        }

        var list = manager ? managed : playedFor;
        if (manager && managed.Exists(affiliation => affiliation.Person == variable.Entity && affiliation.RuleId.StartsWith("manages.", StringComparison.Ordinal)
            && reading.Entities[affiliation.Team].Type == reading.Entities[team].Type && !(affiliation.Status == "former" && priorDecided[index] != 0)))
        {
            // Whose manager he is was said outright: the men around him say nothing better.
            return;
        }

        if (list.Exists(affiliation => affiliation.Person == variable.Entity && affiliation.Team == team)
            || (!manager && managed.Exists(office => office.Person == variable.Entity && office.Team == team && office.Status != "former")))
        {
            // It is told already, or he is shown on the side as its manager.
            return;
        }

        var (sentence, first, end, rule) = ProofOf(index, team == variable.Frame.First);
        var status = isOver?.Invoke(index) == true ? "former" : "current";
        list.Add(priorDecided[index] != 0
            ? new Affiliation(variable.Entity, team, status, sentence, first, end, "side.known-at-date", 0.6)
            : new Affiliation(variable.Entity, team, status, sentence, first, end, rule, 0.8));
    }

    /// <summary>Whether somebody known as a manager, of whom no word here says so, never managed the team as far as known: then he is told of as the player that he was.</summary>
    private bool IsOldPlayer(ReportEntity man, int team, List<Affiliation> managed)
    {
        if (man.Entry is not { } entry || !entry.Stints.Any(IsOfManager) || hasOffice(man.Index) || managed.Exists(affiliation => affiliation.Person == man.Index))
        {
            return false;
        }

        return !entry.Stints.Any(stint => IsOfManager(stint) && stint.Team == reading.Entities[team].Entry?.Id);
    }

    private static bool PlayedFor(ReportEntity man, ReportEntity team) =>
        SidePriors.IsOfNation(man.Entry!, team) || man.Entry!.Stints.Any(stint => !IsOfManager(stint) && stint.Team == team.Entry?.Id);

    private static bool IsOfManager(Stint stint) => stint.Kind is StintKind.Manager or StintKind.Caretaker;

    /// <summary>The span to show: a team named with the man, else the words that link him with the man who is surest, else where he is named first.</summary>
    private (int Sentence, int First, int End, string Rule) ProofOf(int index, bool forFirst)
    {
        foreach (var proof in problem.Variables[index].Proofs)
        {
            if (proof.ForFirst == forFirst)
            {
                return (proof.Sentence, proof.FirstItem, proof.EndItem, proof.RuleId);
            }
        }

        foreach (var link in problem.Links)
        {
            if (link.One == index || link.Other == index)
            {
                return (link.Sentence, link.FirstItem, link.EndItem, "side.told-with");
            }
        }

        var sentence = reading.MentionsOf(problem.Variables[index].Entity) is [var named, ..] ? named.Sentence : 0;
        return (sentence, 0, reading.Sentences[sentence].Items.Length, "side.told-of");
    }
}
