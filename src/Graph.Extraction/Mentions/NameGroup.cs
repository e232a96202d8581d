using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>What a name in a report turned out to be; <see cref="None"/> for what the graph does not hold (pundits, towns, media).</summary>
public enum NameClass : byte { None, Player, Manager, Referee, Club, NationalTeam, Competition, Venue }

/// <summary>All mentions of one surface form in a report, or after merging of one chain of forms.</summary>
internal sealed class NameGroup(ulong[] units, int node)
{
    /// <summary>Units of the fullest form.</summary>
    public ulong[] Units { get; } = units;

    /// <summary>Trie node of the fullest form; 0 when unknown.</summary>
    public int Node { get; } = node;

    public NameHints Hints { get; set; }

    /// <summary>Ordered by position.</summary>
    public List<NameSpan> Spans { get; } = [];

    /// <summary>Shorter and other forms that were merged into this one.</summary>
    public List<NameGroup> Members { get; } = [];

    /// <summary>The full form of a name that brackets part in the text; null for others.</summary>
    public string? Written { get; init; }

    /// <summary>Whether the gazetteer knows the name as a thing and not as a person; null until somebody asked.</summary>
    public bool? IsKnownThing { get; set; }

    public NameClass Class { get; set; }

    /// <summary>By how much the class won, in the scorer's units.</summary>
    public int Margin { get; set; }

    /// <summary>The span that shows the fullest form.</summary>
    public NameSpan Longest => Spans[LongestIndex()];

    /// <summary>The same name with other mentions.</summary>
    public NameGroup With(List<NameSpan> spans)
    {
        var group = new NameGroup(Units, Node) { Hints = Hints, Class = Class, Margin = Margin, IsKnownThing = IsKnownThing };
        group.Spans.AddRange(spans);
        group.Members.AddRange(Members);
        return group;
    }

    public string Surface(AnnotatedText text)
    {
        var span = Longest;
        return Written is { } written && span.CoreEnd == span.First + 1 ? written : text.SpanOf(span.First, span.CoreEnd).In(text.Text).ToString();
    }

    private int LongestIndex()
    {
        var best = 0;
        for (var i = 1; i < Spans.Count; i++)
        {
            if (Spans[i].CoreEnd - Spans[i].First > Spans[best].CoreEnd - Spans[best].First)
            {
                best = i;
            }
        }

        return best;
    }
}
