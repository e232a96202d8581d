using Graph.Text.Models;

namespace Graph.Text.Tests;

public sealed class ModelFileTests
{
    [Test]
    public void ReadsWhatItWrote()
    {
        var written = new FeatureTable(32, [0x0001_0002UL, 0UL]);
        written.Row(0)[3] = 7;
        written.Row(1)[31] = -127;
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "round-trip.bin");
        ModelFile.Write(path, written, [new(5, new WordEntry(FineTag.Noun, 2))], [9, 8]);
        var (table, words, outcomes) = ModelFile.Read(path);
        for (var slot = 0; slot < 2 * FeatureTable.SlotsPerBucket; slot++)
        {
            Assert.That(table.Row(slot).ToArray(), Is.EqualTo(written.Row(slot).ToArray()), $"slot {slot}");
        }

        Assert.That(table.Buckets.ToArray(), Is.EqualTo(new[] { 0x0001_0002UL, 0UL }));
        Assert.That(words[5], Is.EqualTo(new WordEntry(FineTag.Noun, 2)));
        Assert.That(words[6], Is.EqualTo(default(WordEntry)));
        Assert.That(outcomes, Is.EqualTo(new byte[] { 9, 8 }));
    }

    [Test]
    public void SaysWhatIsWrongWithAFile([Values(0, 3, 20, 5000)] int length)
    {
        var bytes = File.ReadAllBytes(Path.Combine(SpecFile.Models, LanguageModel.TaggerFile));
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"cut-{length}.bin");
        File.WriteAllBytes(path, bytes[..length]);
        Assert.That(() => ModelFile.Read(path), Throws.TypeOf<InvalidDataException>().With.Message.Contains(path));
    }

    [Test]
    public void ReadsAPlainSentence()
    {
        // A few sentences of our own stand for the treebank, which is not part of the repository; scripts/train-language prints the measured accuracy.
        var text = new TextAnalyzer(new Vocabulary.Builder().Build(), LanguageModel.Load(SpecFile.Models)).Analyze("The keeper quickly saved two late shots.");
        Assert.That(text.Tags, Is.EqualTo(new[]
        {
            PartOfSpeech.DET, PartOfSpeech.NOUN, PartOfSpeech.ADV, PartOfSpeech.VERB, PartOfSpeech.NUM, PartOfSpeech.ADJ, PartOfSpeech.NOUN, PartOfSpeech.PUNCT,
        }));
        Assert.That(text.Heads, Is.EqualTo(new[] { 1, 3, 3, -1, 6, 6, 3, 3 }));
        Assert.That(text.Forms[3], Is.EqualTo(WordForm.Past));
    }
}
