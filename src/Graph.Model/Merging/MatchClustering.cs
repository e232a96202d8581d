namespace Graph.Model.Merging;

/// <summary>Groups the reports' matches so that each group is one match. The result does not depend on the order of what comes in.</summary>
internal sealed class MatchClustering
{
    private readonly List<Cluster> clusters = [];

    private MatchClustering()
    {
    }

    /// <summary>Matches of which not both sides are known stay alone: nothing says which match they are.</summary>
    public static List<List<MatchFacts>> Run(IEnumerable<MatchFacts> matches)
    {
        var groups = new List<List<MatchFacts>>();
        foreach (var pair in matches.GroupBy(match => match.First is null ? "" : $"{match.First}\n{match.Second}").OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (pair.Key.Length == 0)
            {
                groups.AddRange(pair.Select(match => new List<MatchFacts> { match }));
                continue;
            }

            var clustering = new MatchClustering();
            clustering.Gather(pair);
            clustering.Unite();
            groups.AddRange(clustering.clusters.Where(cluster => cluster.Into is null).Select(cluster => cluster.Members));
        }

        return groups;
    }

    /// <summary>Puts matches that can't be told apart together at once, so that a match of a thousand reports costs no million comparisons.</summary>
    private void Gather(IEnumerable<MatchFacts> matches)
    {
        var bySignature = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        foreach (var match in matches.OrderBy(match => match.Signature, StringComparer.Ordinal).ThenBy(match => match.Report).ThenBy(match => match.Id, StringComparer.Ordinal))
        {
            if (bySignature.TryGetValue(match.Signature, out var known) && known.CanTakeCopy(match))
            {
                known.Members.Add(match);
                known.Reports.Add(match.Report);
            }
            else
            {
                var cluster = new Cluster(clusters.Count, match);
                clusters.Add(cluster);
                bySignature[match.Signature] = cluster;
            }
        }
    }

    private void Unite()
    {
        var pairs = new List<(int Evidence, int Left, int Right)>();
        for (var left = 0; left < clusters.Count; left++)
        {
            for (var right = left + 1; right < clusters.Count; right++)
            {
                var evidence = MatchComparison.Evidence(clusters[left].Profile, clusters[right].Profile);
                if (evidence >= MatchComparison.Enough)
                {
                    pairs.Add((evidence, left, right));
                }
            }
        }

        foreach (var (evidence, left, right) in pairs.OrderByDescending(pair => pair.Evidence).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
        {
            var (one, other) = (clusters[left].Root, clusters[right].Root);
            if (one == other || !Compatible(one, other))
            {
                continue;
            }

            if (evidence >= MatchComparison.SameDay || (!HasRival(left, right, evidence, pairs) && !HasRival(right, left, evidence, pairs)))
            {
                one.Take(other);
            }
        }
    }

    /// <summary>Whether something else fits as well that is certainly another match: then nothing tells which one is meant.</summary>
    private bool HasRival(int of, int chosen, int evidence, List<(int Evidence, int Left, int Right)> pairs)
    {
        foreach (var pair in pairs)
        {
            var rival = pair.Evidence != evidence ? -1 : pair.Left == of ? pair.Right : pair.Right == of ? pair.Left : -1;
            if (rival >= 0 && clusters[rival].Root != clusters[chosen].Root && !Compatible(clusters[rival].Root, clusters[chosen].Root))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Compatible(Cluster left, Cluster right)
    {
        if (left.Reports.Overlaps(right.Reports))
        {
            return false;
        }

        foreach (var one in left.Profiles)
        {
            foreach (var other in right.Profiles)
            {
                if (MatchComparison.Evidence(one, other) == MatchComparison.Contradiction)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private sealed class Cluster(int number, MatchFacts profile)
    {
        public MatchFacts Profile => profile;

        public List<MatchFacts> Profiles { get; } = [profile];

        public List<MatchFacts> Members { get; } = [profile];

        public HashSet<int> Reports { get; } = [profile.Report];

        public Cluster? Into { get; private set; }

        public Cluster Root => Into is null ? this : Into.Root;

        /// <summary>Whether a match of the same signature is this match: not when all that is known are the two sides.</summary>
        public bool CanTakeCopy(MatchFacts match) =>
            !Reports.Contains(match.Report) && MatchComparison.Evidence(profile, match) >= MatchComparison.Enough;

        public void Take(Cluster other)
        {
            other.Into = this;
            Profiles.AddRange(other.Profiles);
            Members.AddRange(other.Members);
            Reports.UnionWith(other.Reports);
        }

        public override string ToString() => $"{number}: {profile.Signature}";
    }
}
