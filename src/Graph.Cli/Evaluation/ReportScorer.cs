using System.Collections.Immutable;

namespace Graph.Cli.Evaluation;

/// <summary>Compares one report's graph with its gold file and adds to a tally.</summary>
internal sealed class ReportScorer(ScoreTally tally, EvaluationWords words)
{
    private static readonly string[] MatchAttributes = ["score", "home", "competition", "stage", "venue", "shootout"];

    public void Score(string report, StatedReport gold, StatedReport found)
    {
        var alignment = new EntityAlignment(gold, found, words);
        CountNodes(report, gold, found, alignment);
        var wanted = new ComparableFacts(gold, alignment, gold: true, words);
        var got = new ComparableFacts(found, alignment, gold: false, words);
        CountMatches(report, wanted, got, alignment);
        string Show(string fact) => ComparableFacts.Show(fact, alignment);
        tally.Add("SCORED_AGAINST", wanted.ScoredAgainst.Select(fact => fact.Fact), got.ScoredAgainst.Select(fact => fact.Fact), report, Show);
        CountMinutes(report, wanted, got, Show);
        tally.Add("goal.in-match", wanted.Goals, got.Goals, report, Show);
        tally.Add("ASSISTED", wanted.Assists, got.Assists, report, Show);
        Stints("PLAYED_FOR", wanted.PlayedFor, got.PlayedFor, report, Show);
        Stints("MANAGED", wanted.Managed, got.Managed, report, Show);
        tally.Add("card", wanted.Cards, got.Cards, report, Show);
        tally.Add("substitution", wanted.Substitutions, got.Substitutions, report, Show);
        tally.Add("missedPenalty", wanted.MissedPenalties, got.MissedPenalties, report, Show);
    }

    private void CountNodes(string report, StatedReport gold, StatedReport found, EntityAlignment alignment)
    {
        foreach (var category in StatedReport.Categories)
        {
            var name = "node." + category;
            var pairs = alignment.Pairs[category];
            tally[name].Right += pairs.Count;
            tally[name].Found += found.Entities[category].Count;
            tally[name].Gold += gold.Entities[category].Count;
            var goldPaired = pairs.Select(pair => pair.Gold).ToHashSet();
            var foundPaired = pairs.Select(pair => pair.Found).ToHashSet();
            for (var i = 0; i < gold.Entities[category].Count; i++)
            {
                if (!goldPaired.Contains(i))
                {
                    tally.AddError(name, report, "missed", gold.Entities[category][i][0]);
                }
            }

            for (var j = 0; j < found.Entities[category].Count; j++)
            {
                if (!foundPaired.Contains(j))
                {
                    tally.AddError(name, report, "wrong", found.Entities[category][j][0]);
                }
            }
        }
    }

    /// <summary>Matches are the same by their two sides and status; of several, the one whose score, rank and day fit best.</summary>
    private void CountMatches(string report, ComparableFacts wanted, ComparableFacts got, EntityAlignment alignment)
    {
        var used = new bool[got.Matches.Count];
        var count = tally["match"];
        foreach (var match in wanted.Matches)
        {
            count.Gold++;
            var best = -1;
            var bestFit = -1;
            for (var i = 0; i < got.Matches.Count; i++)
            {
                var other = got.Matches[i];
                var fit = (other.Score == match.Score ? 4 : 0) + (other.Main == match.Main ? 2 : 0) + (other.Date == match.Date ? 1 : 0);
                if (!used[i] && other.Teams == match.Teams && other.Status == match.Status && fit > bestFit)
                {
                    (best, bestFit) = (i, fit);
                }
            }

            if (best < 0)
            {
                tally.AddError("match", report, "missed", $"{ComparableFacts.Show(match.Teams, alignment)} {match.Status}{(match.Main ? " MAIN" : "")}");
                continue;
            }

            used[best] = true;
            count.Right++;
            CountAttributes(report, match, got.Matches[best], alignment);
        }

        count.Found += got.Matches.Count;
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i])
            {
                tally.AddError("match", report, "wrong", $"{ComparableFacts.Show(got.Matches[i].Teams, alignment)} {got.Matches[i].Status}");
            }
        }
    }

    /// <summary>What the gold file leaves open is no error to tell, but for scores.</summary>
    private void CountAttributes(string report, ComparableMatch match, ComparableMatch other, EntityAlignment alignment)
    {
        foreach (var attribute in MatchAttributes)
        {
            var (wanted, got) = (match[attribute], other[attribute]);
            var always = attribute is "score" or "shootout";
            var count = tally["match." + attribute];
            count.Gold += wanted is not null ? 1 : 0;
            count.Found += got is not null && (wanted is not null || always) ? 1 : 0;
            count.Right += wanted is not null && wanted == got ? 1 : 0;
            if (wanted != got && (wanted is not null || always))
            {
                string Show(string? value) => value is null ? "none" : ComparableFacts.Show(value, alignment);
                tally.AddError("match." + attribute, report, "differs", $"{ComparableFacts.Show(match.Teams, alignment)} gold {Show(wanted)} got {Show(got)}");
            }
        }
    }

    /// <summary>Minutes of the goals whose scorer and other side agree and whose gold minute is stated; a minute apart is the same.</summary>
    private void CountMinutes(string report, ComparableFacts wanted, ComparableFacts got, Func<string, string> show)
    {
        var found = got.ScoredAgainst.ToLookup(fact => fact.Fact, fact => fact.Minute, StringComparer.Ordinal);
        foreach (var goals in wanted.ScoredAgainst.GroupBy(fact => fact.Fact, StringComparer.Ordinal))
        {
            var stated = goals.Where(goal => goal.Minute is not null).Select(goal => goal.Minute!.Value).ToList();
            var left = found[goals.Key].Where(minute => minute is not null).Select(minute => minute!.Value).ToList();
            var count = tally["goal.minute"];
            count.Gold += stated.Count;
            count.Found += left.Count;
            foreach (var minute in stated)
            {
                var hit = left.FindIndex(other => StatedMinute.Apart(other, minute) <= 1);
                if (hit >= 0)
                {
                    left.RemoveAt(hit);
                    count.Right++;
                }
                else
                {
                    tally.AddError("goal.minute", report, "missed", $"{show(goals.Key)} {Minutes(minute)}");
                }
            }

            foreach (var minute in left)
            {
                tally.AddError("goal.minute", report, "wrong", $"{show(goals.Key)} {Minutes(minute)}");
            }
        }
    }

    private void Stints(string category, List<(string Fact, string Status)> wanted, List<(string Fact, string Status)> got, string report, Func<string, string> show)
    {
        tally.Add(category, wanted.Select(fact => fact.Fact).Distinct(), got.Select(fact => fact.Fact).Distinct(), report, show);
        tally.Add(
            category + "+status",
            wanted.Distinct().Select(fact => $"{fact.Fact}\u001f{fact.Status}"),
            got.Distinct().Select(fact => $"{fact.Fact}\u001f{fact.Status}"),
            report,
            show);
    }

    private static string Minutes(ImmutableArray<int> minutes) => $"[{string.Join(", ", minutes.Distinct().Order())}]";
}
