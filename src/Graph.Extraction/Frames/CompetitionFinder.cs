namespace Graph.Extraction;

/// <summary>Finds the competition of matches that are told without one: in their paragraph, else the one that the report speaks of most.</summary>
internal sealed class CompetitionFinder
{
    private readonly ReportReading reading;

    public CompetitionFinder(ReportReading reading)
    {
        this.reading = reading;
        var counts = new int[reading.Entities.Length];
        int most = -1, all = 0;
        foreach (var sentence in reading.Sentences)
        {
            foreach (ref readonly var item in sentence.Items.AsSpan())
            {
                if (item.Is(ItemType.COMP))
                {
                    all += counts[item.Entity]++ == 0 ? 1 : 0;
                    most = most < 0 || counts[item.Entity] > counts[most] ? item.Entity : most;
                }
            }
        }

        OfReport = most;
        IsOnly = all == 1;
    }

    /// <summary>The competition named most, the first of several; -1 when none is.</summary>
    public int OfReport { get; }

    /// <summary>Whether no second competition is named.</summary>
    public bool IsOnly { get; }

    /// <summary>The competition named last before the first telling of a match in the same paragraph; -1 when none is.</summary>
    public int InParagraph(MatchFrame frame)
    {
        foreach (var statement in frame.Statements)
        {
            if (!statement.IsLoose)
            {
                return Before(statement.Sentence, statement.FirstItem);
            }
        }

        return -1;
    }

    /// <summary>Sides of a kind meet in the competitions of their kind: clubs or nations, men or women.</summary>
    public bool MayBe(MatchFrame frame, MatchFrame other) =>
        reading.Entities[frame.First].Type == reading.Entities[other.First].Type && reading.Entities[frame.First].Category == reading.Entities[other.First].Category;

    private int Before(int sentence, int item)
    {
        var paragraph = reading.Text.Sentences[sentence].Paragraph;
        for (var s = sentence; s >= 0 && reading.Text.Sentences[s].Paragraph == paragraph; s--)
        {
            var items = reading.Sentences[s].Items;
            for (var i = (s == sentence ? item : items.Length) - 1; i >= 0; i--)
            {
                if (items[i].Is(ItemType.COMP))
                {
                    return items[i].Entity;
                }
            }
        }

        return -1;
    }
}
