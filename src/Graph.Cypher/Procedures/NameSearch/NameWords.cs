using Graph.Model;
using Graph.Model.Reading;

namespace Graph.Cypher.Procedures.NameSearch;

/// <summary>The words of one node's names, folded: lower case, no accents, no apostrophes; one object is filled again for each node.</summary>
internal sealed class NameWords
{
    private readonly List<char> letters = [];
    private readonly List<(int Start, int Length, int Field, int Text)> words = [];
    private readonly List<int> wordsInText = [];

    public bool IsEmpty => words.Count == 0;

    public int Count => words.Count;

    public static string Fold(string text)
    {
        var names = new NameWords();
        names.Add(text, 0);
        return string.Join(' ', Enumerable.Range(0, names.Count).Select(word => names.Word(word).ToString()));
    }

    public ReadOnlySpan<char> Word(int word) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(letters).Slice(words[word].Start, words[word].Length);

    /// <summary>Which name or alias a word is of; words of one text follow each other.</summary>
    public int TextOf(int word) => words[word].Text;

    /// <summary>0 for the name, 1 for aliases.</summary>
    public int FieldOf(int word) => words[word].Field;

    public int WordsInTextOf(int word) => wordsInText[words[word].Text];

    public void Read(PropertyColumn?[] columns, int node)
    {
        letters.Clear();
        words.Clear();
        wordsInText.Clear();
        for (var field = 0; field < columns.Length; field++)
        {
            if (columns[field] is not { } column || !column.Has(node))
            {
                continue;
            }

            var value = column.Get(node);
            if (value.Kind == StoredKind.String)
            {
                Add(value.String, field);
            }
            else if (value.Kind == StoredKind.List)
            {
                foreach (var item in value.List)
                {
                    Add(item.Kind == StoredKind.String ? item.String : string.Empty, field);
                }
            }
        }
    }

    private void Add(string text, int field)
    {
        var before = words.Count;
        var start = letters.Count;
        foreach (var c in text)
        {
            if (IsDropped(c))
            {
                continue;
            }

            if (char.IsLetterOrDigit(c))
            {
                AddLetter(c);
            }
            else
            {
                EndWord(ref start, field);
            }
        }

        EndWord(ref start, field);
        wordsInText.Add(words.Count - before);
    }

    private void AddLetter(char c)
    {
        var pair = c switch
        {
            'ß' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'þ' or 'Þ' => "th",
            _ => string.Empty,
        };
        if (pair.Length > 0)
        {
            letters.AddRange(pair);
        }
        else
        {
            letters.Add(LatinLetters.BaseOf(c));
        }
    }

    private void EndWord(ref int start, int field)
    {
        if (letters.Count > start)
        {
            words.Add((start, letters.Count - start, field, wordsInText.Count));
        }

        start = letters.Count;
    }

    /// <summary>Apostrophes do not part words (O'Neill, ONeill), and accents written as characters of their own are no letters.</summary>
    private static bool IsDropped(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' or (>= '\u0300' and <= '\u036F') or '\u00AD';
}
