namespace Graph.Extraction.Tests.Names;

/// <summary>Which of several nodes a name is: the women's side or the men's, the club or the place, the man of a first name.</summary>
[TestFixture]
internal sealed class IdentityTests
{
    public static IEnumerable<TestCaseData> Rows()
    {
        var table = Recognition.Spec("identity.tsv");
        for (var row = 0; row < table.Count; row++)
        {
            yield return new TestCaseData(table[row, "id"], table[row, "text"].Replace('¶', '\n')).SetArgDisplayNames($"identity.tsv row {row + 1}: {table[row, "id"]}");
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void A_name_is_its_own_node(string id, string marked)
    {
        var (open, close) = (marked.IndexOf("[[", StringComparison.Ordinal), marked.IndexOf("]]", StringComparison.Ordinal));
        var layer = Recognition.Read(marked.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal));
        ReportEntity? found = null;
        foreach (var mention in layer.Mentions)
        {
            var span = layer.Text.SpanOf(mention.First, mention.End);
            if (mention.Kind == MentionKind.Proper && span.Start <= open && close - 2 <= span.End)
            {
                found = layer.Entities[mention.Entity];
            }
        }

        Assert.That(found?.Id ?? "none", id.EndsWith('~') ? Is.EqualTo(id[..^1]) : Does.StartWith(id));
    }
}
