using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>
/// Learns when a statement is of another match of two sides than those told of before. An annotation says how often the sides met, not which sentence tells of which meeting: where a
/// score tells, it is known; else the statements that the last round's weights find likeliest to be of another meeting are taken for it, and the weights are learnt anew
/// (hard expectation-maximisation over bags, as in mi-SVM: Andrews, Tsochantaridis and Hofmann, 2003).
/// </summary>
internal sealed class MeetingTrainer(MatchMeetings meetings, Dictionary<ulong, string> names)
{
    private const int Rounds = 4;
    private const int Unknown = -1;

    /// <summary>The accepted statements of two sides at one time, played or to come, and the scores of the annotated matches of these.</summary>
    private sealed record Bag(GoldReport Gold, ReportReading Reading, List<MatchStatement> Statements, List<(int OneGoals, int OtherGoals, bool Main, int Place)> Matches, bool IsMain);

    private readonly List<Bag> bags = [];

    /// <param name="statements">The accepted ones in the order of the text.</param>
    public void Add(GoldReport gold, ReportReading reading, List<MatchStatement> statements, int mainOne, int mainOther)
    {
        var ordered = statements.Where(static statement => !statement.IsLoose).OrderBy(static statement => statement.IsWeak ? 1 : 0);
        foreach (var group in ordered.GroupBy(static statement => (Math.Min(statement.First, statement.Second), Math.Max(statement.First, statement.Second), statement.IsFixture)))
        {
            var (one, other, isFixture) = group.Key;
            var (first, second) = (gold.Align(reading.Entities[one]), gold.Align(reading.Entities[other]));
            var matches = gold.Matches.Select(static (match, place) => (Match: match, Place: place)).Where(entry => entry.Match.Fixture == isFixture).Select(entry => entry.Match.One == first && entry.Match.Other == second ? (entry.Match.OneGoals, entry.Match.OtherGoals, entry.Match.Main, entry.Place, true)
                : entry.Match.One == second && entry.Match.Other == first ? (entry.Match.OtherGoals, entry.Match.OneGoals, entry.Match.Main, entry.Place, true) : default).Where(static match => match.Item5).Select(static match => (match.Item1, match.Item2, match.Main, match.Place)).ToList();
            if (matches.Count > 0)
            {
                bags.Add(new Bag(gold, reading, [.. group], matches, !isFixture && group.First().IsOf(mainOne, mainOther)));
            }
        }
    }

    public Dictionary<ulong, int> Train()
    {
        var weights = new Dictionary<ulong, int>();
        for (var round = 0; round < Rounds; round++)
        {
            var model = LinearModel.Of(weights);
            var examples = new List<((ulong, int)[], bool, double)>();
            foreach (var bag in bags)
            {
                AddExamples(bag, model, examples);
            }

            weights = new LogisticTrainer(3.0, 150, 0.05).Train(examples, 3);
        }

        return weights;
    }

    private void AddExamples(Bag bag, LinearModel model, List<((ulong, int)[], bool, double)> examples)
    {
        var frames = new List<MatchFrame>();
        var matchOf = new List<int>();
        if (bag.IsMain)
        {
            frames.Add(new MatchFrame(0, bag.Statements[0].First, bag.Statements[0].Second) { IsMain = true, IsPair = true });
            matchOf.Add(bag.Matches.Count == 1 ? 0 : bag.Matches.FindIndex(static match => match.Main));
        }

        (FeatureVector? Features, long Score) likeliest = (null, long.MinValue);
        foreach (var statement in bag.Statements)
        {
            var match = MatchOf(bag, statement);
            var (least, best, described) = (long.MaxValue, Unknown, (FeatureVector?)null);
            for (var i = 0; i < frames.Count; i++)
            {
                if (!MatchMeetings.MayBeOf(statement, frames[i]))
                {
                    continue;
                }

                var features = meetings.Describe(bag.Reading, statement, frames[i], frames, true);
                var score = match != Unknown && matchOf[i] == match ? -10000 : match != Unknown && matchOf[i] != Unknown ? 10000 : ScoreOf(features, statement, model);
                (least, best, described) = score < least ? (score, i, features) : (least, best, described);
                if (match != Unknown && matchOf[i] != Unknown)
                {
                    examples.Add(Example(features, matchOf[i] != match));
                }
            }

            if (best != Unknown && (least <= 0 || frames.Count >= bag.Matches.Count))
            {
                frames[best].Add(statement);
                likeliest = match == Unknown && least > likeliest.Score && bag.Matches.Count > 1 ? (described, least) : likeliest;
                continue;
            }

            if (described is not null && match == Unknown)
            {
                examples.Add(Example(described, true));
            }

            frames.Add(new MatchFrame(frames.Count, statement.First, statement.Second) { IsFixture = statement.IsFixture, IsPast = !statement.IsFixture && frames.Count > 0 });
            frames[^1].Add(statement);
            matchOf.Add(match);
        }

        if (frames.Count < bag.Matches.Count && likeliest.Features is { } missing)
        {
            examples.Add(Example(missing, true));
        }
    }

    /// <summary>Before any weights are learnt only words that look back tell.</summary>
    private static long ScoreOf(FeatureVector features, MatchStatement statement, LinearModel model) => model.IsEmpty ? (statement.IsPast ? 1 : -1) : features.Score(model);

    /// <summary>The place of the annotated match that a statement is of; -1 where it can't be told.</summary>
    private static int MatchOf(Bag bag, MatchStatement statement)
    {
        if (bag.Matches.Count == 1)
        {
            return 0;
        }

        if (bag.Gold.MatchesToldAt(MatchReport.OffsetOf(bag.Reading, statement)) is [var told] && bag.Matches.FindIndex(match => match.Place == told) is >= 0 and var place)
        {
            return place;
        }

        if (!statement.IsResult)
        {
            return Unknown;
        }

        var (one, other) = statement.First < statement.Second ? (statement.FirstGoals, statement.SecondGoals) : (statement.SecondGoals, statement.FirstGoals);
        var found = bag.Matches.FindIndex(match => match.OneGoals == one && match.OtherGoals == other);
        return found >= 0 && found == bag.Matches.FindLastIndex(match => match.OneGoals == one && match.OtherGoals == other) ? found : Unknown;
    }

    private ((ulong, int)[] Features, bool Class, double Weight) Example(FeatureVector features, bool isOther)
    {
        names.Remember(features);
        return (features.Summed(), isOther, 1.0);
    }
}
