using System.Collections.Immutable;
using Graph.Text;
using Graph.Text.Reading;

namespace Graph.Extraction.Gazetteers;

/// <summary>Classes of single words, by the hash of their folded form. Safe for many threads.</summary>
public sealed class NameLexicon
{
    private readonly ClassTable classes;
    private readonly Dictionary<ulong, int[]> nameGroups;

    private NameLexicon(ClassTable classes, Dictionary<ulong, int[]> nameGroups, CountryAdjectives countries)
    {
        Countries = countries;
        this.classes = classes;
        this.nameGroups = nameGroups;
    }

    public WordClasses this[ulong word] => classes[word];

    internal CountryAdjectives Countries { get; }

    /// <summary>Whether two first names may be one man's: long and short form of one name.</summary>
    public bool AreVariants(ulong first, ulong second) =>
        nameGroups.TryGetValue(first, out var a) && nameGroups.TryGetValue(second, out var b) && a.AsSpan().IndexOfAny(b) >= 0;

    /// <summary>Reads <c>lexicons/name-words*.tsv</c>, <c>common-words*.txt</c> and <c>first-name-variants*.tsv</c> and <c>club-word-variants*.tsv</c> of the folders and adds what the gazetteer implies.</summary>
    /// <exception cref="InvalidDataException">A class is unknown; the message names file and line.</exception>
    public static NameLexicon Load(Gazetteer gazetteer, params ReadOnlySpan<string> dataDirectories)
    {
        var classes = new ClassTable();
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
            groups.ToDictionary(static g => g.Key, static g => g.Value.ToArray()),
            CountryAdjectives.Of(gazetteer));
    }

    private static void ReadFile(string file, ClassTable classes, Dictionary<ulong, List<int>> groups, Dictionary<string, List<string>> entries, ref int group)
    {
        var name = Path.GetFileName(file);
        if (name.StartsWith("common-words", StringComparison.Ordinal))
        {
            var lines = FileLines.Of(file);
            while (lines.TryRead(out var line))
            {
                if (line.Length != 0 && line[0] != '#')
                {
                    classes.Add(WordFolding.HashOf(line.Trim()), WordClasses.Common);
                }
            }
        }
        else if (name.StartsWith("name-words", StringComparison.Ordinal))
        {
            ReadClasses(TableFile.Read(file, "class", "words"), classes, entries);
        }
        else if (name.StartsWith("first-name-variants", StringComparison.Ordinal) || name.StartsWith("club-word-variants", StringComparison.Ordinal))
        {
            var areFirstNames = name.StartsWith("first-name", StringComparison.Ordinal);
            var table = TableFile.Read(file, "names");
            for (var row = 0; row < table.Count; row++, group++)
            {
                foreach (var form in table.List(row, "names"))
                {
                    var hash = WordFolding.Hash(WordFolding.Fold(form));
                    (groups.TryGetValue(hash, out var list) ? list : groups[hash] = []).Add(group);
                    if (areFirstNames)
                    {
                        classes.Add(hash, WordClasses.FirstName);
                    }
                }
            }
        }
    }

    /// <summary>A word <c>@beat</c> stands for the single words of that class of the *.lex files.</summary>
    private static void ReadClasses(TableFile table, ClassTable classes, Dictionary<string, List<string>> entries)
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

    private static void AddFromGazetteer(Gazetteer gazetteer, ClassTable classes)
    {
        var teams = gazetteer.Entries.Where(static e => e.Type == EntityType.NationalTeam).Select(static e => e.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in gazetteer.Entries)
        {
            AddNationalities(gazetteer, entry.Demonyms, teams, classes);
            AddNationalities(gazetteer, entry.Adjectives, teams, classes);
        }

        AddInhabitants(gazetteer, classes);
        foreach (var unit in gazetteer.People.FirstNames)
        {
            classes.Add(unit, WordClasses.FirstName);
        }

        for (var entry = 0; entry < gazetteer.Entries.Length; entry++)
        {
            var units = gazetteer.UnitsOf(entry);
            if (units.Length > 1)
            {
                classes.Add(units[^1], WordClasses.Surname);
            }
        }
    }

    private static void AddNationalities(Gazetteer gazetteer, ImmutableArray<string> words, HashSet<string> teams, ClassTable classes)
    {
        foreach (var word in words)
        {
            // Some countries have no adjective of their own; there the word still names the team. A word that is a club's name stays one.
            if (!teams.Contains(word) && !IsNameOfClub(gazetteer, word))
            {
                Add(classes, word, WordClasses.Nationality);
            }
        }
    }

    private static bool IsNameOfClub(Gazetteer gazetteer, string word)
    {
        foreach (var form in gazetteer.Trie.Find([WordFolding.Hash(WordFolding.Fold(word))]))
        {
            if (form.Kind == NameFormKind.Name && gazetteer.Entries[form.Entry] is { Type: EntityType.Club, Category: "men" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One-word descriptions of clubs (<c>the Merseysiders</c>) name nobody by themselves; a nickname that several clubs bear is left to its context.</summary>
    private static void AddInhabitants(Gazetteer gazetteer, ClassTable classes)
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

    private static void Add(ClassTable classes, string word, WordClasses kind) => classes.Add(WordFolding.HashOf(word), kind);

    private sealed class ClassTable
    {
        private readonly HashNumbers words = new(1 << 15);
        private WordClasses[] classes = new WordClasses[1 << 15];

        public WordClasses this[ulong word] => words.Find(word) is >= 0 and var number ? classes[number] : WordClasses.None;

        public void Add(ulong word, WordClasses kind)
        {
            var number = words.Add(word);
            if (number == classes.Length)
            {
                Array.Resize(ref classes, number * 2);
            }

            classes[number] |= kind;
        }
    }
}
