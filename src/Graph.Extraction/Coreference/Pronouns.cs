using Graph.Text;

namespace Graph.Extraction.Coreference;

internal enum PronounForm : byte { None, Subject, Object, Possessive, Reflexive }

/// <summary>Singular personal pronouns, and the choice of whom they mean: subjects before others, near before far, the same sentence before the last.</summary>
internal static class Pronouns
{
    private static readonly Dictionary<ulong, PronounForm> Forms = new()
    {
        [WordFolding.Hash("he")] = PronounForm.Subject,
        [WordFolding.Hash("she")] = PronounForm.Subject,
        [WordFolding.Hash("him")] = PronounForm.Object,
        [WordFolding.Hash("his")] = PronounForm.Possessive,
        [WordFolding.Hash("her")] = PronounForm.Possessive,
        [WordFolding.Hash("himself")] = PronounForm.Reflexive,
        [WordFolding.Hash("herself")] = PronounForm.Reflexive,
    };

    /// <summary>By how much the one meant must stand above the next.</summary>
    private const int Lead = 4;

    public static PronounForm FormOf(ulong word) => Forms.GetValueOrDefault(word);

    /// <summary>The entity that a pronoun means; -1 when nobody fits safely.</summary>
    public static int Choose(PronounForm form, int token, int sentence, List<Antecedent> recent, AnnotatedText text)
    {
        var subjectSeen = false;
        var isJoined = token > 0 && text[token - 1] is "and" or "but";
        var quoted = text.Tokens[token].Is(TokenFlags.InQuote);
        int best = -1, bestScore = -1000, second = -1000;
        for (var i = recent.Count - 1; i >= 0 && recent[i].Sentence >= sentence - 2; i--)
        {
            var candidate = recent[i];
            if (candidate.Quoted != quoted || (quoted && candidate.Sentence < sentence - 1))
            {
                continue;
            }

            if (form == PronounForm.Object && candidate.Sentence == sentence && IsSameClause(text, candidate.End, token) && candidate.Subject)
            {
                continue;
            }

            // Whether he is a subject is asked only where it can matter: the answer costs the parse of a sentence.
            if (candidate.Sentence < sentence && Score(candidate, true, form, token, sentence) <= bestScore - Lead)
            {
                continue;
            }

            var subject = candidate.Subject;
            var score = Score(candidate, subject, form, token, sentence);
            if (subject && candidate.Sentence == sentence && !subjectSeen && !(isJoined && IsSubordinate(text, candidate.First)))
            {
                subjectSeen = true;
                score += 8;
            }

            if (candidate.Entity == best)
            {
                bestScore = Math.Max(bestScore, score);
            }
            else if (score > bestScore)
            {
                (best, second, bestScore) = (candidate.Entity, bestScore, score);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        return best >= 0 && bestScore >= 20 && bestScore - second >= Lead ? best : -1;
    }

    private static int Score(in Antecedent candidate, bool subject, PronounForm form, int token, int sentence)
    {
        var score = candidate.Sentence == sentence ? 50 : candidate.Sentence == sentence - 1 ? 35 : 10;
        score += subject ? 30 : candidate.Topic ? 18 : 0;
        score -= candidate.Referee ? 30 : 0;
        score -= !subject && candidate.Oblique ? 12 : 0;
        score -= Math.Min(20, (token - candidate.First) / 4);
        if (form is PronounForm.Possessive or PronounForm.Reflexive && candidate.Sentence == sentence)
        {
            score += 10;
        }

        return score;
    }

    /// <summary>Whether a subject is that of a subordinate clause: in "Smith scored after Jones slipped, and he" the pronoun goes on with Smith.</summary>
    private static bool IsSubordinate(AnnotatedText text, int subject)
    {
        for (var i = subject - 1; i >= 0 && i >= subject - SubordinateReach && text.Tags[i] is not (PartOfSpeech.VERB or PartOfSpeech.PUNCT); i--)
        {
            if (text[i] is "after" or "when" or "as" or "while" or "before" or "because" or "where" or "if")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words before a subject among which the conjunction of its clause stands.</summary>
    private const int SubordinateReach = 6;

    /// <summary>Whether no mark and no conjunction parts two places.</summary>
    private static bool IsSameClause(AnnotatedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is "," or "and" or "but" or "when" or "as" or "after" or "before" or "while" or "that" or ";" or "-" or "who" or "because" or "if")
            {
                return false;
            }
        }

        return true;
    }
}
