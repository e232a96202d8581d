using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Graph.Text;

namespace Graph.Extraction.Gazetteers;

/// <summary>Turns entries into the trie of their forms and the index of surnames.</summary>
internal sealed class GazetteerIndexer(TextAnalyzer analyzer)
{
    private static readonly ulong TheHash = WordFolding.Hash("the");
    private static readonly ulong PossessiveHash = WordFolding.Hash("'s");

    private readonly StringBuilder lines = new();
    private readonly List<(int Start, NameForm Form)> pending = [];

    /// <summary>The forms of plain words, each with the end of its units.</summary>
    private readonly List<(NameForm Form, int End)> plain = [];
    private readonly List<ulong> units = [];

    public Gazetteer Build(ImmutableArray<GazetteerEntry> entries)
    {
        var trie = new NameTrie.Builder();
        var people = new PeopleIndex.Builder(entries.Length);
        FormReader read = (form, units) =>
        {
            AddForm(trie, units, form);
            if (entries[form.Entry].Type == EntityType.Person && units.Length > 0)
            {
                people.Add(form, units);
            }
        };
        for (var i = 0; i < entries.Length; i++)
        {
            Collect(entries[i], i);
        }

        // The tokenizer reads the unusual names while the others are entered, which come first.
        var analysis = Task.Run(() => analyzer.Analyze(lines.ToString()));
        var known = CollectionsMarshal.AsSpan(units);
        var start = 0;
        foreach (var (form, end) in plain)
        {
            read(form, known[start..end]);
            start = end;
        }

        ReadPending(analysis.GetAwaiter().GetResult(), read);
        return new Gazetteer(entries, trie.Build(), people.Build());
    }

    private static void AddForm(NameTrie.Builder trie, ReadOnlySpan<ulong> units, NameForm form)
    {
        if (units.Length > 1 && units[0] == TheHash)
        {
            units = units[1..];
        }

        trie.Add(units, form);
    }

    private void Collect(GazetteerEntry entry, int index)
    {
        Add(entry.Name, new NameForm(index, NameFormKind.Name, 0, 9999));
        foreach (var name in entry.Names)
        {
            // Most people's only form is their name, which says more already.
            if (ReferenceEquals(name, entry.Name))
            {
                continue;
            }

            Add(name, new NameForm(index, NameFormKind.Form, 0, 9999));
        }

        foreach (var nickname in entry.Nicknames)
        {
            Add(nickname, new NameForm(index, NameFormKind.Nickname, 0, 9999));
        }
    }

    private void Add(string name, NameForm form)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        if (at > 0)
        {
            form = Limit(form, name.AsSpan(at + 1));
            name = name[..at];
        }

        var before = units.Count;
        if (TryPlain(name, units))
        {
            plain.Add((form, units.Count));
            return;
        }

        units.RemoveRange(before, units.Count - before);

        pending.Add((lines.Length, form));
        lines.Append(name).Append('\n');
    }

    /// <summary>Reads <c>2003-2012</c>, <c>2017-</c>, <c>-1998</c> or <c>2011</c>; what is not a year leaves the form unlimited on that side.</summary>
    private static NameForm Limit(NameForm form, ReadOnlySpan<char> years)
    {
        var dash = years.IndexOf('-');
        var from = dash < 0 ? years : years[..dash];
        var until = dash < 0 ? years : years[(dash + 1)..];
        return form with
        {
            From = short.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : (short)0,
            Until = short.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : (short)9999,
        };
    }

    /// <summary>Adds the units of a name of plain letters and spaces, without a tokenizer; false, with some added, when it has anything else.</summary>
    private static bool TryPlain(string name, List<ulong> units)
    {
        Span<char> folded = stackalloc char[128];
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] == ' ')
            {
                if (i == start || i - start > 60)
                {
                    return false;
                }

                units.Add(WordFolding.Hash(folded[..WordFolding.Fold(name.AsSpan(start, i - start), folded)]));
                start = i + 1;
            }
            else if (!char.IsLetter(name[i]))
            {
                return false;
            }
        }

        return true;
    }

    private delegate void FormReader(NameForm form, ReadOnlySpan<ulong> units);

    private void ReadPending(AnnotatedText text, FormReader read)
    {
        var units = NameUnits.Create(text);
        var token = 0;
        for (var i = 0; i < pending.Count; i++)
        {
            var end = i + 1 < pending.Count ? pending[i + 1].Start : int.MaxValue;
            var first = token;
            while (token < text.Tokens.Length && text.Tokens[token].Start < end)
            {
                token++;
            }

            if (token > first)
            {
                var form = units.Of(first, token);
                read(pending[i].Form, form);
                ReadWithoutPossessive(form, pending[i].Form, text, units, first, token, read);
            }
        }
    }

    /// <summary><c>St Mary's</c> is also written <c>St Marys</c>: the variant joins the mark to its word.</summary>
    private static void ReadWithoutPossessive(ReadOnlySpan<ulong> form, NameForm kind, AnnotatedText text, NameUnits units, int first, int end, FormReader read)
    {
        var mark = form.IndexOf(PossessiveHash);
        if (mark <= 0)
        {
            return;
        }

        var token = units.TokenOf(units.FirstOf(first) + mark);
        var joined = WordFolding.Hash(WordFolding.Fold(text[token - 1].ToString()) + "s");
        ulong[] variant = [.. form[..(mark - 1)], joined, .. form[(mark + 1)..]];
        read(kind with { Kind = kind.Kind == NameFormKind.Name ? NameFormKind.Form : kind.Kind }, variant);
    }
}
