namespace Graph.Extraction.Gazetteers;

/// <summary>Names as paths of unit hashes. A text is matched in one pass, at a cost a token that does not grow with the number of names.</summary>
public sealed class NameTrie
{
    private readonly Dictionary<ulong, int> edges;
    private readonly NameForm[][] forms;

    private NameTrie(Dictionary<ulong, int> edges, NameForm[][] forms)
    {
        this.edges = edges;
        this.forms = forms;
    }

    /// <summary>The node after a unit; -1 when no name goes on so. The root is 0.</summary>
    public int Next(int node, ulong unit) => edges.TryGetValue(Key(node, unit), out var next) ? next : -1;

    /// <summary>The names that end at a node, ordered by entry; empty when none does.</summary>
    public ReadOnlySpan<NameForm> FormsAt(int node) => forms[node];

    /// <summary>The names that are exactly these units.</summary>
    public ReadOnlySpan<NameForm> Find(ReadOnlySpan<ulong> units) => NodeOf(units) is >= 0 and var node ? forms[node] : [];

    /// <summary>The node of these units; -1 when no name begins with them.</summary>
    public int NodeOf(ReadOnlySpan<ulong> units)
    {
        var node = 0;
        foreach (var unit in units)
        {
            node = Next(node, unit);
            if (node < 0)
            {
                return -1;
            }
        }

        return node;
    }

    // Nodes and units are mixed into one 64-bit key; with 10^6 edges two of them collide with a chance below 10^-7.
    private static ulong Key(int node, ulong unit) => (unit ^ ((ulong)node * 0x9E3779B97F4A7C15UL)) * 0xFF51AFD7ED558CCDUL;

    public sealed class Builder
    {
        private readonly Dictionary<ulong, int> edges = new(1 << 17);
        private readonly List<NameForm[]> forms = [[]];

        public void Add(ReadOnlySpan<ulong> units, NameForm form)
        {
            var node = 0;
            foreach (var unit in units)
            {
                var key = Key(node, unit);
                if (!edges.TryGetValue(key, out node))
                {
                    node = forms.Count;
                    edges.Add(key, node);
                    forms.Add([]);
                }
            }

            if (node != 0)
            {
                forms[node] = With(forms[node], form);
            }
        }

        public NameTrie Build() => new(edges, [.. forms]);

        /// <summary>The forms of a node with one more, ordered by entry; of two forms of one entry the stronger stays.</summary>
        private static NameForm[] With(NameForm[] known, NameForm form)
        {
            if (known.Length == 0)
            {
                return [form];
            }

            var place = 0;
            for (; place < known.Length && known[place].Entry <= form.Entry; place++)
            {
                if (known[place].Entry == form.Entry && known[place].From == form.From && known[place].Until == form.Until)
                {
                    if (form.Kind < known[place].Kind)
                    {
                        known[place] = form;
                    }

                    return known;
                }
            }

            return [.. known.AsSpan(0, place), form, .. known.AsSpan(place)];
        }
    }
}
