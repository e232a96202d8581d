namespace Graph.Model.Reading;

/// <summary>The arrays behind an <see cref="Adjacency"/>.</summary>
internal sealed class CompressedRows(int[] offsets, int[] neighbours, int[] relationships)
{
    public Adjacency View => new(offsets, neighbours, relationships);

    /// <summary>One for each type; within a node relationships stand in the order of their ids.</summary>
    public static CompressedRows[] ByType((int Type, int Start, int End)[] relationships, int nodes, int types, bool byEnd)
    {
        var counts = new int[types];
        foreach (var relationship in relationships)
        {
            counts[relationship.Type]++;
        }

        var rows = new CompressedRows[types];
        var cursors = new int[types][];
        var arrays = new (int[] Neighbours, int[] Ids)[types];
        for (var type = 0; type < types; type++)
        {
            cursors[type] = new int[nodes + 1];
            arrays[type] = (new int[counts[type]], new int[counts[type]]);
        }

        foreach (var (type, start, end) in relationships)
        {
            cursors[type][(byEnd ? end : start) + 1]++;
        }

        for (var type = 0; type < types; type++)
        {
            for (var node = 0; node < nodes; node++)
            {
                cursors[type][node + 1] += cursors[type][node];
            }

            rows[type] = new CompressedRows((int[])cursors[type].Clone(), arrays[type].Neighbours, arrays[type].Ids);
        }

        for (var id = 0; id < relationships.Length; id++)
        {
            var (type, start, end) = relationships[id];
            var place = cursors[type][byEnd ? end : start]++;
            arrays[type].Neighbours[place] = byEnd ? start : end;
            arrays[type].Ids[place] = id;
        }

        return rows;
    }
}
