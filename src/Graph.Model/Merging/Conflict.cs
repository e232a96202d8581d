using System.Collections.Immutable;

namespace Graph.Model.Merging;

/// <summary>Something that reports disagree about. Every side stays in the graph; nothing is overwritten.</summary>
/// <param name="Kind">What kind of thing is told differently: <c>goal.minute</c>, <c>goal.assist</c>, <c>match.attendance</c>….</param>
/// <param name="Subject">Id of the node or relationship that the sides are about.</param>
/// <param name="Sides">At least two, ordered by value (ordinal).</param>
public sealed record Conflict(string Kind, string Subject, ImmutableArray<ConflictSide> Sides) : IComparable<Conflict>
{
    /// <summary>By kind, then subject, then the sides' values.</summary>
    public int CompareTo(Conflict? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Kind, other.Kind);
        if (order == 0)
        {
            order = string.CompareOrdinal(Subject, other.Subject);
        }

        return order != 0 ? order : string.CompareOrdinal(Line(), other.Line());
    }

    /// <summary>One line for people: <c>goal.minute goal/…: 67 (report/a), 68 (report/b)</c>.</summary>
    public override string ToString() => $"{Kind} {Subject}: {Line()}";

    private string Line() => string.Join(", ", Sides.Select(side => $"{side.Value} ({string.Join(' ', side.Reports)})"));
}

/// <param name="Value">What is told, as text; a node is told by its id.</param>
/// <param name="Reports">Ids of the reports that tell it, ordinal order; at least one.</param>
public sealed record ConflictSide(string Value, ImmutableArray<string> Reports);
