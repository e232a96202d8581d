using System.Collections.Immutable;

namespace Graph.Text;

/// <summary>What the tagger decides between: a part of speech with a form.</summary>
internal enum FineTag : byte
{
    Unknown, Adjective, Adposition, Adverb, WhAdverb, AuxiliaryModal, AuxiliaryPresent, AuxiliaryPast, AuxiliaryBase, AuxiliaryParticiple, Conjunction, Determiner,
    Interjection, Noun, NounPlural, Number, Particle, ParticlePossessive, ParticleInfinitive, Pronoun, PronounPossessive, PronounWh, ProperNoun, Punctuation,
    Subordinator, Symbol, VerbBase, VerbPresent, VerbPast, VerbParticiple, VerbGerund, Other,
}

internal static class FineTags
{
    public const int Count = 32;

    private static readonly ImmutableArray<PartOfSpeech> Parts =
    [
        PartOfSpeech.Unknown, PartOfSpeech.ADJ, PartOfSpeech.ADP, PartOfSpeech.ADV, PartOfSpeech.ADV, PartOfSpeech.AUX, PartOfSpeech.AUX, PartOfSpeech.AUX,
        PartOfSpeech.AUX, PartOfSpeech.AUX, PartOfSpeech.CCONJ, PartOfSpeech.DET, PartOfSpeech.INTJ, PartOfSpeech.NOUN, PartOfSpeech.NOUN, PartOfSpeech.NUM,
        PartOfSpeech.PART, PartOfSpeech.PART, PartOfSpeech.PART, PartOfSpeech.PRON, PartOfSpeech.PRON, PartOfSpeech.PRON, PartOfSpeech.PROPN, PartOfSpeech.PUNCT,
        PartOfSpeech.SCONJ, PartOfSpeech.SYM, PartOfSpeech.VERB, PartOfSpeech.VERB, PartOfSpeech.VERB, PartOfSpeech.VERB, PartOfSpeech.VERB, PartOfSpeech.X,
    ];

    private static readonly ImmutableArray<WordForm> Forms =
    [
        WordForm.None, WordForm.None, WordForm.None, WordForm.None, WordForm.Wh, WordForm.Modal, WordForm.Present, WordForm.Past,
        WordForm.Base, WordForm.Participle, WordForm.None, WordForm.None, WordForm.None, WordForm.None, WordForm.Plural, WordForm.None,
        WordForm.None, WordForm.Possessive, WordForm.Infinitive, WordForm.None, WordForm.Possessive, WordForm.Wh, WordForm.None, WordForm.None,
        WordForm.None, WordForm.None, WordForm.Base, WordForm.Present, WordForm.Past, WordForm.Participle, WordForm.Gerund, WordForm.None,
    ];

    public static PartOfSpeech PartOf(FineTag tag) => Parts[(int)tag];

    public static WordForm FormOf(FineTag tag) => Forms[(int)tag];
}
