using Graph.Extraction.Gazetteers;
using Graph.Extraction.Linking;
using Graph.Text;

namespace Graph.Extraction.Tests.Names;

[TestFixture]
internal sealed class GazetteerTests
{
    private static readonly TextAnalyzer Analyzer = new(new Vocabulary.Builder().Build());

    [TestCase("Al-Hilal", "Al Hilal")]
    [TestCase("A.C. Milan", "AC Milan")]
    [TestCase("N'Golo Kante", "NGolo Kanté")]
    [TestCase("Brighton & Hove Albion", "Brighton and Hove Albion")]
    [TestCase("St. Mary’s", "St Mary's")]
    public void Spellings_of_one_name_have_the_same_units(string first, string second) =>
        Assert.That(Units(first), Is.EqualTo(Units(second)));

    [Test]
    public void A_trie_finds_a_name_and_no_part_of_it()
    {
        var builder = new NameTrie.Builder();
        builder.Add(Units("Zalmere Town"), new NameForm(3, NameFormKind.Name, 0, 9999));
        var trie = builder.Build();
        Assert.Multiple(() =>
        {
            Assert.That(trie.Find(Units("zalmere town")).ToArray(), Has.Length.EqualTo(1));
            Assert.That(trie.Find(Units("Zalmere")).ToArray(), Is.Empty);
            Assert.That(trie.Find(Units("Zalmere Town Reserves")).ToArray(), Is.Empty);
        });
    }

    [Test]
    public void Of_two_forms_of_one_entry_the_stronger_stays()
    {
        var builder = new NameTrie.Builder();
        builder.Add(Units("Zalmere"), new NameForm(3, NameFormKind.Nickname, 0, 9999));
        builder.Add(Units("Zalmere"), new NameForm(3, NameFormKind.Name, 0, 9999));
        builder.Add(Units("Zalmere"), new NameForm(1, NameFormKind.Form, 0, 9999));
        Assert.That(builder.Build().Find(Units("Zalmere")).ToArray().Select(static f => (f.Entry, f.Kind)), Is.EqualTo(new[] { (1, NameFormKind.Form), (3, NameFormKind.Name) }));
    }

    [Test]
    public void A_folder_of_the_user_adds_and_overrides()
    {
        var folder = Directory.CreateTempSubdirectory("graph-names");
        try
        {
            Write(folder, "one", "clubs.tsv", "id\tname\tcategory\tnames\tnicknames\nclub/zalmere\tZalmere Town\tmen\tZalmere\tthe Reds\n");
            Write(folder, "two", "clubs.tsv", "id\tname\tcategory\tnames\tnicknames\n# ours\nclub/zalmere\tZalmere City\tmen\tZalmere\t\nclub/korvale\tKorvale\tmen\t\t\n");
            var gazetteer = new GazetteerLoader(Analyzer).Load(Path.Combine(folder.FullName, "one"), Path.Combine(folder.FullName, "two"));
            Assert.That(gazetteer.Entries.Select(static e => e.Name), Is.EqualTo(new[] { "Korvale", "Zalmere City" }));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [TestCase("clubs.tsv", "id\tnames\nx\ty\n", "no column 'name'")]
    [TestCase("clubs.tsv", "id\tname\nclub/x\t\n", "no id or no name")]
    [TestCase("people.tsv", "id\tname\troles\nperson/x\tX\tjuggler\n", "juggler")]
    [TestCase("people.tsv", "id\tname\tstints\nperson/x\tX\tQ:club/x@2001..\n", "P, L, M or C")]
    [TestCase("people.tsv", "id\tname\tstints\nperson/x\tX\tP:club/x@soon..\n", "soon")]
    public void A_malformed_table_is_refused_with_its_place(string file, string content, string told)
    {
        var folder = Directory.CreateTempSubdirectory("graph-names");
        try
        {
            Write(folder, "", file, content);
            Assert.That(
                () => new GazetteerLoader(Analyzer).Load(folder.FullName),
                Throws.TypeOf<InvalidDataException>().With.Message.Contains(told).And.Message.Contains(file + ":"));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [TestCase("P:club/a@2018-07-01..2021-06-30", "2018-07-01", "2021-06-30")]
    [TestCase("L:club/a@2019..2020", "2019-01-01", "2020-12-31")]
    [TestCase("M:club/a@2019-02..2020-02", "2019-02-01", "2020-02-29")]
    public void Spells_are_read_to_the_day(string cell, string from, string until)
    {
        var folder = Directory.CreateTempSubdirectory("graph-names");
        try
        {
            Write(folder, "", "people.tsv", $"id\tname\tstints\nperson/x\tX\t{cell}\n");
            var stint = new GazetteerLoader(Analyzer).Load(folder.FullName).Entries[0].Stints[0];
            Assert.That((Day(stint.From), Day(stint.Until)), Is.EqualTo((from, until)));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [TestCase("Sadio Mané", "sadio-mane")]
    [TestCase("N'Golo Kanté", "ngolo-kante")]
    [TestCase("St. Mary’s Stadium", "st-marys-stadium")]
    public void Ids_are_made_of_folded_names(string name, string slug) => Assert.That(Slug.Of(name), Is.EqualTo(slug));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ulong[] Units(string name) => NameUnits.Create(Analyzer.Analyze(name)).Hashes.ToArray();

    private static void Write(DirectoryInfo folder, string part, string file, string content)
    {
        var path = Path.Combine(folder.FullName, part, "gazetteers");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, file), content);
    }
}
