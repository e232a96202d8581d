using Graph.Text;

namespace Graph.Training.Language;

/// <summary>Makes one fine tag of a universal tag and a Penn tag.</summary>
internal static class FineTagMap
{
    public static FineTag Of(string universal, string penn) => universal switch
    {
        "ADJ" => FineTag.Adjective,
        "ADP" => FineTag.Adposition,
        "ADV" => penn == "WRB" ? FineTag.WhAdverb : FineTag.Adverb,
        "AUX" => penn switch
        {
            "MD" => FineTag.AuxiliaryModal,
            "VBD" => FineTag.AuxiliaryPast,
            "VB" => FineTag.AuxiliaryBase,
            "VBN" or "VBG" => FineTag.AuxiliaryParticiple,
            _ => FineTag.AuxiliaryPresent,
        },
        "CCONJ" => FineTag.Conjunction,
        "DET" => FineTag.Determiner,
        "INTJ" => FineTag.Interjection,
        "NOUN" => penn is "NNS" or "NNPS" ? FineTag.NounPlural : FineTag.Noun,
        "NUM" => FineTag.Number,
        "PART" => penn switch { "POS" => FineTag.ParticlePossessive, "TO" => FineTag.ParticleInfinitive, _ => FineTag.Particle },
        "PRON" => penn switch { "PRP$" or "WP$" => FineTag.PronounPossessive, "WP" or "WDT" => FineTag.PronounWh, _ => FineTag.Pronoun },
        "PROPN" => FineTag.ProperNoun,
        "PUNCT" => FineTag.Punctuation,
        "SCONJ" => FineTag.Subordinator,
        "SYM" => FineTag.Symbol,
        "VERB" => penn switch
        {
            "VBD" => FineTag.VerbPast,
            "VBN" => FineTag.VerbParticiple,
            "VBG" => FineTag.VerbGerund,
            "VBZ" or "VBP" => FineTag.VerbPresent,
            _ => FineTag.VerbBase,
        },
        _ => FineTag.Other,
    };
}
