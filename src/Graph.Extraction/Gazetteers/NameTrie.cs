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
    public ReadOnlySpan<NameForm> Find(ReadOnlySpan<ulong> units)
    {
        var node = 0;
        foreach (var unit in units)
        {
            node = Next(node, unit);
            if (node < 0)
            {
                return [];
            }
        }

        return forms[node];
    }

    // Nodes and units are mixed into one 64-bit key; with 10^6 edges two of them collide with a chance below 10^-7.
    private static ulong Key(int node, ulong unit) => (unit ^ ((ulong)node * 0x9E3779B97F4A7C15UL)) * 0xFF51AFD7ED558CCDUL;

    public sealed class Builder
    {
        private readonly Dictionary<ulong, int> edges = [];
        private readonly List<List<NameForm>?> forms = [null];

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
                    forms.Add(null);
                }
            }

            if (node != 0)
            {
                AddForm(forms[node] ??= [], form);
            }
        }

        public NameTrie Build() => new(
            edges,
            [.. forms.Select(static list => list is null ? [] : list.OrderBy(static f => f.Entry).ToArray())]);

        private static void AddForm(List<NameForm> list, NameForm form)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].Entry == form.Entry && list[i].From == form.From && list[i].Until == form.Until)
                {
                    if (form.Kind < list[i].Kind)
                    {
                        list[i] = form;
                    }

                    return;
                }
            }

            list.Add(form);
        }
    }
}
