namespace Graph.Cli.Evaluation;

/// <summary>Right, found and wanted of one category.</summary>
internal sealed class ScoreCount
{
    public int Right { get; set; }

    public int Found { get; set; }

    public int Gold { get; set; }

    /// <summary>Of what was found, the share that is right; NaN when nothing was found.</summary>
    public double Precision => Found == 0 ? double.NaN : (double)Right / Found;

    /// <summary>Of what was wanted, the share that was found; NaN when nothing was wanted.</summary>
    public double Recall => Gold == 0 ? double.NaN : (double)Right / Gold;

    public double F1 => Found > 0 && Gold > 0 && Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}

/// <param name="Kind"><c>wrong</c>, <c>missed</c> or <c>differs</c>.</param>
internal sealed record ScoreError(string Report, string Kind, string What);

/// <summary>Counts over all reports, by category.</summary>
internal sealed class ScoreTally
{
    private static readonly string[] NamedThree = ["SCORED_AGAINST", "PLAYED_FOR", "MANAGED"];
    private static readonly string[] AllRelations = [.. NamedThree, "ASSISTED", "card", "substitution", "missedPenalty", "match"];
    private static readonly string[] NodeCategories = [.. StatedReport.Categories.Select(category => "node." + category)];

    /// <summary>All categories in the order in which they are printed.</summary>
    public static readonly string[] Order =
    [
        .. NodeCategories,
        "match", "match.score", "match.home", "match.competition", "match.stage", "match.venue", "match.shootout",
        "SCORED_AGAINST", "goal.minute", "goal.in-match", "ASSISTED", "PLAYED_FOR", "PLAYED_FOR+status", "MANAGED", "MANAGED+status",
        "card", "substitution", "missedPenalty", "== named three", "== all relations", "== all nodes",
    ];

    private readonly Dictionary<string, ScoreCount> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ScoreError>> errors = new(StringComparer.Ordinal);

    public ScoreCount this[string category]
    {
        get
        {
            if (!counts.TryGetValue(category, out var count))
            {
                counts.Add(category, count = new ScoreCount());
            }

            return count;
        }
    }

    public bool Has(string category) => counts.ContainsKey(category);

    public IReadOnlyList<ScoreError> Errors(string category) => errors.GetValueOrDefault(category) ?? [];

    public void AddError(string category, string report, string kind, string what)
    {
        if (!errors.TryGetValue(category, out var list))
        {
            errors.Add(category, list = []);
        }

        list.Add(new ScoreError(report, kind, what));
    }

    /// <summary>Counts two lists of facts against each other; a fact that stands twice counts twice.</summary>
    public void Add(string category, IEnumerable<string> gold, IEnumerable<string> found, string report, Func<string, string> show)
    {
        var count = this[category];
        var wanted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fact in gold)
        {
            wanted[fact] = wanted.GetValueOrDefault(fact) + 1;
            count.Gold++;
        }

        foreach (var fact in found)
        {
            count.Found++;
            if (wanted.GetValueOrDefault(fact) > 0)
            {
                wanted[fact]--;
                count.Right++;
            }
            else
            {
                AddError(category, report, "wrong", show(fact));
            }
        }

        foreach (var (fact, left) in wanted)
        {
            for (var i = 0; i < left; i++)
            {
                AddError(category, report, "missed", show(fact));
            }
        }
    }

    /// <summary>Adds the sums over several categories.</summary>
    public void Close()
    {
        Sum("== named three", NamedThree);
        Sum("== all relations", AllRelations);
        Sum("== all nodes", NodeCategories);
    }

    private void Sum(string name, string[] categories)
    {
        var sum = this[name];
        foreach (var category in categories.Where(counts.ContainsKey))
        {
            sum.Right += counts[category].Right;
            sum.Found += counts[category].Found;
            sum.Gold += counts[category].Gold;
        }
    }
}
