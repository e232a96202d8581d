namespace Graph.Extraction;

/// <summary>
/// Settles what is told of a man and a team as of several times at once, and ends what is told as present of men whose days in football are over (rules of the relation <c>ended</c>).
/// </summary>
public sealed class TeamEnds(RuleSet rules, FootballWords words)
{
    private const string Relation = "ended", Man = "man", Current = "current", Former = "former", Loan = "loan";

    /// <param name="told">The teams of players, or of managers.</param>
    public void Apply(ReportReading reading, List<Affiliation> told)
    {
        Settle(told);
        Lend(reading, told);
        var ended = Ended(reading);
        for (var i = 0; i < told.Count && ended.Count > 0; i++)
        {
            if (told[i].Status != Former && ended.Contains(told[i].Person))
            {
                told[i] = told[i] with { Status = Former };
            }
        }
    }

    /// <summary>Who was lent and is former was lent once; who is lent is not told to be there for good; who has gone is there no more.</summary>
    private void Settle(List<Affiliation> told)
    {
        bool Has(Affiliation one, string status, bool isGoing = false) =>
            told.Exists(other => other.Person == one.Person && other.Team == one.Team && other.Status == status && (!isGoing || other.IsGoing));
        var beaten = told.FindAll(one => (one.Status == Loan && Has(one, Former)) || (one.Status == Current && (Has(one, Loan) || Has(one, Former, true))));
        told.RemoveAll(beaten.Contains);
    }

    /// <summary>Who is told to be lent by one club, and to be at one other now, is lent to that.</summary>
    private void Lend(ReportReading reading, List<Affiliation> told)
    {
        foreach (var (person, lender) in Lent(reading))
        {
            var there = told.FindAll(one => one.Person == person && one.Team != lender && one.Status == Current && reading.Entities[one.Team].Type == EntityType.Club);
            if (there.Count > 0 && there.TrueForAll(one => one.Team == there[0].Team))
            {
                for (var i = 0; i < told.Count; i++)
                {
                    told[i] = there.Contains(told[i]) ? told[i] with { Status = Loan } : told[i];
                }
            }
        }
    }

    /// <summary>Players whom a rule reads as lent, with the clubs that lent them.</summary>
    private List<(int Person, int Lender)> Lent(ReportReading reading)
    {
        var lent = new List<(int, int)>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            foreach (ref readonly var match in rules.Find("plays-for", reading, s))
            {
                if (match.Rule.Flags.Contains("loan-from") && match["player"] is >= 0 and var man && match["team"] is >= 0 and var team && !FootballWords.AnyIn(items, match.First - NotReach, match.End, words.Negation | words.If | words.Plan | words.FormerWord))
                {
                    lent.Add((items[man].Entity, items[team].Entity));
                }
            }
        }

        return lent;
    }

    /// <summary>Items before words of a loan in which it may be said that it is none.</summary>
    private const int NotReach = 3;

    private HashSet<int> Ended(ReportReading reading)
    {
        var ended = new HashSet<int>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            foreach (ref readonly var match in rules.Find(Relation, reading, s))
            {
                if (match[Man] is >= 0 and var man && reading.Sentences[s].Items[man].Entity is >= 0 and var person)
                {
                    ended.Add(person);
                }
            }
        }

        return ended;
    }
}
