using Graph.Model.Reading;
using Graph.Store.Images;

namespace Graph.Store.Tests;

public sealed class ImageGraphTests
{
    [Test]
    public void An_image_shows_the_graph_it_was_made_of([Range(0, 25)] int seed)
    {
        using var folder = new TemporaryFolder();
        var graph = RandomGraph(new Random(seed), nodes: seed * 20);
        using var image = Open(folder, graph);
        Assert.That(ReaderText.Of(image), Is.EqualTo(ReaderText.Of(graph)));
        Assert.That(image.IsIntact(), Is.True);
    }

    [Test]
    public void Seeking_finds_what_scanning_finds([Range(1, 10)] int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var graph = RandomGraph(random, 300);
        using var image = Open(folder, graph);
        var found = 0;
        foreach (var index in image.Indexes)
        {
            var column = graph.NodeProperty(index.Key)!;
            foreach (var value in graph.NodesWithLabel(index.Label).ToArray().Select(column.Get).Append(StoredValue.Of("no such")).Append(StoredValue.Of(-99L)))
            {
                Assert.That(image.TrySeek(index.Label, index.Key, value, out var nodes), Is.True);
                Assert.That(graph.TrySeek(index.Label, index.Key, value, out var expected), Is.True);
                Assert.That(nodes.ToArray(), Is.EqualTo(expected.ToArray()));
                found += nodes.Length;
            }
        }

        Assert.That(found, Is.GreaterThan(100));
    }

    [Test]
    public void Integers_are_found_by_equal_floats()
    {
        using var folder = new TemporaryFolder();
        var builder = new InMemoryGraphBuilder();
        builder.SetNodeProperty(builder.AddNode(["A"]), "n", StoredValue.Of(3L));
        builder.AddIndex("A", "n");
        using var image = Open(folder, builder.Build());
        Assert.That(image.TrySeek(0, 0, StoredValue.Of(3.0), out var found) && found.Length == 1, Is.True);
        Assert.That(image.TrySeek(0, 0, StoredValue.Of(3.5), out found) && found.Length == 0, Is.True);
        Assert.That(image.TrySeek(0, 0, StoredValue.Of(double.NaN), out found) && found.Length == 0, Is.True);
    }

    [Test]
    public void Strings_are_ordered_as_their_bytes()
    {
        var random = new Random(5);
        var strings = Enumerable.Range(0, 500).Select(_ => RandomText(random)).ToList();
        foreach (var one in strings)
        {
            foreach (var other in strings)
            {
                var expected = Math.Sign(System.Text.Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(other)));
                if (Math.Sign(Utf8Order.Instance.Compare(one, other)) != expected)
                {
                    Assert.Fail($"'{one}' and '{other}' are not ordered as their bytes.");
                }
            }
        }
    }

    [Test]
    public void The_same_graph_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Open(folder, RandomGraph(new Random(3), 200), "a").Dispose();
        Open(folder, RandomGraph(new Random(3), 200), "b").Dispose();
        Assert.That(File.ReadAllBytes(folder.File("b")), Is.EqualTo(File.ReadAllBytes(folder.File("a"))));
    }

    [Test]
    public void A_damaged_image_never_does_worse_than_an_exception([Range(1, 40)] int seed)
    {
        using var folder = new TemporaryFolder();
        Open(folder, RandomGraph(new Random(1), 60)).Dispose();
        var bytes = File.ReadAllBytes(folder.File("image"));
        var random = new Random(seed);
        if (seed % 3 == 0)
        {
            bytes = bytes[..random.Next(bytes.Length)];
        }
        else
        {
            for (var i = 0; i < 20; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
        }

        File.WriteAllBytes(folder.File("image"), bytes);
        try
        {
            using var image = ImageGraph.Open(folder.File("image"));
            Assert.That(image.IsIntact(), Is.False);
            _ = ReaderText.Of(image);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or IndexOutOfRangeException or ArgumentException or OutOfMemoryException or OverflowException)
        {
            // What a reader of damaged bytes may throw; a store throws the image away before that when its directory is damaged.
        }
    }

    private static ImageGraph Open(TemporaryFolder folder, IGraphReader graph, string name = "image")
    {
        using (var stream = File.Create(folder.File(name)))
        {
            ImageWriter.Write(graph, new byte[32], stream);
        }

        return ImageGraph.Open(folder.File(name));
    }

    private static InMemoryGraph RandomGraph(Random random, int nodes)
    {
        var builder = new InMemoryGraphBuilder();
        string[] labels = ["Person", "Team", "Empty'", "Ünusual"];
        for (var i = 0; i < nodes; i++)
        {
            var node = builder.AddNode(labels.Where(_ => random.Next(3) == 0), random.Next(2) == 0 ? null : $"id{random.Next()}/{i}");
            builder.SetNodeProperty(node, "name", StoredValue.Of(RandomText(random)));
            builder.SetNodeProperty(node, "n", random.Next(3) == 0 ? default : StoredValue.Of((long)random.Next(20)));
            builder.SetNodeProperty(node, "x", random.Next(3) == 0 ? default : StoredValue.Of(random.Next(20) / 4.0));
            builder.SetNodeProperty(node, "b", random.Next(3) == 0 ? default : StoredValue.Of(random.Next(2) == 0));
            builder.SetNodeProperty(node, "list", random.Next(3) == 0 ? default : StoredValue.Of(Enumerable.Range(0, random.Next(4)).Select(_ => RandomText(random))));
            builder.SetNodeProperty(node, "mixed", random.Next(3) switch { 0 => StoredValue.Of(1L), 1 => StoredValue.Of("1"), _ => StoredValue.Of(true) });
        }

        for (var i = 0; i < nodes * 3; i++)
        {
            var relationship = builder.AddRelationship(random.Next(4) switch { 0 => "LIKES", 1 => "OWNS", _ => "SEES" }, random.Next(nodes), random.Next(nodes), random.Next(2) == 0 ? null : $"rel{random.Next()}/{i}");
            builder.SetRelationshipProperty(relationship, "since", StoredValue.Of((long)random.Next()));
            builder.SetRelationshipProperty(relationship, "name", random.Next(2) == 0 ? default : StoredValue.Of(RandomText(random)));
        }

        foreach (var key in (string[])["name", "n", "x", "b"])
        {
            builder.AddIndex("Person", key);
            builder.AddIndex("Team", key);
        }

        return builder.Build();
    }

    private static string RandomText(Random random) => random.Next(6) switch
    {
        0 => "",
        1 => "Zoë 🙂" + (char)random.Next('a', 'e'),
        2 => char.ConvertFromUtf32(random.Next(0xE000, 0x10FFFF)) + "x",
        3 => "\uFFFD" + random.Next(3),
        _ => "name " + random.Next(40),
    };
}
