using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Counts how often each rule of sides names the annotated side of a man, and shows where it names the other.</summary>
internal sealed class SideRules : ITrainingCommand
{
    public string Verb => "side-rules";

    public string Usage => "DATA FOLDER...   prints each reading of a rule of sides that is wrong in annotated reports, then how often each rule is right";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var words = new FootballWords(data.Lexicons);
        var counts = new SortedDictionary<string, (int Right, int Wrong)>(StringComparer.Ordinal);
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(1)))
        {
            var (_, frames, reading) = pipeline.Situate(pipeline.Read(gold.Report));
            for (var s = 0; s < reading.Sentences.Length; s++)
            {
                if (frames[s] is { } frame)
                {
                    Count(gold, reading, data.Rules.Find("side", reading, s), s, frame, words, counts);
                }
            }
        }

        foreach (var (rule, (right, wrong)) in counts)
        {
            Console.Error.WriteLine($"{rule,-24} {right,5} right {wrong,5} wrong");
        }

        return 0;
    }

    private static void Count(GoldReport gold, ReportReading reading, ReadOnlySpan<RuleMatch> matches, int sentence, MatchFrame frame, FootballWords words, SortedDictionary<string, (int Right, int Wrong)> counts)
    {
        var items = reading.Sentences[sentence].Items;
        foreach (ref readonly var match in matches)
        {
            if (match["man"] is not (>= 0 and var man) || match["team"] is not (>= 0 and var team) || !frame.HasSide(items[team].Entity) || items[man].Entity < 0
                || gold.Align(reading.Entities[items[man].Entity]) is not { } person || gold.Align(reading.Entities[items[team].Entity]) is not { } named
                || gold.Align(reading.Entities[frame.OtherSide(items[team].Entity)]) is not { } other)
            {
                continue;
            }

            var (isNamed, isOther) = (gold.Current.Contains((person, named)), gold.Current.Contains((person, other)));
            if (SideRuleReader.IsOfOther(words, items, match, man, team))
            {
                (isNamed, isOther) = (isOther, isNamed);
            }

            if (isNamed != isOther)
            {
                var (right, wrong) = counts.GetValueOrDefault(match.Rule.Id);
                counts[match.Rule.Id] = (right + (isNamed ? 1 : 0), wrong + (isOther ? 1 : 0));
                if (isOther)
                {
                    int start = reading.Text.Tokens[items[match.First].First].Start, end = reading.Text.Tokens[items[match.End - 1].First].End;
                    Console.WriteLine($"{match.Rule.Id}\t{gold.Report.File}\t{person}\t{named}\t{gold.Report.Text[start..end].ReplaceLineEndings(" ")}");
                }
            }
        }
    }
}
