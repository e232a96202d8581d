using Graph.Model.Reading;

namespace Graph.Cypher.Tests.TestGraphs;

/// <summary>Small graphs with labels A, B, C, types R, S, T and the properties n, s, x, list; the same random numbers make the same graph.</summary>
internal static class RandomGraph
{
    private static readonly string[] Labels = ["A", "B", "C"];
    private static readonly string[] Types = ["R", "S", "T"];

    public static InMemoryGraph Create(Random random, int nodes, int relationships)
    {
        var builder = new InMemoryGraphBuilder();
        for (var i = 0; i < nodes; i++)
        {
            var node = builder.AddNode(Labels.Where(_ => random.Next(5) < 2));
            AddProperties(random, i, (key, value) => builder.SetNodeProperty(node, key, value));
        }

        for (var i = 0; i < relationships && nodes > 0; i++)
        {
            var relationship = builder.AddRelationship(Types[random.Next(3)], random.Next(nodes), random.Next(nodes));
            AddProperties(random, i, (key, value) => builder.SetRelationshipProperty(relationship, key, value));
        }

        builder.AddIndex("A", "n");
        return builder.Build();
    }

    private static void AddProperties(Random random, int number, Action<string, StoredValue> set)
    {
        set("id", StoredValue.Of(number));
        if (random.Next(4) > 0)
        {
            set("n", StoredValue.Of(random.Next(4)));
        }

        if (random.Next(2) > 0)
        {
            set("s", StoredValue.Of(((string[])["", "a", "ab", "b"])[random.Next(4)]));
        }

        if (random.Next(2) > 0)
        {
            set("x", random.Next(4) switch
            {
                0 => StoredValue.Of(1.5),
                1 => StoredValue.Of(random.Next(2) == 0),
                2 => StoredValue.Of("a"),
                _ => StoredValue.Of(2),
            });
        }

        if (random.Next(4) == 0)
        {
            set("list", StoredValue.Of([StoredValue.Of(1), StoredValue.Of(random.Next(3))]));
        }
    }
}
