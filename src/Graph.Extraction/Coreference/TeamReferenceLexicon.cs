using System.Collections.Immutable;
using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>How a description names one side of a match.</summary>
internal enum TeamReferenceKind : byte
{
    /// <summary>The side at home (<c>hosts</c>).</summary>
    Home,

    /// <summary>The other side (<c>visitors</c>).</summary>
    Away,

    /// <summary>The side before whose name the report put the same word (<c>champions Leverkusen</c>).</summary>
    Epithet,

    /// <summary>The side of the manager named before it (<c>Puel's side</c>).</summary>
    Owned,

    /// <summary>The club that publishes the report, speaking of itself (<c>our first win</c>).</summary>
    Own,

    /// <summary>The same before what the club has (<c>our</c>); before a club's name it says whose the report is.</summary>
    OwnOf,

    /// <summary>Stands in the line that names the publisher (<c>Copyright 2020 Rovers</c>).</summary>
    Publisher,

    /// <summary>A club behind the town that it plays in (<c>the Frostham men</c>).</summary>
    Town,
}

/// <summary>The words of <c>lexicons/team-references*.tsv</c>. Safe for many threads.</summary>
internal sealed class TeamReferenceLexicon
{
    private readonly List<(ulong[] Words, TeamReferenceKind Kind)> references = [];
    private readonly Dictionary<ulong, TeamReferenceKind> single = [];
    private readonly List<string> townNouns = [];

    /// <summary>What may stand behind its town for a club, in the order of the file.</summary>
    public IReadOnlyList<string> TownNouns => townNouns;

    /// <exception cref="InvalidDataException">A side is unknown; the message names file and line.</exception>
    public static TeamReferenceLexicon Load(params ReadOnlySpan<string> dataDirectories)
    {
        var lexicon = new TeamReferenceLexicon();
        foreach (var directory in dataDirectories)
        {
            var folder = Path.Combine(directory, "lexicons");
            if (!Directory.Exists(folder))
            {
                continue;
            }

            foreach (var file in Directory.GetFiles(folder, "team-references*.tsv").Order(StringComparer.Ordinal))
            {
                lexicon.Read(TableFile.Read(file, "side", "words"));
            }
        }

        return lexicon;
    }

    /// <summary>Whether one word is a reference of a kind.</summary>
    public bool Is(AnnotatedText text, int token, TeamReferenceKind kind) =>
        single.TryGetValue(text.Tokens[token].Hash, out var own) && own == kind;

    /// <summary>The longest reference of a kind at a token: one past its last token; the token itself when there is none.</summary>
    public (int End, TeamReferenceKind Kind) Match(AnnotatedText text, int token, int limit, bool owned)
    {
        var best = (End: token, Kind: TeamReferenceKind.Home);
        foreach (var (words, kind) in references)
        {
            if (kind < TeamReferenceKind.Own && (kind == TeamReferenceKind.Owned) == owned && token + words.Length <= limit && token + words.Length > best.End && Matches(text, token, words))
            {
                best = (token + words.Length, kind);
            }
        }

        return best;
    }

    private static bool Matches(AnnotatedText text, int token, ulong[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (text.Tokens[token + i].Hash != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Read(TableFile table)
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (!Enum.TryParse<TeamReferenceKind>(table[row, "side"], true, out var kind))
            {
                throw new InvalidDataException($"{table.PlaceOf(row)}: found the side '{table[row, "side"]}', expected home, away, epithet, owned, own, ownOf, publisher or town");
            }

            foreach (var words in table.List(row, "words"))
            {
                if (kind == TeamReferenceKind.Town)
                {
                    townNouns.Add(words);
                    continue;
                }

                references.Add((Array.ConvertAll(words.Split(' '), static w => WordFolding.Hash(WordFolding.Fold(w))), kind));
                if (references[^1].Words is [var word])
                {
                    single[word] = kind;
                }
            }
        }
    }
}
