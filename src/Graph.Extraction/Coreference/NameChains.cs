using System.Runtime.InteropServices;
using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Coreference;

/// <summary>Brings the forms of one name together (full name, surname, first name, initial), the most precise step first.</summary>
internal sealed class NameChains(NameContext context, ReportKnowledge knowledge)
{
    private readonly List<NameGroup> groups = [];
    private readonly NameComparison comparison = new(context, knowledge);
    private readonly KinMentions kin = new(context);

    /// <summary>The chains, ordered by first mention.</summary>
    public List<NameGroup> Build(List<NameSpan> spans)
    {
        Group(spans);
        MergeFullNames();
        AttachShortNames();
        groups.RemoveAll(static g => g.Spans.Count == 0);
        foreach (var group in groups)
        {
            group.Spans.Sort(static (a, b) => a.First.CompareTo(b.First));
        }

        groups.Sort(static (a, b) => a.Spans[0].First.CompareTo(b.Spans[0].First));
        return groups;
    }

    private void Group(List<NameSpan> spans)
    {
        var byKey = new Dictionary<ulong, NameGroup>();
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (i + 1 < spans.Count && BracketedNames.AreOne(context, span, spans[i + 1]))
            {
                groups.Add(BracketedNames.Group(context, span, spans[++i], spans));
                continue;
            }

            var units = context.Units.Of(span.First, span.CoreEnd);
            var key = 17UL + (span.CoreEnd < span.End ? (ulong)(span.Hints & (NameHints.Women | NameHints.Youth | NameHints.Reserve)) : 0);
            key += (ulong)(span.Hints & NameHints.Place);
            key ^= span.CoreEnd < span.End && (span.Hints & NameHints.Youth) != 0 ? context.Text.Tokens[span.End - 1].Hash : 0;
            foreach (var unit in units)
            {
                key = (key * 1099511628211UL) ^ unit;
            }

            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out var known);
            if (!known)
            {
                group = new NameGroup(units.ToArray(), span.Node);
                groups.Add(group);
            }

            group!.Spans.Add(span);
            group.Hints |= span.Hints;
        }
    }

    /// <summary>Names of several words that are one: one inside the other, first name short or long, initial, other order.</summary>
    private void MergeFullNames()
    {
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count && groups[i].Spans.Count > 0; j++)
            {
                if (groups[j].Spans.Count == 0 || groups[i].Units.Length < 2 || groups[j].Units.Length < 2 || !comparison.AreOne(groups[i], groups[j]))
                {
                    continue;
                }

                if (groups[i].Units.Length >= groups[j].Units.Length)
                {
                    Move(groups[j], groups[i]);
                }
                else
                {
                    Move(groups[i], groups[j]);
                }
            }
        }
    }

    /// <summary>Gives each mention of a surname or first name to the full name that it stands for: the last one before it, else the first after it.</summary>
    private void AttachShortNames()
    {
        var owners = new List<NameGroup>();
        foreach (var shorter in groups)
        {
            if (shorter.Spans.Count == 0)
            {
                continue;
            }

            FindOwners(shorter, owners);
            if (owners.Count == 1)
            {
                Move(shorter, owners[0]);
            }
            else if (owners.Count > 1)
            {
                Distribute(shorter, owners);
            }
        }
    }

    /// <summary>The names that a short one may stand for; the one of which it is a pet name when it is part of none.</summary>
    private void FindOwners(NameGroup shorter, List<NameGroup> owners)
    {
        owners.Clear();
        foreach (var full in groups)
        {
            if (full.Spans.Count > 0 && full != shorter && comparison.IsShortFor(shorter, full))
            {
                owners.Add(full);
            }
        }

        if (owners.Count > 0 || shorter.Units.Length != 1)
        {
            return;
        }

        foreach (var full in groups)
        {
            if (full.Spans.Count > 0 && full != shorter && comparison.IsPetNameOf(shorter, full))
            {
                owners.Add(full);
                if (owners.Count > 1)
                {
                    owners.Clear();
                    return;
                }
            }
        }
    }

    private void Distribute(NameGroup shorter, List<NameGroup> owners)
    {
        var starts = StartsOf(owners);
        foreach (var span in shorter.Spans)
        {
            int best = -1, bestDistance = int.MaxValue;
            for (var i = 0; i < owners.Count; i++)
            {
                foreach (var start in starts[i])
                {
                    // A later full name counts only where none came before.
                    var distance = start <= span.First ? span.First - start : 1_000_000 + start - span.First;
                    if (distance < bestDistance)
                    {
                        (best, bestDistance) = (i, distance);
                    }
                }
            }

            owners[best].Spans.Add(span);
            if (!owners[best].Members.Contains(shorter))
            {
                owners[best].Members.Add(shorter);
            }
        }

        shorter.Spans.Clear();
    }

    /// <summary>Where each full name stands as more than somebody's kin: "the son of former winger Alf Frost" is followed by what is told of the son. Where all are told as kin, every place.</summary>
    private List<List<int>> StartsOf(List<NameGroup> owners)
    {
        var starts = owners.ConvertAll(owner => owner.Spans.FindAll(span => !kin.IsToldAs(span.First)).ConvertAll(static span => span.First));
        return starts.Exists(static places => places.Count > 0) ? starts : owners.ConvertAll(static owner => owner.Spans.ConvertAll(static span => span.First));
    }

    private static void Move(NameGroup from, NameGroup to)
    {
        to.Spans.AddRange(from.Spans);
        to.Members.Add(from);
        to.Members.AddRange(from.Members);
        to.Hints |= from.Hints & ~NameHints.Article;
        from.Spans.Clear();
    }
}
