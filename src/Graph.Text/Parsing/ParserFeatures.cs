using Graph.Text.Models;

namespace Graph.Text;

/// <summary>The features of a parser state, after Zhang and Nivre (2011): words and tags at the top of the stack and ahead, heads, dependents, distance, valency.</summary>
internal static class ParserFeatures
{
    public const int Count = 78;

    /// <summary>Fills <paramref name="features"/>, which has room for <see cref="Count"/>.</summary>
    public static void Fill(ParserState state, ReadOnlySpan<TokenProfile> sentence, ReadOnlySpan<FineTag> tags, Span<ulong> features)
    {
        int s0 = state.Top, s1 = state.Below(1), n0 = state.Next;
        var top = new Node(state, sentence, tags, s0);
        var next = new Node(state, sentence, tags, n0);
        var f = new FeatureWriter(features);
        Words(ref f, top, next, new Node(state, sentence, tags, s1), sentence, tags, n0);
        Relatives(ref f, state, tags, s0, n0, top, next);
    }

    private static void Words(ref FeatureWriter f, in Node s, in Node n, in Node below, ReadOnlySpan<TokenProfile> sentence, ReadOnlySpan<FineTag> tags, int n0)
    {
        ulong n1t = Tag(tags, n0 + 1), n2t = Tag(tags, n0 + 2);
        ulong n1w = Word(sentence, n0 + 1), n2w = Word(sentence, n0 + 2);
        ulong n1c = Closed(n1t) ? n1w : n1t;

        f.Add(s.Word);
        f.Add(s.Tag);
        f.Add(s.Word, s.Tag);
        f.Add(n.Word);
        f.Add(n.Tag);
        f.Add(n.Word, n.Tag);
        f.Add(n1w, n1t);
        f.Add(n1t);
        f.Add(n1w);
        f.Add(n2t);
        f.Add(n2w);
        f.Add(n2w, n2t);
        f.Add(s.Word, s.Tag, n.Word ^ (n.Tag << 56));
        f.Add(s.Word, n.Word, n.Tag);
        f.Add(s.Word, s.Tag, n.Tag);
        f.Add(s.Tag, n.Word, n.Tag);
        f.Add(s.Word, n.Word);
        f.Add(s.Tag, n.Tag);
        f.Add(n.Tag, n1t);
        f.Add(n.Tag, n1t, n2t);
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

    private static void Relatives(ref FeatureWriter f, ParserState state, ReadOnlySpan<FineTag> tags, int s0, int n0, in Node s, in Node n)
    {
        var distance = s0 < 0 || n0 >= state.Length ? 0UL : (ulong)Math.Min(n0 - s0, n0 - s0 > 10 ? 7 : n0 - s0 > 5 ? 6 : 5);
        ref readonly var sc = ref s.Children;
        ref readonly var nc = ref n.Children;
        var head = s0 >= 0 ? state.Heads[s0] : -1;
        var head2 = head >= 0 ? state.Heads[head] : -1;
        ulong label = Label(state, s0);

        f.Add(s.Word, distance);
        f.Add(s.Tag, distance);
        f.Add(n.Word, distance);
        f.Add(n.Tag, distance);
        f.Add(s.Word, n.Word, distance);
        f.Add(s.Tag, n.Tag, distance);

        f.Add(s.Word, (ulong)sc.RightCount);
        f.Add(s.Tag, (ulong)sc.RightCount);
        f.Add(s.Word, (ulong)sc.LeftCount);
        f.Add(s.Tag, (ulong)sc.LeftCount);
        f.Add(n.Word, (ulong)nc.LeftCount);
        f.Add(n.Tag, (ulong)nc.LeftCount);

        f.Add(Word(s, head), 1);
        f.Add(Tag(tags, head));
        f.Add(label);
        f.Add(label, s.Tag, n.Tag);
        f.Add(label, s.Compact, n.Compact);
        f.Add(Word(s, sc.Left));
        f.Add(Tag(tags, sc.Left));
        f.Add(Label(state, sc.Left));
        f.Add(Word(s, sc.Right));
        f.Add(Tag(tags, sc.Right));
        f.Add(Label(state, sc.Right));
        f.Add(Word(s, nc.Left));
        f.Add(Tag(tags, nc.Left));
        f.Add(Label(state, nc.Left));
        f.Add(Tag(tags, head2), Tag(tags, head), s.Tag);
        f.Add(Label(state, head), label);
        f.Add(Tag(tags, sc.Left2), Label(state, sc.Left2));
        f.Add(Tag(tags, sc.Right2), Label(state, sc.Right2));
        f.Add(Tag(tags, nc.Left2), Label(state, nc.Left2));

        f.Add(s.Tag, n.Tag, Tag(tags, sc.Left));
        f.Add(s.Tag, n.Tag, Tag(tags, sc.Right));
        f.Add(s.Tag, n.Tag, Tag(tags, nc.Left));
        f.Add(s.Tag, n.Tag, Tag(tags, head));
        f.Add(s.Tag, Tag(tags, sc.Left), Tag(tags, sc.Left2));
        f.Add(s.Tag, Tag(tags, sc.Right), Tag(tags, sc.Right2));
        f.Add(n.Tag, Tag(tags, nc.Left), Tag(tags, nc.Left2));

        f.Add(s.Compact, sc.RightRelations, n.Tag);
        f.Add(s.Word, sc.RightRelations);
        f.Add(s.Tag, sc.LeftRelations, n.Compact);
        f.Add(n.Tag, nc.LeftRelations, s.Tag);
        f.Add(n.Compact, nc.LeftRelations);
        f.Add(Between(tags, s0, n0), s.Tag, n.Tag);
    }

    /// <summary>Which kinds of tokens that matter for attachment stand between top and next.</summary>
    private static ulong Between(ReadOnlySpan<FineTag> tags, int s0, int n0)
    {
        if (s0 < 0)
        {
            return 64;
        }

        var seen = 0UL;
        for (var i = s0 + 1; i < n0 && i < s0 + 30; i++)
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

    private static ulong Tag(ReadOnlySpan<FineTag> tags, int token) => (uint)token < (uint)tags.Length ? (ulong)tags[token] + 1 : 0;

    private static ulong Word(ReadOnlySpan<TokenProfile> sentence, int token) => (uint)token < (uint)sentence.Length ? sentence[token].Word : 1;

    private static ulong Word(in Node node, int token) => Word(node.Sentence, token);

    private static ulong Label(ParserState state, int token) => token >= 0 && token < state.Length ? (ulong)state.Relations[token] + 1 : 0;

    private readonly ref struct Node
    {
        public Node(ParserState state, ReadOnlySpan<TokenProfile> sentence, ReadOnlySpan<FineTag> tags, int token)
        {
            Sentence = sentence;
            Word = ParserFeatures.Word(sentence, token);
            Tag = ParserFeatures.Tag(tags, token);
            Compact = Closed(Tag) ? Word : Tag;
            Cluster = (uint)token < (uint)sentence.Length ? sentence[token].Entry.Cluster : 0u;
            Children = token >= 0 && token < state.Length ? state.Children[token] : Dependents.None;
        }

        public readonly ReadOnlySpan<TokenProfile> Sentence;
        public readonly ulong Word;
        public readonly ulong Tag;

        /// <summary>The word of a closed class, else the tag.</summary>
        public readonly ulong Compact;
        public readonly ulong Cluster;
        public readonly Dependents Children;
    }
}
