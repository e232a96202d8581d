using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>Describes a name to the <see cref="NameScorer"/>: what the gazetteers say of it, its shape, and the words around its mentions.</summary>
internal sealed class NameFeatures(NameContext context, ReportKnowledge knowledge, int[] spanOfToken, List<NameSpan> spans)
{
    private readonly AnnotatedText text = context.Text;

    private static readonly (WordClasses Class, string Name)[] ContextClasses =
    [
        (WordClasses.PlayerRole, "player"), (WordClasses.ManagerRole, "manager"), (WordClasses.RefereeRole, "referee"), (WordClasses.OtherRole, "other"),
        (WordClasses.AssistantModifier, "assistant"), (WordClasses.ManagerModifier, "mod"), (WordClasses.SpeechVerb, "speech"), (WordClasses.Nationality, "nation"), (WordClasses.TeamNoun, "team"),
        (WordClasses.VenueWord, "venue"), (WordClasses.CompetitionWord, "comp"), (WordClasses.Title, "title"), (WordClasses.Media, "media"), (WordClasses.Weekday, "day"), (WordClasses.Month, "day"),
    ];

    public void Describe(NameGroup group, FeatureSet features)
    {
        features.Clear();
        features.Add("bias");
        Gazetteers(group, features);
        Shape(group, features);
        knowledge.Describe(features);
        var places = 0;
        foreach (var span in group.Spans)
        {
            Around(span, features);
            places += span.First > 0 && text[span.First - 1] is "in" or "In" or "from" ? 1 : 0;
        }

        features.Add(places == 0 ? "in-never" : places == group.Spans.Count ? "in-always" : "in-sometimes");
        if (group.Node != 0)
        {
            features.Add((places == 0 ? "in-never" : places == group.Spans.Count ? "in-always" : "in-sometimes") + knowledge.TypesOf(group.Node) + (group.Spans.Count > 2 ? "+" : ""));
            features.Add(knowledge.Setting + knowledge.TypesOf(group.Node));
        }
    }

    /// <summary>Whether the report calls somebody the referee right before or after the name.</summary>
    public bool IsReferee(NameGroup group)
    {
        foreach (var span in group.Spans)
        {
            var before = span.First - 1;
            if (before >= 0 && text[before] is ":" or "," or "(")
            {
                before--;
            }

            if (before >= 0 && context.Is(before, WordClasses.RefereeRole) && !context.Is(before - 1, WordClasses.AssistantModifier))
            {
                return true;
            }
        }

        return false;
    }

    private void Gazetteers(NameGroup group, FeatureSet features)
    {
        Forms(group.Node, "g", features);
        foreach (var member in group.Members)
        {
            Forms(member.Node, "gm", features);
        }

        var people = context.Gazetteer.PeopleBySurname(group.Units[^1]);
        bool player = false, manager = false, playerNow = false, managerNow = false, known = false;
        foreach (var index in people)
        {
            var person = context.Gazetteer.Entries[index];
            known = true;
            player |= knowledge.Serves(person, false, false);
            manager |= knowledge.Serves(person, true, false);
            playerNow |= knowledge.Serves(person, false, true);
            managerNow |= knowledge.Serves(person, true, true);
        }

        var one = group.Units.Length == 1 ? "s1" : "s2";
        features.Add(one + (known ? "known" : "unknown"));
        Flag(features, one + "player", player);
        Flag(features, one + "manager", manager);
        Flag(features, one + "player-now", playerNow);
        Flag(features, one + "manager-now", managerNow);
    }

    private void Forms(int node, string prefix, FeatureSet features)
    {
        if (node == 0)
        {
            features.Add(prefix + "none");
            return;
        }

        var all = 0;
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            var entry = context.Gazetteer.Entries[form.Entry];
            all |= 1 << (int)entry.Type;
            features.Add(prefix + entry.Type + (form.Kind == NameFormKind.Nickname ? "-nick" : ""));
            if (entry.Type == EntityType.Person)
            {
                features.Add(prefix + "roles" + (int)entry.Roles);
                Flag(features, prefix + "plays", knowledge.Serves(entry, false, false));
                Flag(features, prefix + "plays-now", knowledge.Serves(entry, false, true));
                Flag(features, prefix + "manages", knowledge.Serves(entry, true, false));
                Flag(features, prefix + "manages-now", knowledge.Serves(entry, true, true));
            }
            else if (entry.Type == EntityType.Club && entry.City is { } city && string.Equals(city, entry.Name, StringComparison.OrdinalIgnoreCase))
            {
                features.Add(prefix + "city");
            }
            else if (entry.Type == EntityType.Club && context.Gazetteer.WeightOf(form.Entry) > 20)
            {
                features.Add(prefix + "great");
            }
        }

        features.Add(prefix + "set" + all);
    }

    private void Shape(NameGroup group, FeatureSet features)
    {
        var count = group.Units.Length;
        features.Add("len" + Math.Min(count, 5));
        features.Add("n" + (group.Spans.Count >= 6 ? 6 : group.Spans.Count >= 3 ? 3 : group.Spans.Count));
        features.Add("hint" + (int)(group.Hints & ~NameHints.Article));
        Flag(features, "the", (group.Hints & NameHints.Article) != 0);
        var span = group.Longest;
        var first = context.Classes[span.First];
        var last = context.Classes[span.CoreEnd - 1];
        var size = count == 1 ? "1" : "2";
        Flag(features, "first" + size, (first & WordClasses.FirstName) != 0);
        Flag(features, "last" + size, (last & WordClasses.Surname) != 0);
        features.Add("fl" + size + ((first & WordClasses.FirstName) != 0 ? "F" : "-") + ((last & WordClasses.Surname) != 0 ? "S" : "-") + ((last & WordClasses.Common) != 0 ? "C" : "-"));
        Flag(features, "common" + size, (first & WordClasses.Common) != 0);
        Flag(features, "caps" + size, text.Tokens[span.First].Is(TokenFlags.AllCaps));
        Flag(features, "merged", group.Members.Count > 0);
        Flag(features, "title", (first & WordClasses.Title) != 0);
        var w = Word(span.First);
        features.Add("w0", text.Tokens[span.First].Hash, w);
        features.Add("wl", text.Tokens[span.CoreEnd - 1].Hash, Word(span.CoreEnd - 1));
        features.Add("at" + Math.Min(3, text.SentenceOf(group.Spans[0].First)));
        Suffix(group, features);
    }

    private void Suffix(NameGroup group, FeatureSet features)
    {
        var word = Word(group.Longest.CoreEnd - 1);
        if (word.Length > 4)
        {
            var end = WordFolding.Fold(word[^3..].ToString());
            features.Add("end", WordFolding.Hash(end), end);
        }
    }

    private void Around(NameSpan span, FeatureSet features)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        if (sentence.Kind == SentenceKind.ListLine)
        {
            features.Add("list");
        }

        if (context.InTitleCase(span.First))
        {
            features.Add("headline");
        }

        Flag(features, "first-sentence", sentence.First == 0);
        Before(span, sentence, features);
        After(span, sentence, features);
        Apposition(span, sentence, features);
    }

    private void Before(NameSpan span, Sentence sentence, FeatureSet features)
    {
        var p = span.First - 1;
        if (p < sentence.First)
        {
            features.Add("p-start");
            return;
        }

        var (h1, w1) = Neighbour(p);
        features.Add("p1", h1, w1);
        Classes("pc", p, features);
        var q = spanOfToken[p] >= 0 ? spans[spanOfToken[p]].First - 1 : p - 1;
        if (q >= sentence.First)
        {
            var (h2, w2) = Neighbour(q);
            features.Add("p21", h2, w2, h1, w1);
            features.Add("p2", h2, w2);
            Classes("pd", q, features);
        }
    }

    private void After(NameSpan span, Sentence sentence, FeatureSet features)
    {
        var n = span.End;
        if (n >= sentence.End)
        {
            features.Add("n-end");
            return;
        }

        var prefix = "n";
        if (text.Tokens[n].Is(TokenFlags.Possessive))
        {
            features.Add("poss");
            prefix = "o";
            n++;
            if (n >= sentence.End)
            {
                return;
            }
        }

        var (h1, w1) = Neighbour(n);
        features.Add(prefix + "1", h1, w1);
        Classes(prefix + "c", n, features);
        var m = spanOfToken[n] >= 0 ? spans[spanOfToken[n]].End : n + 1;
        if (m < sentence.End)
        {
            var (h2, w2) = Neighbour(m);
            features.Add(prefix + "12", h1, w1, h2, w2);
            features.Add(prefix + "2", h2, w2);
            Classes(prefix + "d", m, features);
        }
    }

    /// <summary>Roles named in a phrase between commas after the name: <c>Thomas Frank, the Brentford manager,</c>.</summary>
    private void Apposition(NameSpan span, Sentence sentence, FeatureSet features)
    {
        if (span.End >= sentence.End || text[span.End] is not ("," or "("))
        {
            return;
        }

        for (var i = span.End + 1; i < Math.Min(sentence.End, span.End + 9); i++)
        {
            if (text[i] is "," or "." or ")" or ";")
            {
                return;
            }

            Classes("a", i, features);
        }
    }

    private void Classes(string prefix, int token, FeatureSet features)
    {
        var classes = context.Classes[token];
        foreach (var (kind, name) in ContextClasses)
        {
            if ((classes & kind) != 0)
            {
                features.Add(prefix + ":" + name);
            }
        }
    }

    /// <summary>The word beside a name; another name stands as what the gazetteers or its shape call it.</summary>
    private (ulong Hash, string Word) Neighbour(int token)
    {
        if (spanOfToken[token] >= 0)
        {
            var kind = KindOf(spans[spanOfToken[token]]);
            return (WordFolding.Hash(kind), kind);
        }

        var flags = text.Tokens[token].Flags;
        if ((flags & (TokenFlags.HasDigit | TokenFlags.Score | TokenFlags.Ordinal)) != 0)
        {
            var kind = (flags & TokenFlags.Score) != 0 ? "#-#" : (flags & TokenFlags.Ordinal) != 0 ? "#th" : "#";
            return (WordFolding.Hash(kind), kind);
        }

        return (text.Tokens[token].Hash, Word(token).ToString());
    }

    private string KindOf(NameSpan span)
    {
        if (span.Node == 0)
        {
            return (span.Hints & NameHints.Person) != 0 ? "<person>" : (span.Hints & NameHints.Club) != 0 ? "<club>" : (span.Hints & NameHints.Competition) != 0 ? "<comp>" : (span.Hints & NameHints.Venue) != 0 ? "<venue>" : "<name>";
        }

        foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
        {
            switch (context.Gazetteer.Entries[form.Entry].Type)
            {
                case EntityType.Club: return "<club>";
                case EntityType.NationalTeam: return "<nt>";
                case EntityType.Competition: return "<comp>";
                case EntityType.Venue: return "<venue>";
                default: continue;
            }
        }

        return "<person>";
    }

    private ReadOnlySpan<char> Word(int token) => text[token];

    private static void Flag(FeatureSet features, string name, bool on)
    {
        if (on)
        {
            features.Add(name);
        }
    }
}
