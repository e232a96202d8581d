using Graph.Store.Images;

namespace Graph.Store.Tests;

public sealed class FreshImageTests
{
    [Test]
    public void Every_batch_makes_the_image_anew_and_outdated_ones_are_not_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        var image = path + "-image";
        using var store = GraphStore.Create(path);
        var old = new List<byte[]>();
        for (var round = 0; round < 8; round++)
        {
            store.ImportBatch(SampleReports.Range(round * 3, 3));
            Assert.That(ReaderText.Of(GraphStore.OpenReader(path)), Is.EqualTo(ReaderText.Of(Model.Reading.PropertyGraphReading.ToReader(store.ReadGraph()))));
            Assert.That(StoreImage.TryOpenQuickly(path), Is.Not.Null, "the quick look did not see that the image is fresh");
            foreach (var outdated in old)
            {
                File.WriteAllBytes(image, outdated);
                Assert.That(StoreImage.TryOpenQuickly(path), Is.Null, "an outdated image was taken for fresh");
                File.Delete(image);
            }

            Assert.That(GraphStore.OpenReader(path).NodeCount, Is.EqualTo(store.Info().NodeCount));
            old.Add(File.ReadAllBytes(image));
        }
    }

    [TestCase("missing")]
    [TestCase("rubbish")]
    [TestCase("cut off")]
    [TestCase("another store's")]
    [TestCase("a folder")]
    public void A_bad_image_is_replaced_or_done_without(string kind)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        var image = path + "-image";
        using (var store = GraphStore.Create(path))
        {
            store.ImportBatch(SampleReports.Range(0, 5));
        }

        using (var other = GraphStore.Create(folder.File("b.graph")))
        {
            other.ImportBatch(SampleReports.Range(0, 6));
        }

        var good = File.ReadAllBytes(image);
        File.Delete(image);
        switch (kind)
        {
            case "rubbish":
                File.WriteAllText(image, "rubbish");
                break;
            case "cut off":
                File.WriteAllBytes(image, good[..^100]);
                break;
            case "another store's":
                File.Copy(folder.File("b.graph-image"), image);
                break;
            case "a folder":
                Directory.CreateDirectory(image);
                break;
        }

        var reader = GraphStore.OpenReader(path);
        using var expected = GraphStore.Open(path);
        Assert.That(reader.NodeCount, Is.EqualTo(expected.Info().NodeCount));
        Assert.That(kind == "a folder" || File.ReadAllBytes(image).AsSpan().SequenceEqual(good), Is.True, "the image was not made anew");
        Assert.That(File.Exists(image + ".new"), Is.False, "what could not become the image is left lying about");
    }

    [Test]
    public void A_changed_byte_of_the_image_is_found()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        using var store = GraphStore.Create(path);
        store.ImportBatch(SampleReports.Range(0, 5));
        Assert.That(store.Verify(), Is.Empty);
        Assert.That(GraphStore.Damage(GraphStore.OpenReader(path)), Is.Null);
        var bytes = File.ReadAllBytes(path + "-image");
        bytes[200] ^= 1;
        File.WriteAllBytes(path + "-image", bytes);
        Assert.That(store.Verify().Single().Code, Is.EqualTo("GR6010"));
        var reader = GraphStore.OpenReader(path);
        Assert.That(GraphStore.Damage(reader)?.Code, Is.EqualTo("GR6010"));
        (reader as IDisposable)?.Dispose();
    }
}
