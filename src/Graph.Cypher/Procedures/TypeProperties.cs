using Graph.Model.Reading;

namespace Graph.Cypher.Procedures;

/// <summary>The properties that kinds of nodes (by all their labels) and of relationships (by type) have.</summary>
internal static class TypeProperties
{
    public static IEnumerable<CypherValue[]> OfNodes(IGraphReader graph)
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var kindOf = new int[graph.NodeCount];
        var labels = new List<string[]>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var names = LabelNames(graph, node);
            var key = Quoted(names);
            if (!kinds.TryGetValue(key, out kindOf[node]))
            {
                kinds.Add(key, kindOf[node] = labels.Count);
                labels.Add(names);
            }
        }

        return Rows(graph, kindOf, [.. kinds.Keys], graph.NodeProperty)
            .Select(row => (CypherValue[])[row.Name, List(labels[row.Kind]), row.Property, row.Types, row.Mandatory]);
    }

    public static IEnumerable<CypherValue[]> OfRelationships(IGraphReader graph)
    {
        var kindOf = new int[graph.RelationshipCount];
        for (var relationship = 0; relationship < kindOf.Length; relationship++)
        {
            kindOf[relationship] = graph.TypeOf(relationship);
        }

        var names = graph.RelationshipTypes.Names.Select(name => Quoted([name])).ToArray();
        return Rows(graph, kindOf, names, graph.RelationshipProperty)
            .Select(row => (CypherValue[])[row.Name, row.Property, row.Types, row.Mandatory]);
    }

    /// <summary>By name of the kind, then of the property, both ordinal; a kind without properties has one row without.</summary>
    private static IEnumerable<(int Kind, CypherValue Name, CypherValue Property, CypherValue Types, CypherValue Mandatory)> Rows(
        IGraphReader graph, int[] kindOf, string[] names, Func<int, PropertyColumn?> columnOf)
    {
        var sizes = new int[names.Length];
        foreach (var kind in kindOf)
        {
            sizes[kind]++;
        }

        var found = new List<(int Kind, string? Property, string[] Types, bool Mandatory)>();
        for (var key = 0; key < graph.PropertyKeys.Count; key++)
        {
            if (columnOf(key) is { Count: > 0 } column)
            {
                AddColumn(found, column, graph.PropertyKeys[key], kindOf, sizes);
            }
        }

        var bare = Enumerable.Range(0, names.Length).Where(kind => sizes[kind] > 0).Except(found.Select(row => row.Kind));
        found.AddRange(bare.Select(kind => (kind, (string?)null, Array.Empty<string>(), false)));
        return found.OrderBy(row => names[row.Kind], StringComparer.Ordinal).ThenBy(row => row.Property, StringComparer.Ordinal).Select(row => (
            row.Kind, CypherValue.Of(names[row.Kind]), row.Property is null ? CypherValue.Null : CypherValue.Of(row.Property),
            row.Property is null ? CypherValue.Null : List(row.Types), CypherValue.Of(row.Mandatory)));
    }

    private static void AddColumn(
        List<(int Kind, string? Property, string[] Types, bool Mandatory)> found, PropertyColumn column, string property, int[] kindOf, int[] sizes)
    {
        var counts = new int[sizes.Length];
        var types = new SortedSet<string>?[sizes.Length];
        for (var id = 0; id < kindOf.Length; id++)
        {
            if (column.Has(id))
            {
                counts[kindOf[id]]++;
                (types[kindOf[id]] ??= new SortedSet<string>(StringComparer.Ordinal)).Add(TypeName(column.Get(id)));
            }
        }

        for (var kind = 0; kind < sizes.Length; kind++)
        {
            if (types[kind] is { } seen)
            {
                found.Add((kind, property, [.. seen], counts[kind] == sizes[kind]));
            }
        }
    }

    private static string TypeName(StoredValue value) => value.Kind switch
    {
        StoredKind.Boolean => "Boolean",
        StoredKind.Integer => "Long",
        StoredKind.Float => "Double",
        StoredKind.String => "String",
        StoredKind.List => value.List.Length == 0 ? "StringArray" : TypeName(value.List[0]) + "Array",
        _ => value.Other is TemporalValue temporal ? temporal.Type.ToString() : "Any",
    };

    private static string[] LabelNames(IGraphReader graph, int node)
    {
        var labels = graph.LabelsOf(node);
        var names = new string[labels.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = graph.Labels[labels[i]];
        }

        return names;
    }

    /// <summary><c>:`Person`:`Player`</c>.</summary>
    private static string Quoted(string[] names) => string.Concat(names.Select(name => $":`{name}`"));

    private static CypherValue List(string[] texts) => CypherValue.Of([.. texts.Select(CypherValue.Of)]);
}
