using Graph.Text;

namespace Graph.Extraction;

/// <summary>
/// Reads clauses as nodes beside the men: whose attack a clause tells of. Teams speak for it by their place in it, men are linked to it by theirs
/// (who shoots is of the side that attacks, who saves of the other), and clause is linked to clause.
/// </summary>
internal sealed class ClauseSideReader(Symbolizer symbols)
{
    private static readonly FeaturePart
        Act = "act", Office = "act-manager", Keeper = "keeper", Side = "side", Tree = "flow-tree", Next = "flow-next", Cross = "flow-cross", They = "flow-they", Word = "word", Mark = "mark",
        Subject = "own-subject", Shared = "shared", Paragraph = "paragraph", Gap = "gap", First = "first", Named = "team-named", Deep = "deep";

    private static readonly FeaturePart[] RelationParts = [.. DependencyRelations.Names.Select(name => new FeaturePart(name.Length == 0 ? "top" : name))];

    /// <param name="sides">Takes the clauses, each with its cues, and their links; the node of a clause is its place behind the men.</param>
    public void Read(ReportReading reading, MatchFrame?[] frames, SideCollection sides, bool named)
    {
        var paths = new ClausePaths(reading.Text);
        var previous = new List<ClauseNode>();
        var current = new List<ClauseNode>();
        MatchFrame? lastFrame = null;
        var hasMan = false;
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            if (frames[s] is not { } frame)
            {
                continue;
            }

            if (frame != lastFrame)
            {
                previous.Clear();
                lastFrame = frame;
                hasMan = named || NamesMan(reading, s, frames, sides);
            }

            if (!hasMan)
            {
                // Clauses that no man is linked with, near or far, say nothing of anybody's side; a model in training counts what they say all the same.
                continue;
            }

            current.Clear();
            paths.Enter(reading.Sentences[s].Items, reading.Text.Sentences[s]);
            ReadMentions(reading, s, frame, paths, current, sides, named);
            if (current.Count == 0)
            {
                continue;
            }

            current.Sort(static (one, other) => one.Anchor.CompareTo(other.Anchor));
            Join(reading, s, paths, current, sides, named);
            Continue(reading, s, paths, previous, current, sides, named);
            (previous, current) = (current, previous);
        }
    }

    /// <summary>Whether a man of a match is named in the sentences from one on that tell of no other match.</summary>
    private static bool NamesMan(ReportReading reading, int first, MatchFrame?[] frames, SideCollection sides)
    {
        var frame = frames[first]!;
        for (var s = first; s < frames.Length && (frames[s] is null || frames[s] == frame); s++)
        {
            if (frames[s] is null)
            {
                continue;
            }

            foreach (var (_, i) in reading.MentionsIn(s))
            {
                if (sides.TryMan(reading.Sentences[s].Items[i], frame, out _))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void ReadMentions(ReportReading reading, int sentence, MatchFrame frame, ClausePaths paths, List<ClauseNode> current, SideCollection sides, bool named)
    {
        var evidence = sides.Evidence;
        var items = reading.Sentences[sentence].Items;
        foreach (var (_, i) in reading.MentionsIn(sentence))
        {
            var team = items[i].Is(ItemType.TEAM) && frame.HasSide(items[i].Entity);
            var variable = -1;
            if (!team && !sides.TryMan(items[i], frame, out variable))
            {
                continue;
            }

            var anchor = paths.Climb(i);
            var node = 0;
            while (node < current.Count && current[node].Anchor != anchor)
            {
                node++;
            }

            if (node == current.Count)
            {
                current.Add(new ClauseNode(anchor, sentence, sides.Clauses++, frame));
            }

            var from = evidence.Count;
            if (team)
            {
                var sign = items[i].Entity == frame.First ? 1 : -1;
                current[node] = current[node] with { HasTeam = true };
                AddPath(evidence, FeatureKey.Start(Side, named), paths, sign, named);
                sides.Cues.Add(new ClauseCue(current[node].Clause, from..evidence.Count));
                continue;
            }

            var roles = reading.Entities[items[i].Entity].Roles;
            AddPath(evidence, FeatureKey.Start((roles & PersonRoles.Manager) != 0 ? Office : Act, named), paths, 1, named);
            if (reading.Entities[items[i].Entity].Position == "goalkeeper")
            {
                AddPath(evidence, FeatureKey.Start(Keeper, named), paths, 1, named);
            }

            sides.Link(variable, sides.Variables.Count + current[node].Clause, sentence, Math.Min(i, paths.AnchorItem), Math.Max(i, paths.AnchorItem) + 1, from);
        }
    }

    /// <summary>Features of the way from a mention to its clause: the way itself, with the verb's class, and the last step with the verb.</summary>
    private void AddPath(FeatureVector evidence, FeatureKey key, ClausePaths paths, int value, bool named)
    {
        evidence.Add(key, value);
        var way = key;
        foreach (var step in paths.Steps)
        {
            way = way.With(RelationParts[step.Relation]);
            if (step.Case >= 0)
            {
                way = paths.WithWord(way, step.Case, named);
            }

            if (step.Noun >= 0)
            {
                way = way.With(SymbolAt(paths, step.Noun));
            }
        }

        var verb = paths.Anchor;
        var symbol = SymbolAt(paths, verb);
        evidence.Add(way, value);
        evidence.Add(way.With(Word).With(symbol), value);
        var last = key.With(paths.Steps.Length > 1 ? Deep : First).With(RelationParts[paths.Steps.Length > 0 ? paths.Steps[^1].Relation : (byte)0]);
        evidence.Add(last, value);
        evidence.Add(last.With(symbol), value);
        evidence.Add(paths.WithWord(last.With(Word), verb, named), value);
    }

    private FeaturePart SymbolAt(ClausePaths paths, int token) => symbols[paths.ItemAt(token)] ?? Symbolizer.Other;

    /// <summary>Links the clauses of a sentence: each with the one above it, and with the one before it.</summary>
    private void Join(ReportReading reading, int sentence, ClausePaths paths, List<ClauseNode> nodes, SideCollection sides, bool named)
    {
        var evidence = sides.Evidence;
        for (var n = 0; n < nodes.Count; n++)
        {
            var (above, top) = paths.Above(nodes[n].Anchor, nodes);
            if (above >= 0)
            {
                var from = evidence.Count;
                var key = FeatureKey.Start(Tree, named).With(RelationParts[reading.Text.RelationOf(top)]);
                evidence.Add(FeatureKey.Start(Tree, named));
                evidence.Add(key);
                evidence.Add(key.With(paths.HasSubject(nodes[n].Anchor) ? Subject : Shared));
                if (paths.MarkOf(top) is >= 0 and var mark)
                {
                    evidence.Add(paths.WithWord(FeatureKey.Start(Tree, named).With(Mark), mark, named));
                    evidence.Add(paths.WithWord(key.With(Mark), mark, named));
                }

                Add(sentence, nodes[n], nodes[above], from, sides);
            }

            if (n > 0 && above != n - 1)
            {
                var from = evidence.Count;
                evidence.Add(FeatureKey.Start(Next, named));
                for (var token = nodes[n - 1].Anchor + 1; token < nodes[n].Anchor; token++)
                {
                    if (reading.Text.Tags[token] is PartOfSpeech.CCONJ or PartOfSpeech.SCONJ)
                    {
                        evidence.Add(paths.WithWord(FeatureKey.Start(Next, named).With(Mark), token, named));
                    }
                }

                Add(sentence, nodes[n - 1], nodes[n], from, sides);
            }
        }
    }

    /// <summary>Links the sentence to the one before: last clause to first, first to first, and what "they" does to what was told last.</summary>
    private void Continue(ReportReading reading, int sentence, ClausePaths paths, List<ClauseNode> previous, List<ClauseNode> current, SideCollection sides, bool named)
    {
        if (previous.Count == 0)
        {
            return;
        }

        var items = reading.Sentences[sentence].Items;
        var key = FeatureKey.Start(Cross, named);
        var evidence = sides.Evidence;
        for (var i = previous.Count == 1 ? 1 : 0; i < 2; i++)
        {
            var (before, kind) = i == 0 ? (previous[^1], Gap) : (previous[0], First);
            var from = evidence.Count;
            var start = key.With(kind);
            evidence.Add(start);
            evidence.Add(start.With(Symbolizer.Start).With(symbols[items[0]] ?? Symbolizer.Other));
            evidence.Add(start.With(current[0].HasTeam ? Named : Shared).With(before.HasTeam ? Named : Shared));
            if (items[0].Mention < 0)
            {
                evidence.Add(paths.WithWord(start.With(Word), items[0].First, named));
            }

            if (reading.Text.Tokens[items[0].First].Is(TokenFlags.ParagraphStart))
            {
                evidence.Add(start.With(Paragraph));
            }

            if (before.Sentence < sentence - 1)
            {
                evidence.Add(start.With(Deep));
            }

            if (paths.FirstPlural() is >= 0 and var they)
            {
                evidence.Add(FeatureKey.Start(They, named).With(kind).With(before.HasTeam ? Named : Shared).With(RelationParts[reading.Text.RelationOf(they)]));
            }

            Add(sentence, before, current[0], from, sides);
        }
    }

    private static void Add(int sentence, in ClauseNode one, in ClauseNode other, int from, SideCollection sides) =>
        sides.Link(sides.Variables.Count + one.Clause, sides.Variables.Count + other.Clause, sentence, 0, 1, from);
}
