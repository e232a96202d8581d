using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Graph.Text.Reading;

namespace Graph.Extraction;

/// <summary>
/// A sum of decision trees over which features there are ("gradient boosting", Friedman 2001): what a linear model can't say, that two features together mean something else than each alone.
/// A file in <c>data/models</c> that a person can read: a feature behind a question mark, below it the branch of those that have it, then of those that don't; leaves in thousandths of log-odds.
/// No tree is walked for a score: each feature that is there cuts off the leaves of those that lack it, in all trees at once ("QuickScorer", Lucchese et al., SIGIR 2015).
/// </summary>
public sealed class BoostedTrees : ScoreModel
{
    public const string FirstLine = "# trees";

    private const int WordsOnStack = 1024, FeaturesOnStack = 256, LeavesInWord = 32;

    /// <summary>For each feature of a split which of the <see cref="cuts"/> are its own.</summary>
    private readonly FeatureSlots<CutRange> slots;

    /// <summary>The values of the leaves, those of the branch without a split's feature first. Small, so that those of many trees lie close.</summary>
    private readonly short[] leaves;

    private readonly Tree[] trees;

    /// <summary>Words of all trees, a bit a leaf.</summary>
    private readonly int words;

    /// <summary>What the features cut off, feature by feature.</summary>
    private readonly Cut[] cuts;

    /// <param name="start">Score before any tree.</param>
    /// <param name="nodes">Each names only nodes behind it. The values of leaves fit into 16 bits.</param>
    /// <param name="roots">The first node of each tree.</param>
    public BoostedTrees(int start, IReadOnlyList<TreeNode> nodes, IReadOnlyList<int> roots)
    {
        (Start, Nodes, Roots) = (start, nodes, roots);
        var (values, byFeature) = (new List<short>(), new Dictionary<ulong, List<Cut>>());
        trees = new Tree[roots.Count];
        for (var i = 0; i < trees.Length; i++)
        {
            trees[i] = new Tree(words, values.Count);
            AddLeaves(trees[i], roots[i], values, byFeature);
            words += (values.Count - trees[i].FirstLeaf + LeavesInWord - 1) / LeavesInWord;
        }

        leaves = [.. values];
        slots = new FeatureSlots<CutRange>(byFeature.Count);
        var all = new List<Cut>();
        foreach (var (feature, own) in byFeature)
        {
            slots[feature] = new CutRange(all.Count, own.Count);
            all.AddRange(own);
        }

        cuts = [.. all];
    }

    private readonly record struct CutRange(int First, int Count);

    /// <param name="FirstWord">The word with which it begins, which is its own.</param>
    private readonly record struct Tree(int FirstWord, int FirstLeaf);

    /// <param name="Word">Which word of leaves.</param>
    /// <param name="Left">The bits of those that it leaves.</param>
    private readonly record struct Cut(int Word, uint Left);

    public override bool IsEmpty => false;

    /// <summary>Score before any tree.</summary>
    public int Start { get; }

    public IReadOnlyList<TreeNode> Nodes { get; }

    /// <summary>The first node of each tree.</summary>
    public IReadOnlyList<int> Roots { get; }

    [SkipLocalsInit]
    public override long Score(ReadOnlySpan<(ulong Key, int Value)> features)
    {
        Span<uint> left = words <= WordsOnStack ? stackalloc uint[words] : new uint[words];
        left.Fill(uint.MaxValue);

        // All are looked up before any cuts: so the processor need not wait for one feature's memory before it asks for the next one's.
        Span<CutRange> found = features.Length <= FeaturesOnStack ? stackalloc CutRange[FeaturesOnStack] : new CutRange[features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            found[i] = features[i].Value != 0 ? slots[features[i].Key] : default;
        }

        foreach (var range in found[..features.Length])
        {
            foreach (var cut in cuts.AsSpan(range.First, range.Count))
            {
                left[cut.Word] &= cut.Left;
            }
        }

        // Of the leaves that are left in a tree the first is the one that a walk would end in.
        long sum = Start;
        foreach (var (word, first) in trees)
        {
            var skipped = 0;
            while (left[word + skipped] == 0)
            {
                skipped++;
            }

            sum += leaves[first + (skipped * LeavesInWord) + BitOperations.TrailingZeroCount(left[word + skipped])];
        }

        return sum;
    }

    /// <summary>Adds the leaves below a node, and for its feature that it cuts off those of the branch without it.</summary>
    private void AddLeaves(in Tree tree, int index, List<short> values, Dictionary<ulong, List<Cut>> byFeature)
    {
        var node = Nodes[index];
        if (node.IsLeaf)
        {
            values.Add(checked((short)node.Value));
            return;
        }

        var first = values.Count;
        AddLeaves(tree, node.Without, values, byFeature);
        AddCuts(tree, first - tree.FirstLeaf, values.Count - tree.FirstLeaf, CollectionsMarshal.GetValueRefOrAddDefault(byFeature, node.Feature, out _) ??= []);
        AddLeaves(tree, node.With, values, byFeature);
    }

    /// <param name="first">The first leaf to be cut off, counted from the tree's first.</param>
    /// <param name="end">One past the last.</param>
    private static void AddCuts(in Tree tree, int first, int end, List<Cut> own)
    {
        for (var word = first / LeavesInWord; word * LeavesInWord < end; word++)
        {
            int low = Math.Max(0, first - (word * LeavesInWord)), high = Math.Min(LeavesInWord, end - (word * LeavesInWord));
            own.Add(new Cut(tree.FirstWord + word, ~(uint)((1UL << high) - (1UL << low))));
        }
    }

    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line.</exception>
    internal static BoostedTrees Read(string text, string path)
    {
        var nodes = new List<TreeNode>();
        var roots = new List<int>();

        // The splits whose second branch is still to come.
        var open = new Stack<int>();
        int? start = null;
        for (var lines = FileLines.OfText(text); lines.TryRead(out var line);)
        {
            line = line.TrimStart(' ');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var isSplit = line.StartsWith("? ");
            var number = 0;
            if (!isSplit && !((start is null || line.StartsWith("= ")) && int.TryParse(line[(line.IndexOf(' ') + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)))
            {
                throw new InvalidDataException(FormattableString.Invariant($"{path}:{lines.Number}: a line of trees is \"start\" and an integer at the top, then \"? \" and a feature's name or \"= \" and an integer; found \"{line.ToString()}\"."));
            }

            if (start is not null && number != (short)number)
            {
                throw new InvalidDataException(FormattableString.Invariant($"{path}:{lines.Number}: a leaf is between {short.MinValue} and {short.MaxValue}; found {number}."));
            }

            if (start is null)
            {
                start = isSplit ? throw new InvalidDataException(FormattableString.Invariant($"{path}:{lines.Number}: trees begin with \"start\" and an integer; found \"{line.ToString()}\".")) : number;
                continue;
            }

            if (open.Count == 0)
            {
                roots.Add(nodes.Count);
            }

            nodes.Add(isSplit ? new TreeNode(FeatureKey.HashOf(line[2..]), nodes.Count + 1, 0, 0, false) : new TreeNode(0, 0, 0, number, true));
            if (isSplit)
            {
                open.Push(nodes.Count - 1);
            }
            else
            {
                Close(nodes, open);
            }
        }

        return open.Count == 0 ? new BoostedTrees(start ?? 0, nodes, roots)
            : throw new InvalidDataException($"{path}: the last tree ends in the midst: each \"? \" has two branches below it. Write the file anew with scripts/train-extraction.");
    }

    /// <summary>A leaf ends a branch: the innermost split that has only one so far gets the next node as its second; those that have both are done.</summary>
    private static void Close(List<TreeNode> nodes, Stack<int> open)
    {
        while (open.TryPop(out var split))
        {
            if (nodes[split].Without == 0)
            {
                nodes[split] = nodes[split] with { Without = nodes.Count };
                open.Push(split);
                return;
            }
        }
    }
}

/// <summary>A node of a tree: a split by a feature, or a leaf with a value.</summary>
/// <param name="With">Index of the node for those that have the feature.</param>
/// <param name="Without">Index of the node for those that don't.</param>
/// <param name="Value">Of a leaf, in thousandths of log-odds.</param>
public readonly record struct TreeNode(ulong Feature, int With, int Without, int Value, bool IsLeaf);
