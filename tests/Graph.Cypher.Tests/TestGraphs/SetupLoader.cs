using System.Text;

namespace Graph.Cypher.Tests.TestGraphs;

/// <summary>Runs the set-up statements of tests, which write: CREATE and DELETE are done here, all that reads and every expression by the engine.</summary>
internal sealed class SetupLoader(CypherEngine engine, TestGraph graph)
{
    private const string RowsParameter = "setupRows";
    private List<Dictionary<string, CypherValue>> rows = [];

    public void Run(string statements)
    {
        rows = [new Dictionary<string, CypherValue>(StringComparer.Ordinal)];
        foreach (var (word, body) in SetupText.Clauses(statements))
        {
            switch (word)
            {
                case "CREATE":
                    CreatePattern.Read(body).InSteps().ForEach(Create);
                    break;
                case "DELETE":
                    Delete(body);
                    break;
                default:
                    rows = Query($"{body}\nRETURN *", rows.SelectMany(row => row.Keys).Distinct().ToArray())
                        .Select(row => row.ToDictionary(StringComparer.Ordinal)).ToList();
                    break;
            }
        }
    }

    private void Create(CreatePattern pattern)
    {
        var maps = pattern.Elements.Select(element => element.Map).OfType<string>().Distinct().ToArray();
        var values = maps.Length == 0 ? null : Maps(maps);
        for (var i = 0; i < rows.Count; i++)
        {
            CreateRow(pattern, rows[i], element => element.Map is null ? CypherMap.Empty : values![i][$"m{Array.IndexOf(maps, element.Map)}"].AsMap);
        }
    }

    private List<Dictionary<string, CypherValue>> Maps(string[] maps)
    {
        var used = rows[0].Keys.Where(name => maps.Any(map => CreatePattern.Mentions(map, name))).ToArray();
        var result = Query("RETURN " + string.Join(", ", maps.Select((map, i) => $"{map} AS m{i}")), used);
        return used.Length == 0 ? Enumerable.Repeat(result[0], rows.Count).ToList() : result;
    }

    private void CreateRow(CreatePattern pattern, Dictionary<string, CypherValue> row, Func<CreateElement, CypherMap> properties)
    {
        foreach (var path in pattern.Paths)
        {
            var previous = Node(path[0], row, properties);
            for (var i = 1; i < path.Count; i += 2)
            {
                var next = Node(path[i + 1], row, properties);
                var (start, end) = path[i].Backward ? (next, previous) : (previous, next);
                var relationship = graph.AddRelationship(path[i].Labels[0], start, end, properties(path[i]));
                if (path[i].Name is { } name)
                {
                    row[name] = CypherValue.OfRelationship(relationship);
                }

                previous = next;
            }
        }
    }

    private int Node(CreateElement element, Dictionary<string, CypherValue> row, Func<CreateElement, CypherMap> properties)
    {
        if (element.Name is { } bound && row.TryGetValue(bound, out var known))
        {
            return known.AsNode;
        }

        var node = graph.AddNode(element.Labels, properties(element));
        if (element.Name is { } name)
        {
            row[name] = CypherValue.OfNode(node);
        }

        return node;
    }

    private void Delete(string body)
    {
        var names = body.Split(',', StringSplitOptions.TrimEntries);
        var ids = rows.SelectMany(row => names.Select(name => row[name].AsRelationship)).ToHashSet();
        graph.RemoveRelationships(ids);
        foreach (var row in rows)
        {
            Array.ForEach(names, name => row.Remove(name));
        }
    }

    private List<Dictionary<string, CypherValue>> Query(string query, string[] variables)
    {
        var text = new StringBuilder();
        if (variables.Length > 0)
        {
            text.Append("UNWIND $").Append(RowsParameter).Append(" AS setupRow WITH ")
                .AppendJoin(", ", variables.Select(name => $"setupRow.{name} AS {name}")).Append('\n');
        }

        var parameter = CypherValue.Of([.. rows.Select(row => CypherValue.Of(new CypherMap(row.Where(entry => variables.Contains(entry.Key)))))]);
        using var result = engine.Run(text.Append(query).ToString(), graph.Reader, new Dictionary<string, CypherValue> { [RowsParameter] = parameter });
        return result.ToList().ConvertAll(row => result.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
