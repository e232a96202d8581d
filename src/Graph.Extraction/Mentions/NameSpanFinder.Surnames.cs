using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>People who are named at greater length than somebody known whose name theirs begins with.</content>
internal sealed partial class NameSpanFinder
{
    /// <summary>Particles between the names of a man at most.</summary>
    private const int MostParticles = 2;

    /// <summary>
    /// Where the name of a man ends whose first words are another's full name: <c>Ivo Marlo Quessada</c>, <c>Ivo Marlo de la Quessada</c> is not Ivo Marlo.
    /// The end of the known name where no lone surname follows, or one that may be somebody else's.
    /// </summary>
    private int WithFurtherSurname(int first, int end, int node, int limit)
    {
        var next = end;
        while (next < limit && next < end + MostParticles && context.Is(next, WordClasses.Particle) && !context.IsCapital(next))
        {
            next++;
        }

        var isPerson = end - first == 2 && context.Is(first, WordClasses.FirstName) && known.IsOnly(node, EntityType.Person);
        if (!isPerson || next >= limit || next == end + 1 || !context.IsNameLike(next) || context.InTitleCase(next) || text.Tokens[next].IsAny(TokenFlags.AllCaps | TokenFlags.HasDigit | TokenFlags.Initial)
            || context.Is(next, WordClasses.FirstName | WordClasses.Suffix | WordClasses.Common | NameKinds | Categories) || (next + 1 < limit && context.IsNameLike(next + 1)))
        {
            return end;
        }

        var (_, further) = known.LongestAt(next, limit);
        return further == 0 || known.IsOnly(further, EntityType.Person) ? next + 1 : end;
    }
}
