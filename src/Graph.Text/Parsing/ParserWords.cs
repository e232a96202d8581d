using Graph.Text.Models;

namespace Graph.Text;

/// <summary>What the parser's features need of the words of one sentence, worked out once; reused from sentence to sentence.</summary>
internal sealed class ParserWords
{
    private const int Before = 1, After = 2;

    private static readonly WordKeys Outside = new(1, 0, 0, 0);

    private WordKeys[] keys = [];

    /// <summary>A token from -1, which stands for none, to the second behind the last.</summary>
    public ref readonly WordKeys this[int token] => ref keys[token + Before];

    /// <param name="sentence">The keys of its words, see <see cref="TokenProfiles.KeyOf"/>.</param>
    public void Read(ReadOnlySpan<ulong> sentence, ReadOnlySpan<FineTag> tags)
    {
        if (keys.Length < sentence.Length + Before + After)
        {
            keys = new WordKeys[(sentence.Length * 2) + Before + After];
        }

        keys.AsSpan(0, Before).Fill(Outside);
        for (var i = 0; i < sentence.Length; i++)
        {
            ulong word = sentence[i], tag = (ulong)tags[i] + 1;
            keys[Before + i] = new WordKeys(word, tag, IsClosed(tags[i]) ? word : tag, BarrierOf(tags[i]));
        }

        keys.AsSpan(Before + sentence.Length, After).Fill(Outside);
    }

    private static bool IsClosed(FineTag tag) =>
        tag is FineTag.Adposition or FineTag.Subordinator or FineTag.Conjunction or FineTag.PronounWh or FineTag.Punctuation or FineTag.Particle
            or FineTag.ParticleInfinitive or FineTag.ParticlePossessive or FineTag.AuxiliaryBase or FineTag.AuxiliaryModal or FineTag.AuxiliaryParticiple
            or FineTag.AuxiliaryPast or FineTag.AuxiliaryPresent or FineTag.WhAdverb or FineTag.Pronoun;

    private static uint BarrierOf(FineTag tag) => tag switch
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

/// <param name="word">The word's key; 1 outside the sentence.</param>
/// <param name="tag">Its tag plus one; 0 outside the sentence.</param>
/// <param name="compact">The word of a closed class, else the tag.</param>
/// <param name="barrier">Its kind as a bit, if it is one that matters for what may be attached across it.</param>
internal readonly struct WordKeys(ulong word, ulong tag, ulong compact, uint barrier)
{
    public readonly FeatureValue Word = word, Tag = tag, Compact = compact;

    public readonly ulong TagNumber = tag;

    public readonly uint Barrier = barrier;
}
