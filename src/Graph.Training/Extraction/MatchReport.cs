using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>A report with its candidates of matches and what the annotation teaches of each.</summary>
/// <param name="Examples">For each candidate one of whether it is accepted, and one of whether its match is to come; null where the annotation does not say.</param>
/// <param name="Keys">The sides of each candidate; null where these are not annotated.</param>
/// <param name="Pairs">All sides of candidates.</param>
internal sealed record MatchReport(GoldReport Gold, ReportReading Reading, List<MatchCandidate> Candidates, int MainOne, int MainOther, List<(MatchExample? Accept, MatchExample? Coming)> Examples, List<(string, string)?> Keys, HashSet<(string, string)> Pairs)
{
    /// <summary>The candidates of a report beside its annotation.</summary>
    public static MatchReport Read(ExtractionPipeline pipeline, GoldReport gold, ReportReading reading, MatchDecision decision, Dictionary<ulong, string> names)
    {
        var examples = new List<(MatchExample?, MatchExample?)>();
        var keys = new List<(string, string)?>();
        var pairs = new HashSet<(string, string)>();
        var (mainOne, mainOther, candidates) = pipeline.MatchCandidates(reading, decision, true);
        foreach (var candidate in candidates)
        {
            var features = candidate.Features!;
            names.Remember(features);
            names.Remember(candidate.TimeFeatures!);
            if (gold.Align(reading.Entities[candidate.Best.First]) is not { } first || gold.Align(reading.Entities[candidate.Best.Second]) is not { } second)
            {
                examples.Add((null, null));
                keys.Add(null);
                continue;
            }

            pairs.Add(PairOf(first, second));
            keys.Add(PairOf(first, second));
            var vector = features.Summed();
            var told = gold.MatchesToldAt(OffsetOf(reading, candidate.Best));
            bool played = IsTold(gold, told, first, second, false), coming = IsTold(gold, told, first, second, true);
            MatchExample? time = played != coming ? new MatchExample(WithoutMain(candidate.TimeFeatures!.Summed(), names), coming) : null;
            MatchExample? accept = candidate.Best.IsOf(mainOne, mainOther) ? null : new MatchExample(vector, played || coming, told is not null);
            examples.Add((accept, time));
        }

        return new MatchReport(gold, reading, candidates, mainOne, mainOther, examples, keys, pairs);
    }

    /// <summary>Annotated reports have been played, so their own match is hardly ever to come; a preview's is, and only the words may tell.</summary>
    private static (ulong, int)[] WithoutMain((ulong Key, int Value)[] vector, Dictionary<ulong, string> names) =>
        [.. vector.Where(feature => names[feature.Key] is var name && !name.EndsWith(" main", StringComparison.Ordinal) && !name.Contains("focus", StringComparison.Ordinal))];

    public static int OffsetOf(ReportReading reading, MatchStatement statement) => reading.Text.Tokens[reading.Sentences[statement.Sentence].Items[statement.Object].First].Start;

    /// <summary>Whether two sides are annotated as having met, or as to meet.</summary>
    /// <param name="told">The matches that the words tell of; null where nobody has said: any of the report's.</param>
    public static bool IsTold(GoldReport gold, int[]? told, string one, string other, bool fixture)
    {
        for (var i = 0; i < gold.Matches.Count; i++)
        {
            if (gold.Matches[i] is var match && match.Fixture == fixture && ((match.One == one && match.Other == other) || (match.One == other && match.Other == one)) && (told is null || told.Contains(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two sides in one order, whoever is named first.</summary>
    public static (string, string) PairOf(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
