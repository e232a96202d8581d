using Graph.Text.Models;

namespace Graph.Text;

/// <summary>The features of a parser state, after Zhang and Nivre (2011): words and tags at the top of the stack and ahead, heads, dependents, distance, valency.</summary>
/// <remarks>
/// In groups by what they depend on, since most of what a state shows, it shows in other states too. Of the templates those are left that are often met and whose
/// weights the others can't take over: two words together, or a word with its tag, were rarely known and told little. Looking features up is most of the parser's time.
/// </remarks>
internal readonly ref struct ParserFeatures
{
    public const int Count = PairFirst + PairCount;

    private const int TopCount = 12, TopRightsCount = 8, NextCount = 8, NextLeftsCount = 8, PairCount = 20;
    private const int TopRightsFirst = TopCount, NextFirst = TopRightsFirst + TopRightsCount, NextLeftsFirst = NextFirst + NextCount, PairFirst = NextLeftsFirst + NextLeftsCount;

    private readonly ParserState state;
    private readonly ParserWords words;
    private readonly int top;
    private readonly int next;
    private readonly ref readonly WordKeys s;
    private readonly ref readonly WordKeys n;

    /// <param name="state">With a word on the stack and a word ahead.</param>
    public ParserFeatures(ParserState state, ParserWords words)
    {
        this.state = state;
        this.words = words;
        top = state.Top;
        next = state.Next;
        s = ref words[top];
        n = ref words[next];
    }

    /// <summary>Fills <paramref name="features"/>, which has room for <see cref="Count"/>, with all features in the order of their templates.</summary>
    public void Fill(Span<ulong> features)
    {
        FillTop(features);
        FillTopRights(features[TopRightsFirst..]);
        FillNext(features[NextFirst..]);
        FillNextLefts(features[NextLeftsFirst..]);
        FillPair(features[PairFirst..]);
        FeatureHash.Finish(features);
    }

    /// <summary>What depends on the top of the stack alone, written to the beginning of <paramref name="room"/> for <see cref="FeatureHash.Finish"/>. It stays the same while this word is on the stack.</summary>
    /// <returns>How many features were written.</returns>
    public int FillTop(Span<ulong> room)
    {
        var f = new FeatureWriter(room[..TopCount]);
        ref readonly var children = ref state.Children[top];
        ref readonly var left = ref words[children.Left];
        ref readonly var left2 = ref words[children.Left2];
        var head = state.Heads[top];
        ulong label = Label(top);

        f.Add(s.Word);
        f.Add(s.Tag);
        f.Add(words[state.Below(1)].Compact, s.Compact);
        f.Add(s.Tag, (ulong)children.LeftCount);
        f.Add(words[head].Tag);
        f.Add(label);
        f.Add(Label(head), label);
        f.Add(left.Word);
        f.Add(left.Tag);
        f.Add(Label(children.Left));
        f.Add(left2.Tag, Label(children.Left2));
        f.Add(s.Tag, left.Tag, left2.Tag);
        return TopCount;
    }

    /// <summary>What depends on the top of the stack and its dependents to the right, likewise.</summary>
    public int FillTopRights(Span<ulong> room)
    {
        var f = new FeatureWriter(room[..TopRightsCount], TopRightsFirst);
        ref readonly var children = ref state.Children[top];
        ref readonly var right = ref words[children.Right];
        ref readonly var right2 = ref words[children.Right2];

        f.Add(s.Word, (ulong)children.RightCount);
        f.Add(s.Tag, (ulong)children.RightCount);
        f.Add(right.Word);
        f.Add(right.Tag);
        f.Add(Label(children.Right));
        f.Add(right2.Tag, Label(children.Right2));
        f.Add(s.Tag, right.Tag, right2.Tag);
        f.Add(s.Word, children.RightRelations);
        return TopRightsCount;
    }

    /// <summary>What depends on the words ahead alone.</summary>
    public int FillNext(Span<ulong> room)
    {
        var f = new FeatureWriter(room[..NextCount], NextFirst);
        ref readonly var n1 = ref words[next + 1];
        ref readonly var n2 = ref words[next + 2];

        f.Add(n.Word);
        f.Add(n.Tag);
        f.Add(n1.Word);
        f.Add(n1.Tag);
        f.Add(n2.Word);
        f.Add(n2.Tag);
        f.Add(n.Tag, n1.Tag);
        f.Add(n.Tag, n1.Tag, n2.Tag);
        return NextCount;
    }

    /// <summary>What depends on the next word and its dependents to the left.</summary>
    public int FillNextLefts(Span<ulong> room)
    {
        var f = new FeatureWriter(room[..NextLeftsCount], NextLeftsFirst);
        ref readonly var children = ref state.Children[next];
        ref readonly var left = ref words[children.Left];
        ref readonly var left2 = ref words[children.Left2];

        f.Add(n.Word, (ulong)children.LeftCount);
        f.Add(n.Tag, (ulong)children.LeftCount);
        f.Add(left.Word);
        f.Add(left.Tag);
        f.Add(Label(children.Left));
        f.Add(left2.Tag, Label(children.Left2));
        f.Add(n.Tag, left.Tag, left2.Tag);
        f.Add(n.Compact, children.LeftRelations);
        return NextLeftsCount;
    }

    /// <summary>What depends on the stack and on what lies ahead.</summary>
    public int FillPair(Span<ulong> room)
    {
        var f = new FeatureWriter(room[..PairCount], PairFirst);
        ref readonly var below = ref words[state.Below(1)];
        ref readonly var n1 = ref words[next + 1];
        ref readonly var sc = ref state.Children[top];
        ref readonly var nc = ref state.Children[next];
        var distance = Distance();

        f.Add(s.Word, n.Word);
        f.Add(s.Word, n.Compact);
        f.Add(s.Compact, n.Word);
        f.Add(s.Tag, n.Tag);
        f.Add(s.Tag, n.Tag, n1.Tag);
        f.Add(s.Compact, n.Compact, n1.Compact);
        f.Add(s.Compact, n.Compact, (n1.TagNumber << 8) | words[next + 2].TagNumber);
        f.Add(below.Tag, s.Tag, n.Tag);
        f.Add(below.Compact, n.Compact);
        f.Add(s.Tag, distance);
        f.Add(n.Tag, distance);
        f.Add(s.Tag, n.Tag, distance);
        f.Add(Label(top), s.Compact, n.Compact);
        f.Add(s.Tag, n.Tag, words[sc.Left].Tag);
        f.Add(s.Tag, n.Tag, words[nc.Left].Tag);
        f.Add(s.Tag, n.Tag, words[state.Heads[top]].Tag);
        f.Add(s.Compact, n.Tag, sc.RightRelations);
        f.Add(s.Tag, n.Compact, sc.LeftRelations);
        f.Add(s.Tag, n.Tag, nc.LeftRelations);
        f.Add(s.Tag, n.Tag, Between());
        return PairCount;
    }

    private ulong Distance()
    {
        var tokens = next - top;
        return (ulong)Math.Min(tokens, tokens > 10 ? 7 : tokens > 5 ? 6 : 5);
    }

    /// <summary>Which kinds of tokens that matter for attachment stand between top and next.</summary>
    private ulong Between()
    {
        var seen = 0UL;
        for (var i = top + 1; i < next && i < top + 30; i++)
        {
            seen |= words[i].Barrier;
        }

        return seen;
    }

    private ulong Label(int token) => token >= 0 ? (ulong)state.Relations[token] + 1 : 0;
}
