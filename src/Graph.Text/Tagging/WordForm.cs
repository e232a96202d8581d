namespace Graph.Text;

/// <summary>The grammatical form of a word, as far as the tagger tells forms apart; what it is besides its part of speech.</summary>
public enum WordForm : byte
{
    /// <summary>No form of interest, or no tagger ran. A noun is singular.</summary>
    None,

    /// <summary>Infinitive or imperative: <c>score</c>, <c>be</c>.</summary>
    Base,

    /// <summary>Finite, present: <c>scores</c>, <c>has</c>.</summary>
    Present,

    /// <summary>Finite, past: <c>scored</c>, <c>had</c>.</summary>
    Past,

    /// <summary>Past participle: <c>beaten</c>, <c>been</c>; for auxiliaries also <c>being</c>, <c>having</c>.</summary>
    Participle,

    /// <summary><c>scoring</c>.</summary>
    Gerund,

    /// <summary><c>could</c>, <c>will</c>.</summary>
    Modal,

    /// <summary>A plural noun.</summary>
    Plural,

    /// <summary><c>his</c>, <c>'s</c>.</summary>
    Possessive,

    /// <summary>Question words and relatives: <c>who</c>, <c>which</c>, <c>when</c>, a relative <c>that</c>.</summary>
    Wh,

    /// <summary>The particle <c>to</c> before a verb.</summary>
    Infinitive,
}
