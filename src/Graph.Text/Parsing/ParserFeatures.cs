using Graph.Text.Models;

namespace Graph.Text;

/// <summary>The features of a parser state, after Zhang and Nivre (2011): words and tags at the top of the stack and ahead, heads, dependents, distance, valency.</summary>
/// <remarks>In four groups by what they depend on, since most of what a state shows, it shows in other states too.</remarks>
internal readonly ref struct ParserFeatures
{
    public const int Count = TopCount + NextCount + NextLeftsCount + PairCount;

    private const int TopCount = 23, NextCount = 11, NextLeftsCount = 8, PairCount = 36;

    private readonly ParserState state;
    private readonly ReadOnlySpan<TokenProfile> sentence;
    private readonly ReadOnlySpan<FineTag> tags;
    private readonly Node s;
    private readonly Node n;

    /// <param name="state">With a word on the stack and a word ahead.</param>
    public ParserFeatures(ParserState state, ReadOnlySpan<TokenProfile> sentence, ReadOnlySpan<FineTag> tags)
    {
        this.state = state;
        this.sentence = sentence;
        this.tags = tags;
        s = new Node(state, sentence, tags, state.Top);
        n = new Node(state, sentence, tags, state.Next);
    }

    /// <summary>Fills <paramref name="features"/>, which has room for <see cref="Count"/>, with all features in the order of their templates.</summary>
    public void Fill(Span<ulong> features)
    {
        AddTop(new FeatureWriter(features, true));
        AddNext(new FeatureWriter(features, true));
        AddNextLefts(new FeatureWriter(features, true));
        AddPair(new FeatureWriter(features, true));
    }

    /// <summary>What depends on the top of the stack alone, written to the beginning of <paramref name="room"/>. While it stays on the stack only its dependents to the right change.</summary>
    public Span<ulong> FillTop(Span<ulong> room)
    {
        AddTop(new FeatureWriter(room, false));
        return room[..TopCount];
    }

    /// <summary>What depends on the words ahead alone.</summary>
    public Span<ulong> FillNext(Span<ulong> room)
    {
        AddNext(new FeatureWriter(room, false));
        return room[..NextCount];
    }

    /// <summary>What depends on the next word and its dependents to the left.</summary>
    public Span<ulong> FillNextLefts(Span<ulong> room)
    {
        AddNextLefts(new FeatureWriter(room, false));
        return room[..NextLeftsCount];
    }

    /// <summary>What depends on the stack and on what lies ahead.</summary>
    public Span<ulong> FillPair(Span<ulong> room)
    {
        AddPair(new FeatureWriter(room, false));
        return room[..PairCount];
    }

    private void AddTop(FeatureWriter f)
    {
        ref readonly var children = ref s.Children;
        var head = state.Heads[s.Token];
        var head2 = head >= 0 ? state.Heads[head] : -1;
        ulong label = Label(s.Token);

        f.Add(s.Word);
        f.Add(s.Tag);
        f.Add(s.Word, s.Tag);

        f.GoTo(40);
        f.Add(s.Word, (ulong)children.RightCount);
        f.Add(s.Tag, (ulong)children.RightCount);
        f.Add(s.Word, (ulong)children.LeftCount);
        f.Add(s.Tag, (ulong)children.LeftCount);

        f.GoTo(46);
        f.Add(Word(head), 1);
        f.Add(Tag(head));
        f.Add(label);

        f.GoTo(51);
        f.Add(Word(children.Left));
        f.Add(Tag(children.Left));
        f.Add(Label(children.Left));
        f.Add(Word(children.Right));
        f.Add(Tag(children.Right));
        f.Add(Label(children.Right));

        f.GoTo(60);
        f.Add(Tag(head2), Tag(head), s.Tag);
        f.Add(Label(head), label);
        f.Add(Tag(children.Left2), Label(children.Left2));
        f.Add(Tag(children.Right2), Label(children.Right2));

        f.GoTo(69);
        f.Add(s.Tag, Tag(children.Left), Tag(children.Left2));
        f.Add(s.Tag, Tag(children.Right), Tag(children.Right2));

        f.GoTo(73);
        f.Add(s.Word, children.RightRelations);
    }

    private void AddNext(FeatureWriter f)
    {
        ulong n1t = Tag(n.Token + 1), n2t = Tag(n.Token + 2);
        ulong n1w = Word(n.Token + 1), n2w = Word(n.Token + 2);

        f.GoTo(3);
        f.Add(n.Word);
        f.Add(n.Tag);
        f.Add(n.Word, n.Tag);
        f.Add(n1w, n1t);
        f.Add(n1t);
        f.Add(n1w);
        f.Add(n2t);
        f.Add(n2w);
        f.Add(n2w, n2t);

        f.GoTo(18);
        f.Add(n.Tag, n1t);
        f.Add(n.Tag, n1t, n2t);
    }

    private void AddNextLefts(FeatureWriter f)
    {
        ref readonly var children = ref n.Children;

        f.GoTo(44);
        f.Add(n.Word, (ulong)children.LeftCount);
        f.Add(n.Tag, (ulong)children.LeftCount);

        f.GoTo(57);
        f.Add(Word(children.Left));
        f.Add(Tag(children.Left));
        f.Add(Label(children.Left));

        f.GoTo(64);
        f.Add(Tag(children.Left2), Label(children.Left2));

        f.GoTo(71);
        f.Add(n.Tag, Tag(children.Left), Tag(children.Left2));

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
        var below = new Node(state, sentence, tags, state.Below(1));
        ulong n1t = Tag(n.Token + 1), n2t = Tag(n.Token + 2);
        ulong n1c = Closed(n1t) ? Word(n.Token + 1) : n1t;

        f.GoTo(12);
        f.Add(s.Word, s.Tag, n.Word ^ (n.Tag << 56));
        f.Add(s.Word, n.Word, n.Tag);
        f.Add(s.Word, s.Tag, n.Tag);
        f.Add(s.Tag, n.Word, n.Tag);
        f.Add(s.Word, n.Word);
        f.Add(s.Tag, n.Tag);

        f.GoTo(20);
        f.Add(s.Tag, n.Tag, n1t);
        f.Add(s.Compact, n.Compact, n1c);
        f.Add(s.Word, n.Compact);
        f.Add(s.Compact, n.Word);
        f.Add(s.Compact, n.Compact, (n1t << 8) | n2t);
        f.Add(below.Tag, s.Tag, n.Tag);
        f.Add(below.Compact, s.Compact);
        f.Add(below.Compact, n.Compact);
        f.Add(below.Word, n.Word);
        f.Add(s.Cluster, n.Cluster);
        f.Add(s.Cluster, n.Tag);
        f.Add(s.Tag, n.Cluster);
        f.Add(s.Word, n.Cluster);
        f.Add(s.Cluster, n.Word);
    }

    private void AddDistance(ref FeatureWriter f)
    {
        var tokens = n.Token - s.Token;
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
        ref readonly var sc = ref s.Children;
        ref readonly var nc = ref n.Children;
        ulong label = Label(s.Token);

        f.GoTo(49);
        f.Add(label, s.Tag, n.Tag);
        f.Add(label, s.Compact, n.Compact);

        f.GoTo(65);
        f.Add(s.Tag, n.Tag, Tag(sc.Left));
        f.Add(s.Tag, n.Tag, Tag(sc.Right));
        f.Add(s.Tag, n.Tag, Tag(nc.Left));
        f.Add(s.Tag, n.Tag, Tag(state.Heads[s.Token]));

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
        for (var i = s.Token + 1; i < n.Token && i < s.Token + 30; i++)
        {
            seen |= tags[i] switch
            {
                FineTag.Punctuation => 1u,
                FineTag.Conjunction => 2u,
                FineTag.VerbPast or FineTag.VerbPresent or FineTag.AuxiliaryModal or FineTag.AuxiliaryPast or FineTag.AuxiliaryPresent => 4u,
                FineTag.Subordinator or FineTag.PronounWh => 8u,
                FineTag.Adposition => 16u,
                FineTag.VerbBase or FineTag.VerbGerund or FineTag.VerbParticiple => 32u,
                _ => 0u,
            };
        }

        return seen;
    }

    private static bool Closed(ulong tag) =>
        (FineTag)(tag - 1) is FineTag.Adposition or FineTag.Subordinator or FineTag.Conjunction or FineTag.PronounWh or FineTag.Punctuation or FineTag.Particle
            or FineTag.ParticleInfinitive or FineTag.ParticlePossessive or FineTag.AuxiliaryBase or FineTag.AuxiliaryModal or FineTag.AuxiliaryParticiple
            or FineTag.AuxiliaryPast or FineTag.AuxiliaryPresent or FineTag.WhAdverb or FineTag.Pronoun;

    private ulong Tag(int token) => Tag(tags, token);

    private static ulong Tag(ReadOnlySpan<FineTag> tags, int token) => (uint)token < (uint)tags.Length ? (ulong)tags[token] + 1 : 0;

    private ulong Word(int token) => Word(sentence, token);

    private static ulong Word(ReadOnlySpan<TokenProfile> sentence, int token) => (uint)token < (uint)sentence.Length ? sentence[token].Word : 1;

    private ulong Label(int token) => token >= 0 ? (ulong)state.Relations[token] + 1 : 0;

    /// <summary>A token of the state; -1 for a place below the stack.</summary>
    private readonly ref struct Node
    {
        private static readonly Dependents None = Dependents.None;

        public Node(ParserState state, ReadOnlySpan<TokenProfile> sentence, ReadOnlySpan<FineTag> tags, int token)
        {
            Token = token;
            Word = ParserFeatures.Word(sentence, token);
            Tag = ParserFeatures.Tag(tags, token);
            Compact = Closed(Tag) ? Word : Tag;
            Cluster = token >= 0 ? sentence[token].Entry.Cluster : 0u;
            Children = ref token >= 0 ? ref state.Children[token] : ref None;
        }

        public readonly int Token;
        public readonly ulong Word;
        public readonly ulong Tag;

        /// <summary>The word of a closed class, else the tag.</summary>
        public readonly ulong Compact;
        public readonly ulong Cluster;
        public readonly ref readonly Dependents Children;
    }
}
