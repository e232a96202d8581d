using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Graph.Text.Models;

namespace Graph.Text;

/// <summary>Scores the moves of one state after another, keeping the sums of what the states of a sentence have in common. For one thread.</summary>
internal sealed class ParserScorer(FeatureTable weights)
{
    /// <summary>Scores of a state, of which the first <see cref="ParserOutcomes.Count"/> have a meaning.</summary>
    public const int Width = 64;

    private readonly short[] next = new short[Width];
    private readonly short[] nextLefts = new short[Width];

    /// <summary>For each token that was the top of the stack the sums of what never changes while it is on the stack.</summary>
    private short[] tops = [];

    /// <summary>The same with what its dependents to the right add, and with how many of them these sums were made; -1 for none yet.</summary>
    private short[] topsWithRights = [];
    private int[] rightCounts = [];

    /// <summary>For which next word, and with how many dependents to its left, the sums of what lies ahead were made.</summary>
    private int nextToken;
    private int leftCount;

    /// <summary>To be called before the first state of a sentence.</summary>
    public void Start(int length)
    {
        if (rightCounts.Length < length)
        {
            rightCounts = new int[length * 2];
            tops = new short[length * 2 * Width];
            topsWithRights = new short[length * 2 * Width];
        }

        rightCounts.AsSpan(0, length).Fill(-1);
        nextToken = -1;
    }

    /// <summary>Fills <paramref name="scores"/> for a state with a word on the stack and a word ahead, whose features these are.</summary>
    [SkipLocalsInit]
    public void Score(ParserState state, in ParserFeatures features, Span<short> scores)
    {
        int rights = state.Children[state.Top].RightCount, lefts = state.Children[state.Next].LeftCount;
        var isNewTop = rightCounts[state.Top] < 0;
        var hasNewRights = rightCounts[state.Top] != rights;
        var isNewNext = nextToken != state.Next;
        var hasNewLefts = isNewNext || leftCount != lefts;
        rightCounts[state.Top] = rights;
        (nextToken, leftCount) = (state.Next, lefts);

        Span<ulong> keys = stackalloc ulong[ParserFeatures.Count];
        var topKeys = isNewTop ? features.FillTop(keys) : 0;
        var rightsKeys = topKeys + (hasNewRights ? features.FillTopRights(keys[topKeys..]) : 0);
        var nextKeys = rightsKeys + (isNewNext ? features.FillNext(keys[rightsKeys..]) : 0);
        var leftsKeys = nextKeys + (hasNewLefts ? features.FillNextLefts(keys[nextKeys..]) : 0);
        keys = keys[..(leftsKeys + features.FillPair(keys[leftsKeys..]))];
        weights.Prepare(keys);

        // All is looked up before anything is added, so that the rows come from memory side by side.
        Span<int> found = stackalloc int[ParserFeatures.Count + FeatureTable.Margin];
        var topEnd = weights.Find(keys[..topKeys], found);
        var rightsEnd = topEnd + weights.Find(keys[topKeys..rightsKeys], found[topEnd..]);
        var nextEnd = rightsEnd + weights.Find(keys[rightsKeys..nextKeys], found[rightsEnd..]);
        var leftsEnd = nextEnd + weights.Find(keys[nextKeys..leftsKeys], found[nextEnd..]);
        var end = leftsEnd + weights.Find(keys[leftsKeys..], found[leftsEnd..]);

        var top = tops.AsSpan(state.Top * Width, Width);
        var topWithRights = topsWithRights.AsSpan(state.Top * Width, Width);
        if (isNewTop)
        {
            top.Clear();
            weights.AddRows(found[..topEnd], top);
        }

        if (hasNewRights)
        {
            top.CopyTo(topWithRights);
            weights.AddRows(found[topEnd..rightsEnd], topWithRights);
        }

        Renew(isNewNext, next, found[rightsEnd..nextEnd]);
        Renew(hasNewLefts, nextLefts, found[nextEnd..leftsEnd]);
        for (var i = 0; i < Width; i += Vector256<short>.Count)
        {
            var sum = Vector256.Create<short>(topWithRights[i..]) + Vector256.Create<short>(next.AsSpan(i)) + Vector256.Create<short>(nextLefts.AsSpan(i));
            sum.CopyTo(scores[i..]);
        }

        weights.AddRows(found[leftsEnd..end], scores);
    }

    private void Renew(bool isNew, Span<short> sums, ReadOnlySpan<int> found)
    {
        if (isNew)
        {
            sums.Clear();
            weights.AddRows(found, sums);
        }
    }
}
