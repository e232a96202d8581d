namespace Graph.Text;

/// <summary>The universal part-of-speech tags (Universal Dependencies v2), with <c>Unknown</c> where no tagger ran.</summary>
public enum PartOfSpeech : byte
{
    Unknown, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X,
}
