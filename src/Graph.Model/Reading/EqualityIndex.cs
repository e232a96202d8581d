namespace Graph.Model.Reading;

/// <summary>Nodes by the value of one property. Lists and other values are not indexed: nothing is found for them.</summary>
internal sealed class EqualityIndex
{
    private readonly Dictionary<string, List<int>> byString = new(StringComparer.Ordinal);
    private readonly Dictionary<double, List<int>> byNumber = [];
    private readonly List<int>[] byBoolean = [[], []];

    public EqualityIndex(int[] nodes, PropertyColumn? column)
    {
        foreach (var node in column is null ? [] : nodes)
        {
            var value = column!.Get(node);
            if (ListFor(value, add: true) is { } list)
            {
                list.Add(node);
            }
        }
    }

    public ReadOnlySpan<int> Find(StoredValue value) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ListFor(value, add: false));

    private List<int>? ListFor(StoredValue value, bool add) => value.Kind switch
    {
        StoredKind.String => Entry(byString, value.String, add),
        StoredKind.Integer => Entry(byNumber, value.Integer, add),
        StoredKind.Float => Entry(byNumber, value.Float, add),
        StoredKind.Boolean => byBoolean[value.Boolean ? 1 : 0],
        _ => null,
    };

    private static List<int>? Entry<T>(Dictionary<T, List<int>> map, T key, bool add)
        where T : notnull
    {
        if (!map.TryGetValue(key, out var list) && add)
        {
            map.Add(key, list = []);
        }

        return list;
    }
}
