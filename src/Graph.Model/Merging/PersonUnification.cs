namespace Graph.Model.Merging;

/// <summary>Finds who a person is whom a report knows by surname only (an id with <c>~</c>): the one person of that surname whom other reports name in full,
/// at the same team in the same match. Where two fit, or none, he stays alone.</summary>
internal sealed class PersonUnification
{
    private readonly IReadOnlyList<ReportView> reports;
    private readonly Dictionary<string, SortedSet<string>> proposals = new(StringComparer.Ordinal);

    private PersonUnification(IReadOnlyList<ReportView> reports) => this.reports = reports;

    /// <returns>Local id → the id that takes its place.</returns>
    public static Dictionary<string, string> Run(IReadOnlyList<ReportView> reports, IEnumerable<List<MatchFacts>> matches)
    {
        var unification = new PersonUnification(reports);
        foreach (var match in matches.Where(match => match.Count > 1))
        {
            unification.Propose(match);
        }

        return unification.Agreed();
    }

    public static bool IsLocal(string id) => id.Contains('~', StringComparison.Ordinal);

    private void Propose(List<MatchFacts> match)
    {
        var people = match.SelectMany(member => MatchPeople.Of(reports[member.Report], member)).ToList();
        if (people.Exists(person => IsLocal(person.Id)))
        {
            var named = people.Where(person => !IsLocal(person.Id)).ToList();
            var alone = people.Where(person => IsLocal(person.Id) && !ProposeNamed(person, named)).ToList();
            ProposeLocal(alone);
        }
    }

    /// <returns>False when nobody of the surname is named in full, so that he may still be another report's surname-only man.</returns>
    private bool ProposeNamed(MatchPerson person, List<MatchPerson> named)
    {
        var fitting = named.Where(other => other.Fits(person)).ToList();
        if (fitting.Count == 0)
        {
            return false;
        }

        // His own report names that man too and did not take the two for one: it had its reasons.
        var apart = fitting.Exists(other => other.Report == person.Report);
        if (!apart && fitting.Select(other => other.Id).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            Add(person.Id, fitting[0].Id);
        }

        return true;
    }

    private void ProposeLocal(List<MatchPerson> people)
    {
        foreach (var same in people.Where(person => person.Team is not null).GroupBy(person => (person.Surname, person.Team, person.Role)))
        {
            var ids = same.Select(person => (person.Report, person.Id)).Distinct().ToList();
            if (ids.Select(person => person.Report).Distinct().Count() == ids.Count)
            {
                var first = ids.Select(person => person.Id).Order(StringComparer.Ordinal).First();
                foreach (var (_, id) in ids.Where(person => person.Id != first))
                {
                    Add(id, first);
                }
            }
        }
    }

    private void Add(string from, string to)
    {
        if (!proposals.TryGetValue(from, out var targets))
        {
            proposals.Add(from, targets = new SortedSet<string>(StringComparer.Ordinal));
        }

        targets.Add(to);
    }

    /// <summary>Follows each proposal to its end; one that leads to two ends leads nowhere.</summary>
    private Dictionary<string, string> Agreed()
    {
        var agreed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var from in proposals.Keys.Order(StringComparer.Ordinal))
        {
            var ends = new HashSet<string>(StringComparer.Ordinal);
            Follow(from, ends, []);
            var named = ends.Where(end => !IsLocal(end)).ToList();
            if (named.Count == 1 || (named.Count == 0 && ends.Count == 1))
            {
                agreed[from] = named.Count == 1 ? named[0] : ends.First();
            }
        }

        return agreed;
    }

    private void Follow(string id, HashSet<string> ends, HashSet<string> seen)
    {
        if (!proposals.TryGetValue(id, out var targets))
        {
            ends.Add(id);
            return;
        }

        foreach (var target in targets)
        {
            if (seen.Add(target))
            {
                Follow(target, ends, seen);
            }
        }
    }
}
