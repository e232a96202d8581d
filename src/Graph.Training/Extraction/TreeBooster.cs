using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>
/// Gradient boosting (Friedman 2001) with Newton steps and a penalty on leaves (Chen and Guestrin, 2016): each tree is fitted to what the trees before leave wrong. Rows are sets of features;
/// a tree grows leaf by leaf where that helps most, and may use a random part of the features only. The same rows in the same order give the same trees.
/// </summary>
internal sealed class TreeBooster(TreeSettings settings)
{
    private const double LeastGain = 1e-9;

    /// <summary>Fits trees to rows.</summary>
    /// <param name="rows">The features of each row, numbered from 0.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="start">Score of every row before the first tree, in log-odds.</param>
    /// <param name="derive">Fills gradient (of the likelihood) and curvature of each row from the scores.</param>
    /// <returns>The nodes of all trees, with a feature's number for its key, and the place of each root.</returns>
    public (List<TreeNode> Nodes, List<int> Roots) Fit(int[][] rows, int features, double start, Action<double[], double[], double[]> derive)
    {
        var random = new Random(7);
        var (scores, gradient, curvature) = (new double[rows.Length], new double[rows.Length], new double[rows.Length]);
        Array.Fill(scores, start);
        var (nodes, roots) = (new List<TreeNode>(), new List<int>());
        var isUsed = new bool[features];
        for (var tree = 0; tree < settings.Trees; tree++)
        {
            for (var feature = 0; feature < features; feature++)
            {
                isUsed[feature] = random.NextDouble() < settings.Features;
            }

            derive(scores, gradient, curvature);
            roots.Add(nodes.Count);
            Write(Grow(rows, isUsed, gradient, curvature), nodes, scores);
        }

        return (nodes, roots);
    }

    /// <summary>A node while its tree grows: its rows, the sums of their gradients and curvatures, and the best split.</summary>
    private sealed class Growing(int[] rows, Sums sums)
    {
        public int[] Rows => rows;

        public Sums Sums => sums;

        public int Feature { get; set; } = -1;

        public double Gain { get; set; }

        public Growing? With { get; set; }

        public Growing? Without { get; set; }
    }

    private readonly record struct Sum(double Gradient, double Curvature, int Count);

    /// <param name="All">Over all rows.</param>
    /// <param name="ByFeature">Over the rows that have a feature.</param>
    private sealed record Sums(Sum All, Sum[] ByFeature);

    private Growing Grow(int[][] rows, bool[] isUsed, double[] gradient, double[] curvature)
    {
        int[] all = [.. Enumerable.Range(0, rows.Length)];
        var root = NewNode(all, SumsOf(all, rows, isUsed.Length, gradient, curvature), isUsed);
        var leaves = new List<Growing> { root };
        while (leaves.Count < settings.Leaves && leaves.MaxBy(static leaf => leaf.Gain) is { Feature: >= 0 } best)
        {
            int[] with = [.. best.Rows.Where(row => rows[row].Contains(best.Feature))], without = [.. best.Rows.Where(row => !rows[row].Contains(best.Feature))];
            var isFewer = with.Length <= without.Length;
            var fewer = SumsOf(isFewer ? with : without, rows, isUsed.Length, gradient, curvature);
            var rest = Rest(best.Sums, fewer);
            best.With = NewNode(with, isFewer ? fewer : rest, isUsed);
            best.Without = NewNode(without, isFewer ? rest : fewer, isUsed);
            leaves.Remove(best);
            leaves.Add(best.With);
            leaves.Add(best.Without);
        }

        return root;
    }

    private Growing NewNode(int[] rows, Sums sums, bool[] isUsed)
    {
        var node = new Growing(rows, sums);
        var whole = Worth(sums.All.Gradient, sums.All.Curvature);
        for (var feature = 0; feature < isUsed.Length; feature++)
        {
            var with = sums.ByFeature[feature];
            if (!isUsed[feature] || with.Count < settings.LeastRows || rows.Length - with.Count < settings.LeastRows)
            {
                continue;
            }

            var gain = Worth(with.Gradient, with.Curvature) + Worth(sums.All.Gradient - with.Gradient, sums.All.Curvature - with.Curvature) - whole;
            if (gain > Math.Max(node.Gain, LeastGain))
            {
                (node.Feature, node.Gain) = (feature, gain);
            }
        }

        return node;
    }

    private double Worth(double gradient, double curvature) => gradient * gradient / (curvature + settings.Penalty);

    private static Sums SumsOf(int[] some, int[][] rows, int features, double[] gradient, double[] curvature)
    {
        var byFeature = new Sum[features];
        var all = default(Sum);
        foreach (var row in some)
        {
            var (g, c) = (gradient[row], curvature[row]);
            all = new Sum(all.Gradient + g, all.Curvature + c, all.Count + 1);
            foreach (var feature in rows[row])
            {
                ref var sum = ref byFeature[feature];
                sum = new Sum(sum.Gradient + g, sum.Curvature + c, sum.Count + 1);
            }
        }

        return new Sums(all, byFeature);
    }

    private static Sums Rest(Sums whole, Sums part)
    {
        var byFeature = new Sum[whole.ByFeature.Length];
        for (var feature = 0; feature < byFeature.Length; feature++)
        {
            byFeature[feature] = Less(whole.ByFeature[feature], part.ByFeature[feature]);
        }

        return new Sums(Less(whole.All, part.All), byFeature);
    }

    private static Sum Less(Sum whole, Sum part) => new(whole.Gradient - part.Gradient, whole.Curvature - part.Curvature, whole.Count - part.Count);

    /// <summary>Writes a tree behind the nodes before and adds its leaves to the scores.</summary>
    private void Write(Growing node, List<TreeNode> nodes, double[] scores)
    {
        if (node.With is null)
        {
            var value = settings.Pace * node.Sums.All.Gradient / (node.Sums.All.Curvature + settings.Penalty);
            nodes.Add(new TreeNode(0, 0, 0, (int)Math.Round(value * 1000), true));
            foreach (var row in node.Rows)
            {
                scores[row] += value;
            }

            return;
        }

        var place = nodes.Count;
        nodes.Add(default);
        Write(node.With, nodes, scores);
        nodes[place] = new TreeNode((ulong)node.Feature, place + 1, nodes.Count, 0, false);
        Write(node.Without!, nodes, scores);
    }
}

/// <summary>How trees are grown.</summary>
/// <param name="Leaves">At most so many to a tree.</param>
/// <param name="Pace">What part of its best step a tree makes.</param>
/// <param name="Penalty">Added to the curvature of a leaf: holds the steps of small leaves back.</param>
/// <param name="LeastRows">Rows on each side of a split.</param>
/// <param name="Features">The part of the features that a tree may use.</param>
internal sealed record TreeSettings(int Trees = 300, int Leaves = 32, double Pace = 0.07, double Penalty = 5, int LeastRows = 5, double Features = 0.3);
