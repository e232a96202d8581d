using Graph.Text.Models;

namespace Graph.Text;

/// <summary>The features of a parser state, after Zhang and Nivre (2011): words and tags at the top of the stack and ahead, heads, dependents, distance, valency.</summary>
/// <remarks>In groups by what they depend on, since most of what a state shows, it shows in other states too.</remarks>
internal readonly ref struct ParserFeatures
{
    public const int Count = TopCount + TopRightsCount + NextCount + NextLeftsCount + PairCount;

    private const int TopCount = 18, TopRightsCount = 8, NextCount = 14, NextLeftsCount = 8, PairCount = 30;

    /// <summary>Stands where a template has room for a class of words: the words have none.</summary>
    private const ulong NoClass = 0;

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
        AddTop(new FeatureWriter(features, true));
        AddTopRights(new FeatureWriter(features, true));
        AddNext(new FeatureWriter(features, true));
        AddNextLefts(new FeatureWriter(features, true));
        AddPair(new FeatureWriter(features, true));
        FeatureHash.Finish(features);
    }

    /// <summary>What depends on the top of the stack alone, written to the beginning of <paramref name="room"/> for <see cref="FeatureHash.Finish"/>. It stays the same while this word is on the stack.</summary>
    /// <returns>How many features were written.</returns>
    public int FillTop(Span<ulong> room)
    {
        AddTop(new FeatureWriter(room, false));
        return TopCount;
    }

    /// <summary>What depends on the top of the stack and its dependents to the right, likewise.</summary>
    public int FillTopRights(Span<ulong> room)
    {
        AddTopRights(new FeatureWriter(room, false));
        return TopRightsCount;
    }

    /// <summary>What depends on the words ahead alone.</summary>
    public int FillNext(Span<ulong> room)
    {
        AddNext(new FeatureWriter(room, false));
        return NextCount;
    }

    /// <summary>What depends on the next word and its dependents to the left.</summary>
    public int FillNextLefts(Span<ulong> room)
    {
        AddNextLefts(new FeatureWriter(room, false));
        return NextLeftsCount;
    }

    /// <summary>What depends on the stack and on what lies ahead.</summary>
    public int FillPair(Span<ulong> room)
    {
        AddPair(new FeatureWriter(room, false));
        return PairCount;
    }

    private void AddTop(FeatureWriter f)
    {
        ref readonly var children = ref state.Children[top];
        var head = state.Heads[top];
        var head2 = head >= 0 ? state.Heads[head] : -1;
        ulong label = Label(top);

        f.Add(s.Word);
        f.Add(s.Tag);
        f.Add(s.Word, s.Tag);

        f.GoTo(26);
        f.Add(words[state.Below(1)].Compact, s.Compact);

        f.GoTo(31);
        f.Add(s.Tag, NoClass);
        f.Add(s.Word, NoClass);

        f.GoTo(42);
        f.Add(s.Word, (ulong)children.LeftCount);
        f.Add(s.Tag, (ulong)children.LeftCount);

        f.GoTo(46);
        f.Add(words[head].Word, 1);
        f.Add(words[head].Tag);
        f.Add(label);

        f.GoTo(51);
        f.Add(words[children.Left].Word);
        f.Add(words[children.Left].Tag);
        f.Add(Label(children.Left));

        f.GoTo(60);
        f.Add(words[head2].Tag, words[head].Tag, s.Tag);
        f.Add(Label(head), label);
        f.Add(words[children.Left2].Tag, Label(children.Left2));

        f.GoTo(69);
        f.Add(s.Tag, words[children.Left].Tag, words[children.Left2].Tag);
    }

    private void AddTopRights(FeatureWriter f)
    {
        ref readonly var children = ref state.Children[top];

        f.GoTo(40);
        f.Add(s.Word, (ulong)children.RightCount);
        f.Add(s.Tag, (ulong)children.RightCount);

        f.GoTo(54);
        f.Add(words[children.Right].Word);
        f.Add(words[children.Right].Tag);
        f.Add(Label(children.Right));

        f.GoTo(63);
        f.Add(words[children.Right2].Tag, Label(children.Right2));

        f.GoTo(70);
        f.Add(s.Tag, words[children.Right].Tag, words[children.Right2].Tag);

        f.GoTo(73);
        f.Add(s.Word, children.RightRelations);
    }

    private void AddNext(FeatureWriter f)
    {
        ref readonly var n1 = ref words[next + 1];
        ref readonly var n2 = ref words[next + 2];

        f.GoTo(3);
        f.Add(n.Word);
        f.Add(n.Tag);
        f.Add(n.Word, n.Tag);
        f.Add(n1.Word, n1.Tag);
        f.Add(n1.Tag);
        f.Add(n1.Word);
        f.Add(n2.Tag);
        f.Add(n2.Word);
        f.Add(n2.Word, n2.Tag);

        f.GoTo(18);
        f.Add(n.Tag, n1.Tag);
        f.Add(n.Tag, n1.Tag, n2.Tag);

        f.GoTo(29);
        f.Add(NoClass, NoClass);
        f.Add(NoClass, n.Tag);

        f.GoTo(33);
        f.Add(NoClass, n.Word);
    }

    private void AddNextLefts(FeatureWriter f)
    {
        ref readonly var children = ref state.Children[next];

        f.GoTo(44);
        f.Add(n.Word, (ulong)children.LeftCount);
        f.Add(n.Tag, (ulong)children.LeftCount);

        f.GoTo(57);
        f.Add(words[children.Left].Word);
        f.Add(words[children.Left].Tag);
        f.Add(Label(children.Left));

        f.GoTo(64);
        f.Add(words[children.Left2].Tag, Label(children.Left2));

        f.GoTo(71);
        f.Add(n.Tag, words[children.Left].Tag, words[children.Left2].Tag);

        f.GoTo(76);
        f.Add(n.Compact, children.LeftRelations);
    }

    private void AddPair(FeatureWriter f)
    {
        AddWords(ref f);
        AddDistance(ref f);
        AddRelatives(ref f);
    }

    private void AddWords(ref FeatureWriter f)
    {
        ref readonly var below = ref words[state.Below(1)];
        ref readonly var n1 = ref words[next + 1];

        f.GoTo(12);
        f.Add(s.Word, s.Tag, n.Word ^ (n.Tag << 56));
        f.Add(s.Word, n.Word, n.Tag);
        f.Add(s.Word, s.Tag, n.Tag);
        f.Add(s.Tag, n.Word, n.Tag);
        f.Add(s.Word, n.Word);
        f.Add(s.Tag, n.Tag);

        f.GoTo(20);
        f.Add(s.Tag, n.Tag, n1.Tag);
        f.Add(s.Compact, n.Compact, n1.Compact);
        f.Add(s.Word, n.Compact);
        f.Add(s.Compact, n.Word);
        f.Add(s.Compact, n.Compact, (n1.Tag << 8) | words[next + 2].Tag);
        f.Add(below.Tag, s.Tag, n.Tag);

        f.GoTo(27);
        f.Add(below.Compact, n.Compact);
        f.Add(below.Word, n.Word);
    }

    private void AddDistance(ref FeatureWriter f)
    {
        var tokens = next - top;
        var distance = (ulong)Math.Min(tokens, tokens > 10 ? 7 : tokens > 5 ? 6 : 5);

        f.GoTo(34);
        f.Add(s.Word, distance);
        f.Add(s.Tag, distance);
        f.Add(n.Word, distance);
        f.Add(n.Tag, distance);
        f.Add(s.Word, n.Word, distance);
        f.Add(s.Tag, n.Tag, distance);
    }

    private void AddRelatives(ref FeatureWriter f)
    {
        ref readonly var sc = ref state.Children[top];
        ref readonly var nc = ref state.Children[next];
        ulong label = Label(top);

        f.GoTo(49);
        f.Add(label, s.Tag, n.Tag);
        f.Add(label, s.Compact, n.Compact);

        f.GoTo(65);
        f.Add(s.Tag, n.Tag, words[sc.Left].Tag);
        f.Add(s.Tag, n.Tag, words[sc.Right].Tag);
        f.Add(s.Tag, n.Tag, words[nc.Left].Tag);
        f.Add(s.Tag, n.Tag, words[state.Heads[top]].Tag);

        f.GoTo(72);
        f.Add(s.Compact, sc.RightRelations, n.Tag);

        f.GoTo(74);
        f.Add(s.Tag, sc.LeftRelations, n.Compact);
        f.Add(n.Tag, nc.LeftRelations, s.Tag);

        f.GoTo(77);
        f.Add(Between(), s.Tag, n.Tag);
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
