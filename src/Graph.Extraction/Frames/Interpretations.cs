namespace Graph.Extraction;

/// <summary>
/// What the readings of rules tell with each team that may be the side left out, kept because it is asked for again: before and after the report's match is known, and in a later reading of the same text.
/// For one thread.
/// </summary>
internal sealed class Interpretations(ReportReading reading)
{
    private readonly List<Entry>?[] bySentence = new List<Entry>?[reading.Sentences.Length];

    /// <summary>Finds what was kept.</summary>
    /// <param name="match">Which of the sentence's readings.</param>
    /// <param name="item">Item of the team named as opponent.</param>
    /// <param name="statement">As it was told with any sources; null where the two are no sides of a match.</param>
    public bool TryFind(int sentence, int match, int item, in Partner partner, out MatchStatement? statement)
    {
        foreach (var entry in Of(sentence))
        {
            if (entry.Match == match && entry.Item == item && entry.Partner == partner.Entity && entry.PartnerItem == partner.Item)
            {
                statement = entry.Statement;
                return true;
            }
        }

        statement = null;
        return false;
    }

    public void Keep(int sentence, int match, int item, in Partner partner, MatchStatement? statement) => Of(sentence).Add(new Entry(match, item, partner.Entity, partner.Item, statement));

    /// <summary>Those of a sentence; those of the earlier reading where its items are the same.</summary>
    private List<Entry> Of(int sentence) =>
        bySentence[sentence] ??= reading.Earlier is { } earlier && reading.Sentences[sentence].IsAsIn(earlier.Sentences[sentence]) ? earlier.Interpretations.Of(sentence) : [];

    private readonly record struct Entry(int Match, int Item, int Partner, int PartnerItem, MatchStatement? Statement);
}
