using System.Globalization;
using Graph.Text;

namespace Graph.Training.Language;

/// <summary>Reads trees from lines of id, form, lemma, UPOS, XPOS, head, relation, with a blank line between sentences.</summary>
internal static class TreebankReader
{
    public static List<TreebankSentence> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
            }
            else if (rows.Count > 0)
            {
                sentences.Add(Build(rows));
                rows.Clear();
            }
        }

        if (rows.Count > 0)
        {
            sentences.Add(Build(rows));
        }

        return sentences;
    }

    private static TreebankSentence Build(List<string[]> rows)
    {
        var forms = rows.Select(row => row[1].Replace(' ', '\u00A0')).ToArray();
        var tags = rows.Select(row => FineTagMap.Of(row[3], row[4])).ToArray();
        var heads = rows.Select(row => int.Parse(row[5], CultureInfo.InvariantCulture) - 1).ToArray();
        var relations = rows.Select(row => RelationMap.Of(row[6])).ToArray();
        return new TreebankSentence(forms, tags, heads, relations);
    }
}
