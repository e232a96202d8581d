using System.Collections.Frozen;
using Graph.Text;

namespace Graph.Extraction.Gazetteers;

/// <summary>Classes of single words, by the hash of their folded form. Safe for many threads.</summary>
public sealed class NameLexicon
{
    private readonly Dictionary<ulong, WordClasses> classes;
    private readonly FrozenDictionary<ulong, int[]> nameGroups;

    private NameLexicon(Dictionary<ulong, WordClasses> classes, FrozenDictionary<ulong, int[]> nameGroups, CountryAdjectives countries)
    {
        Countries = countries;
        this.classes = classes;
        this.nameGroups = nameGroups;
    }

    public WordClasses this[ulong word] => classes.TryGetValue(word, out var found) ? found : WordClasses.None;

    internal CountryAdjectives Countries { get; }

    /// <summary>Whether two first names may be one man's: long and short form of one name.</summary>
    public bool AreVariants(ulong first, ulong second) =>
        nameGroups.TryGetValue(first, out var a) && nameGroups.TryGetValue(second, out var b) && a.AsSpan().IndexOfAny(b) >= 0;

    /// <summary>Reads <c>lexicons/name-words*.tsv</c>, <c>common-words*.txt</c> and <c>first-name-variants*.tsv</c> and <c>club-word-variants*.tsv</c> of the folders and adds what the gazetteer implies.</summary>
    /// <exception cref="InvalidDataException">A class is unknown; the message names file and line.</exception>
    public static NameLexicon Load(Gazetteer gazetteer, params ReadOnlySpan<string> dataDirectories)
    {
        var classes = new Dictionary<ulong, WordClasses>();
        var groups = new Dictionary<ulong, List<int>>();
        var group = 0;
        var phrases = new LexiconSet.Builder(new Vocabulary.Builder());
        var entries = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var directory in dataDirectories)
        {
            var folder = Path.Combine(directory, "lexicons");
            if (Directory.Exists(folder))
            {
                foreach (var file in Directory.GetFiles(folder, "*.lex").Order(StringComparer.Ordinal))
                {
                    LexiconFile.Read(file, phrases, entries);
                }

                foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
                {
                    ReadFile(file, classes, groups, entries, ref group);
                }
            }
        }

        AddFromGazetteer(gazetteer, classes);
        return new NameLexicon(
            classes,
            groups.ToFrozenDictionary(static g => g.Key, static g => g.Value.ToArray()),
            CountryAdjectives.Of(gazetteer));
    }

    private static void ReadFile(string file, Dictionary<ulong, WordClasses> classes, Dictionary<ulong, List<int>> groups, Dictionary<string, List<string>> entries, ref int group)
    {
        var name = Path.GetFileName(file);
        if (name.StartsWith("common-words", StringComparison.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                if (line.Length != 0 && line[0] != '#')
                {
                    Add(classes, line.Trim(), WordClasses.Common);
                }
            }
        }
        else if (name.StartsWith("name-words", StringComparison.Ordinal))
        {
            ReadClasses(TableFile.Read(file, "class", "words"), classes, entries);
        }
        else if (name.StartsWith("first-name-variants", StringComparison.Ordinal) || name.StartsWith("club-word-variants", StringComparison.Ordinal))
        {
            var table = TableFile.Read(file, "names");
            for (var row = 0; row < table.Count; row++, group++)
            {
                foreach (var form in table.List(row, "names"))
                {
                    var hash = WordFolding.Hash(WordFolding.Fold(form));
                    (groups.TryGetValue(hash, out var list) ? list : groups[hash] = []).Add(group);
                }
            }
        }
    }

    /// <summary>A word <c>@beat</c> stands for the single words of that class of the *.lex files.</summary>
    private static void ReadClasses(TableFile table, Dictionary<ulong, WordClasses> classes, Dictionary<string, List<string>> entries)
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (!Enum.TryParse<WordClasses>(table[row, "class"].Replace("-", "", StringComparison.Ordinal), true, out var kind))
            {
                throw new InvalidDataException($"{table.PlaceOf(row)}: found the class '{table[row, "class"]}', which no rule knows; use one of {string.Join(", ", Enum.GetNames<WordClasses>())}");
            }

            foreach (var word in table.List(row, "words"))
            {
                if (word[0] != '@')
                {
                    Add(classes, word, kind);
                    continue;
                }

                if (!entries.TryGetValue(word[1..], out var forms))
                {
                    throw new InvalidDataException($"{table.PlaceOf(row)}: \"{word}\" stands for the words of a class that no *.lex file defines; write the name of a [class] of data/lexicons/football.lex.");
                }

                foreach (var form in forms)
                {
                    if (!form.Contains(' ', StringComparison.Ordinal))
                    {
                        Add(classes, form, kind);
                    }
                }
            }
        }
    }

    private static void AddFromGazetteer(Gazetteer gazetteer, Dictionary<ulong, WordClasses> classes)
    {
        var teams = gazetteer.Entries.Where(static e => e.Type == EntityType.NationalTeam).Select(static e => e.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in gazetteer.Entries)
        {
            foreach (var word in entry.Demonyms.Concat(entry.Adjectives))
            {
                // Some countries have no adjective of their own; there the word still names the team.
                if (!teams.Contains(word))
                {
                    Add(classes, word, WordClasses.Nationality);
                }
            }
        }

        AddInhabitants(gazetteer, classes);
        foreach (var (unit, count) in gazetteer.FirstNames)
        {
            if (count >= 2)
            {
                classes[unit] = classes.GetValueOrDefault(unit) | WordClasses.FirstName;
            }
        }

        foreach (var units in gazetteer.PersonUnits)
        {
            if (units.Length > 1)
            {
                classes[units[^1]] = classes.GetValueOrDefault(units[^1]) | WordClasses.Surname;
            }
        }
    }

    /// <summary>One-word descriptions of clubs (<c>the Merseysiders</c>) name nobody by themselves; a nickname that several clubs bear is left to its context.</summary>
    private static void AddInhabitants(Gazetteer gazetteer, Dictionary<ulong, WordClasses> classes)
    {
        foreach (var entry in gazetteer.Entries)
        {
            foreach (var description in entry.Descriptions)
            {
                var word = description.StartsWith("the ", StringComparison.Ordinal) ? description[4..] : description;
                if (!word.Contains(' ', StringComparison.Ordinal) && gazetteer.Trie.Find([WordFolding.Hash(WordFolding.Fold(word))]).Length < 2)
                {
                    Add(classes, word, WordClasses.Nationality);
                }
            }
        }
    }

    private static void Add(Dictionary<ulong, WordClasses> classes, string word, WordClasses kind)
    {
        var hash = WordFolding.Hash(WordFolding.Fold(word));
        classes[hash] = classes.GetValueOrDefault(hash) | kind;
    }
}
