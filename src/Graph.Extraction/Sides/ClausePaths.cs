using System.Runtime.InteropServices;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>A clause as a node of a problem of sides.</summary>
/// <param name="Anchor">Token of its verb, or of the word at its top.</param>
/// <param name="Clause">Its number among the clauses of the report.</param>
public readonly record struct ClauseNode(int Anchor, int Sentence, int Clause, MatchFrame Frame)
{
    /// <summary>Whether a side is named in it.</summary>
    public bool HasTeam { get; init; }
}

/// <summary>One step from a mention up to its verb.</summary>
/// <param name="Relation">Index into <see cref="DependencyRelations.Names"/>.</param>
/// <param name="Case">Token of the preposition, -1 for none.</param>
/// <param name="Noun">Token of the noun that the step leads to, -1 where it leads to the verb.</param>
public readonly record struct PathStep(byte Relation, int Case, int Noun);

/// <summary>The ways from the mentions of one sentence up to their verbs.</summary>
public sealed class ClausePaths(AnnotatedText text)
{
    private const int LongestWay = 10, MostSteps = 3;

    private static readonly byte Flat = Of("flat"), Compound = Of("compound"), Appos = Of("appos"), Conj = Of("conj"), Case = Of("case"), MarkRelation = Of("mark"), Coordinator = Of("cc"), Adverb = Of("advmod"),
        NounSubject = Of("nsubj"), PassiveSubject = Of("nsubj:pass");

    private readonly List<PathStep> steps = [];
    private int[] itemOf = [];
    private PatternItem[] items = [];
    private int first, end;

    /// <summary>The steps of the way climbed last, from the mention up.</summary>
    public ReadOnlySpan<PathStep> Steps => CollectionsMarshal.AsSpan(steps);

    /// <summary>The token reached last.</summary>
    public int Anchor { get; private set; }

    public int AnchorItem => itemOf[Anchor - first];

    private static byte Of(string name) => (byte)DependencyRelations.Names.IndexOf(name);

    public void Enter(PatternItem[] sentenceItems, Sentence sentence)
    {
        (items, first, end) = (sentenceItems, sentence.First, sentence.End);
        if (itemOf.Length < end - first)
        {
            itemOf = new int[(end - first) * 2];
        }

        for (var i = 0; i < items.Length; i++)
        {
            for (var token = items[i].First; token < items[i].End && token < end; token++)
            {
                itemOf[token - first] = i;
            }
        }
    }

    public ref readonly PatternItem ItemAt(int token) => ref items[itemOf[token - first]];

    /// <summary>Climbs from a mention to the nearest verb above it, or to the top of the sentence; returns the token reached.</summary>
    public int Climb(int item)
    {
        steps.Clear();
        var token = TopOf(item);
        for (var hops = 0; hops < LongestWay; hops++)
        {
            var head = text.HeadOf(token);
            if (head < first || head >= end)
            {
                break;
            }

            var relation = text.RelationOf(token);
            var isVerb = text.Tags[head] == PartOfSpeech.VERB && ItemAt(head).Mention < 0;
            var passes = !isVerb && (relation == Flat || relation == Compound || relation == Appos || relation == Conj);
            if (!passes && steps.Count < MostSteps)
            {
                steps.Add(new PathStep(relation, CaseOf(token), isVerb ? -1 : head));
            }

            token = head;
            if (isVerb)
            {
                break;
            }
        }

        return Anchor = token;
    }

    /// <summary>The token of an item whose head lies outside it.</summary>
    private int TopOf(int item)
    {
        for (var token = items[item].First; token < items[item].End; token++)
        {
            if (text.HeadOf(token) < items[item].First || text.HeadOf(token) >= items[item].End)
            {
                return token;
            }
        }

        return items[item].First;
    }

    private int CaseOf(int token)
    {
        for (var t = token - 1; t >= first && t >= token - 8; t--)
        {
            if (text.HeadOf(t) == token && text.RelationOf(t) == Case)
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>The clause of a list that is nearest above an anchor, and the last token below it on the way; -1 for none.</summary>
    public (int Node, int Top) Above(int anchor, List<ClauseNode> nodes)
    {
        for (int token = anchor, hops = 0; hops < LongestWay * 2; hops++)
        {
            var head = text.HeadOf(token);
            if (head < first || head >= end)
            {
                break;
            }

            for (var node = 0; node < nodes.Count; node++)
            {
                if (nodes[node].Anchor == head)
                {
                    return (node, token);
                }
            }

            token = head;
        }

        return (-1, anchor);
    }

    public bool HasSubject(int verb)
    {
        for (var token = first; token < end; token++)
        {
            if (text.HeadOf(token) == verb && (text.RelationOf(token) == NounSubject || text.RelationOf(token) == PassiveSubject))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first word that joins a clause to the one above: "as", "but", "when".</summary>
    public int MarkOf(int top)
    {
        for (var token = first; token < top; token++)
        {
            if (text.HeadOf(token) == top && (text.RelationOf(token) == MarkRelation || text.RelationOf(token) == Coordinator || (text.RelationOf(token) == Adverb && text.Tags[token] != PartOfSpeech.ADJ)))
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>The first pronoun of the sentence that is no mention; -1 for none.</summary>
    public int FirstPlural()
    {
        for (var token = first; token < end; token++)
        {
            if (text.Tags[token] == PartOfSpeech.PRON && ItemAt(token).Mention < 0)
            {
                return token;
            }
        }

        return -1;
    }

    public FeatureKey WithWord(FeatureKey key, int token, bool named) => key.With(text.Tokens[token].Hash, named ? WordFolding.Fold(text[token].ToString()).Replace(' ', '_') : "");
}
