using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Coreference;

/// <summary>Tells names that are mentioned for whose kin they are: "his brother Tom Frost", "the son of former winger Alf Frost".</summary>
internal sealed class KinMentions(NameContext context)
{
    /// <summary>Tokens from the word for kin to the name at most.</summary>
    private const int Reach = 7;

    /// <param name="name">The first token of a name.</param>
    public bool IsToldAs(int name)
    {
        var sentence = context.Text.Sentences[context.Text.SentenceOf(name)].First;
        for (var token = name - 1; token >= sentence && token >= name - Reach && char.IsLetterOrDigit(context.Text[token][0]); token--)
        {
            if (context.Is(token, WordClasses.Relation))
            {
                return token == name - 1 || context.Text[token + 1] is "of";
            }
        }

        return false;
    }
}
