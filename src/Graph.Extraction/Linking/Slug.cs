using System.Text;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>The part of an id that is made from a name: folded letters and digits, everything else a single hyphen.</summary>
internal static class Slug
{
    public static string Of(string name)
    {
        var folded = WordFolding.Fold(name);
        var slug = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c is not ('\'' or '.') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
