using System.Globalization;
using Graph.Text.Reading;

namespace Graph.Extraction;

/// <summary>
/// A sum of decision trees over which features there are ("gradient boosting", Friedman 2001): what a linear model can't say, that two features together mean something else than each alone.
/// A file in <c>data/models</c> that a person can read: a feature behind a question mark, below it the branch of those that have it, then of those that don't; leaves in thousandths of log-odds.
/// </summary>
public sealed class BoostedTrees : ScoreModel
{
    public const string FirstLine = "# trees";

    private const int WordsOnStack = 256;

    /// <summary>Each feature of a split with its place among the bits, from 1.</summary>
    private readonly FeatureSlots slots;
    private readonly Node[] nodes;
    private readonly int[] roots;
    private readonly int words;

    /// <param name="start">Score before any tree.</param>
    /// <param name="nodes">Each names only nodes behind it.</param>
    /// <param name="roots">The first node of each tree.</param>
    public BoostedTrees(int start, IReadOnlyList<TreeNode> nodes, IReadOnlyList<int> roots)
    {
        (Start, Nodes, Roots) = (start, nodes, roots);
        this.roots = [.. roots];
        var places = new Dictionary<ulong, int>();
        this.nodes = new Node[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            this.nodes[i] = nodes[i].IsLeaf ? new Node(-1, nodes[i].Value, 0) : new Node(PlaceOf(nodes[i].Feature, places), nodes[i].With, nodes[i].Without);
        }

        words = (places.Count + 63) / 64;
        slots = new FeatureSlots(places.Count);
        foreach (var (key, place) in places)
        {
            slots[key] = place + 1;
        }
    }

    private readonly record struct Node(int Place, int With, int Without);

    public override bool IsEmpty => false;

    /// <summary>Score before any tree.</summary>
    public int Start { get; }

    public IReadOnlyList<TreeNode> Nodes { get; }

    /// <summary>The first node of each tree.</summary>
    public IReadOnlyList<int> Roots { get; }

    public override long Score(ReadOnlySpan<(ulong Key, int Value)> features)
    {
        Span<ulong> seen = words <= WordsOnStack ? stackalloc ulong[words] : new ulong[words];
        seen.Clear();
        foreach (var (key, value) in features)
        {
            if (value != 0 && slots[key] - 1 is >= 0 and var place)
            {
                seen[place >> 6] |= 1UL << (place & 63);
            }
        }

        long sum = Start;
        foreach (var root in roots)
        {
            ref readonly var node = ref nodes[root];
            while (node.Place >= 0)
            {
                node = ref nodes[((seen[node.Place >> 6] >> (node.Place & 63)) & 1) != 0 ? node.With : node.Without];
            }

            sum += node.With;
        }

        return sum;
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

    private static int PlaceOf(ulong feature, Dictionary<ulong, int> places)
    {
        if (!places.TryGetValue(feature, out var place))
        {
            places.Add(feature, place = places.Count);
        }

        return place;
    }
}

/// <summary>A node of a tree: a split by a feature, or a leaf with a value.</summary>
/// <param name="With">Index of the node for those that have the feature.</param>
/// <param name="Without">Index of the node for those that don't.</param>
/// <param name="Value">Of a leaf, in thousandths of log-odds.</param>
public readonly record struct TreeNode(ulong Feature, int With, int Without, int Value, bool IsLeaf);
