using Graph.Model.Reading;
using Graph.Store;

namespace Graph.Benchmarks.Store;

/// <summary>One point query without query language or command line, for timing a whole process.</summary>
internal sealed class PointMode : IBenchmarkMode
{
    public string Name => "point";

    public string Summary => "opens a store, finds a node, prints its neighbours, ends (to be timed as a process); without a store: does nothing";

    public int Run(string[] args)
    {
        if (args.Length == 0)
        {
            return 0;
        }

        var graph = GraphStore.OpenReader(args[0]);
        var id = args.Length > 1 ? args[1] : graph.NodeElementId(graph.NodeCount / 2);
        graph.TrySeek(graph.Labels.Find("Person"), graph.PropertyKeys.Find("id"), StoredValue.Of(id), out var found);
        var name = graph.NodeProperty(graph.PropertyKeys.Find("name"))!;
        foreach (var node in found)
        {
            for (var type = 0; type < graph.RelationshipTypes.Count; type++)
            {
                foreach (var neighbour in graph.Outgoing(type).NeighboursOf(node))
                {
                    Console.WriteLine($"{id} {graph.RelationshipTypes[type]} {graph.NodeElementId(neighbour)} {name.Get(neighbour).String}");
                }
            }
        }

        return found.Length == 1 ? 0 : 1;
    }
}
