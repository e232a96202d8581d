using Graph.Text;

namespace Graph.Extraction.Gazetteers;

/// <summary>Names as paths of unit hashes. A text is matched in one pass, at a cost a token that does not grow with the number of names.</summary>
public sealed class NameTrie
{
    /// <summary>Each edge leads to the node of its number plus one; the root has none.</summary>
    private readonly HashNumbers edges;
    private readonly NameForm[] forms;

    /// <summary>For each node where its forms start, and the end of the last one's.</summary>
    private readonly int[] starts;

    private NameTrie(HashNumbers edges, NameForm[] forms, int[] starts)
    {
        this.edges = edges;
        this.forms = forms;
        this.starts = starts;
    }

    /// <summary>The node after a unit; -1 when no name goes on so. The root is 0.</summary>
    public int Next(int node, ulong unit) => edges.Find(Key(node, unit)) is >= 0 and var edge ? edge + 1 : -1;

    /// <summary>The names that end at a node, ordered by entry; empty when none does.</summary>
    public ReadOnlySpan<NameForm> FormsAt(int node) => forms.AsSpan(starts[node]..starts[node + 1]);

    /// <summary>The names that are exactly these units.</summary>
    public ReadOnlySpan<NameForm> Find(ReadOnlySpan<ulong> units) => NodeOf(units) is >= 0 and var node ? FormsAt(node) : [];

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
        private readonly HashNumbers edges = new(1 << 17);

        /// <summary>For each node its first form; each form with the number of the next one of its node; -1 ends them.</summary>
        private int[] heads = new int[1 << 17];
        private (NameForm Form, int Next)[] forms = new (NameForm, int)[1 << 17];
        private int count;

        public Builder() => heads[0] = -1;

        public void Add(ReadOnlySpan<ulong> units, NameForm form)
        {
            var node = 0;
            foreach (var unit in units)
            {
                var known = edges.Count;
                node = edges.Add(Key(node, unit)) + 1;
                if (edges.Count > known)
                {
                    if (node == heads.Length)
                    {
                        Array.Resize(ref heads, heads.Length * 2);
                    }

                    heads[node] = -1;
                }
            }

            if (node != 0)
            {
                Add(ref heads[node], form);
            }
        }

        public NameTrie Build()
        {
            var nodes = edges.Count + 1;
            var starts = new int[nodes + 1];
            var ordered = new NameForm[count];
            var place = 0;
            for (var node = 0; node < nodes; node++)
            {
                starts[node] = place;
                for (var next = heads[node]; next >= 0; next = forms[next].Next)
                {
                    ordered[place++] = forms[next].Form;
                }
            }

            starts[nodes] = place;
            return new NameTrie(edges, ordered, starts);
        }

        /// <summary>Adds a form to those of a node, ordered by entry; of two forms of one entry the stronger stays.</summary>
        private void Add(ref int head, NameForm form)
        {
            var before = -1;
            for (var next = head; next >= 0 && forms[next].Form.Entry <= form.Entry; next = forms[next].Next)
            {
                ref var known = ref forms[next].Form;
                if (known.Entry == form.Entry && known.From == form.From && known.Until == form.Until)
                {
                    known = form.Kind < known.Kind ? form : known;
                    return;
                }

                before = next;
            }

            if (count == forms.Length)
            {
                Array.Resize(ref forms, count * 2);
            }

            forms[count] = (form, before < 0 ? head : forms[before].Next);
            if (before < 0)
            {
                head = count++;
            }
            else
            {
                forms[before].Next = count++;
            }
        }
    }
}
