using Graph.Cypher.Functions;
using Graph.Model.Reading;

namespace Graph.Cypher.Procedures.NameSearch;

/// <summary><c>db.index.fulltext.queryNodes('names', 'mbappe~')</c>: nodes by the words of their <c>name</c> and <c>aliases</c>, best first.</summary>
internal static class NameSearchProcedure
{
    private const string IndexName = "names";
    private static readonly string[] Keys = ["name", "aliases"];

    public static CypherProcedure Create() => new(
        "db.index.fulltext.queryNodes",
        [new("indexName", "STRING"), new("queryString", "STRING"), new("options", "MAP", CypherValue.Of(CypherMap.Empty))],
        [new("node", "NODE"), new("score", "FLOAT")],
        "Nodes whose name or aliases have the words of the query, accents and case ignored: word, word~ (about), word*, \"two words\", +must, -not, AND, OR, NOT, brackets.",
        Search);

    private static IEnumerable<CypherValue[]> Search(CypherValue[] arguments, IGraphReader graph)
    {
        if (!string.Equals(arguments[0].AsString, IndexName, StringComparison.Ordinal))
        {
            throw new CypherFunctionException(CypherErrorKind.ProcedureError, "ProcedureCallFailed",
                $"There is no full-text index '{arguments[0].AsString}'; this graph has one, '{IndexName}', over the properties {string.Join(" and ", Keys)} of all nodes.");
        }

        var query = SearchQueryParser.Parse(arguments[1].AsString);
        var hits = Rank(query, graph);
        var options = arguments.Length > 2 && arguments[2].Kind == CypherKind.Map ? arguments[2].AsMap : CypherMap.Empty;
        var skip = options["skip"].Kind == CypherKind.Integer ? options["skip"].AsInteger : 0;
        var limit = options["limit"].Kind == CypherKind.Integer ? options["limit"].AsInteger : long.MaxValue;
        return hits.Skip((int)Math.Clamp(skip, 0, int.MaxValue)).Take((int)Math.Clamp(limit, 0, int.MaxValue))
            .Select(hit => (CypherValue[])[CypherValue.OfNode(hit.Node), CypherValue.Of(hit.Score)]);
    }

    /// <summary>Best first; nodes of one score by their number.</summary>
    private static List<(int Node, double Score)> Rank(SearchQuery query, IGraphReader graph)
    {
        var columns = Keys.Select(key => graph.PropertyKeys.Find(key)).Select(key => key < 0 ? null : graph.NodeProperty(key)).ToArray();
        var names = new NameWords();
        var hits = new List<(int Node, double[] Similarities)>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            names.Read(columns, node);
            if (!names.IsEmpty && query.Matches(names) is { } similarities)
            {
                hits.Add((node, similarities));
            }
        }

        var weights = Weights(query.TermCount, hits, graph.NodeCount);
        var scored = hits.ConvertAll(hit => (hit.Node, Score: Math.Round(Enumerable.Range(0, weights.Length).Sum(i => weights[i] * hit.Similarities[i]), 6)));
        scored.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Node.CompareTo(right.Node));
        return scored;
    }

    /// <summary>Rare words count more: ln(1 + (N − n + ½) / (n + ½)) for a word that n of N nodes have.</summary>
    private static double[] Weights(int terms, List<(int Node, double[] Similarities)> hits, int nodes)
    {
        var weights = new double[terms];
        for (var term = 0; term < terms; term++)
        {
            var having = hits.Count(hit => hit.Similarities[term] > 0);
            weights[term] = Math.Log(1 + ((nodes - having + 0.5) / (having + 0.5)));
        }

        return weights;
    }
}
