using Graph.Text;

namespace Graph.Extraction;

/// <summary>Describes how the words of an event hang together with those of a match in its sentence.</summary>
internal sealed class EventClauses(ReportReading reading, MatchFrame[] frames, Asides asides)
{
    private static readonly FeaturePart
        Loose = "loose", Weak = "weak", Main = "main", None = "none", Own = "own", Other = "other", Told = "told", Only = "only", Behind = "behind", Front = "front", Link = "link",
        Below = "below", Over = "over", Apart = "apart", Steps = "steps", Near = "near", Nearest = "nearest", Tied = "tied", Farther = "farther", Clause = "clause", Comma = "comma",
        Same = "same", TeamNear = "team-near", Word = "word";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private static readonly FeaturePart[] Relations = [.. DependencyRelations.Names.Select(static name => new FeaturePart(name.Length == 0 ? "top" : name))];

    /// <summary>Items before a team in which its preposition is looked for.</summary>
    private const int PrepositionReach = 4;

    /// <summary>Steps in the tree from a goal to what it is told of.</summary>
    private const int ToldReach = 3;

    private readonly EventLinks links = new(reading, frames, asides);

    /// <summary>Whether words that tell of a match hang on those of a goal: "scored in the 2-0 win over City".</summary>
    /// <param name="isNearest">Whether they must be as near as any other match's.</param>
    public bool IsToldOf(MatchEvent told, MatchFrame frame, bool isNearest) =>
        told.Kind == EventKind.Goal && reading.Text.Forms.Length > 0 && links.Of(told, frame) is { Statement.IsLoose: false } nearest
        && nearest.Link is { Down: 0, Across: <= ToldReach } && (!isNearest || links.StepsToOthers(told, frame) >= nearest.Link.Steps);

    /// <summary>How near to the event, by the tree and by the words, the match and its teams are. Nothing where the report is not parsed.</summary>
    /// <param name="what">What match it is.</param>
    public void Add(FeatureVector features, MatchEvent told, MatchFrame frame, FeaturePart what, bool named)
    {
        if (reading.Text.Forms.Length == 0)
        {
            return;
        }

        if (links.Of(told, frame) is { Statement: { } statement } nearest)
        {
            AddLink(features, told, frame, statement, nearest.Link, what, named);
            AddWay(features, told, reading.Sentences[told.Sentence].Items, statement, RankOf(told, frame, nearest.Link), nearest.Link, named);
        }

        AddNearTeam(features, told, frame, named);
    }

    /// <summary>How the statement stands to the event in the tree, and whether one of another match is nearer.</summary>
    private void AddLink(FeatureVector features, MatchEvent told, MatchFrame frame, MatchStatement statement, in TreeLink link, FeaturePart what, bool named)
    {
        var kind = KindOf(statement);
        var (how, rank) = (HowOf(link), RankOf(told, frame, link));
        var steps = Numbers[Math.Min(9, link.Steps)];
        var shape = FeatureKey.Start(Link, named).With(how).With(Relations[link.DownRelation]).With(Relations[link.AcrossRelation]);
        features.Add(shape);
        features.Add(shape.With(kind));
        features.Add(shape.With(rank));
        features.Add(FeatureKey.Start(Link, named).With(how).With(kind));
        features.Add(FeatureKey.Start(Link, named).With(how).With(Steps).With(steps));
        features.Add(FeatureKey.Start(Link, named).With(Steps).With(steps).With(kind));
        features.Add(FeatureKey.Start(Near, named).With(rank));
        features.Add(FeatureKey.Start(Near, named).With(rank).With(how).With(kind));
        features.Add(FeatureKey.Start(Near, named).With(rank).With(what));
    }

    private static FeaturePart KindOf(MatchStatement statement) => statement.IsLoose ? Loose : statement.IsWeak ? Weak : Told;

    private static FeaturePart HowOf(in TreeLink link) => link.Down == 0 ? Below : link.Across == 0 ? Over : Apart;

    private FeaturePart RankOf(MatchEvent told, MatchFrame frame, in TreeLink link)
    {
        var least = links.StepsToOthers(told, frame);
        return least == int.MaxValue ? Only : link.Steps < least ? Nearest : link.Steps == least ? Tied : Farther;
    }

    /// <summary>What lies between the event and the statement: clauses, commas, and the preposition before the team that it names.</summary>
    private void AddWay(FeatureVector features, MatchEvent told, PatternItem[] items, MatchStatement statement, FeaturePart rank, in TreeLink link, bool named)
    {
        var first = Math.Min(items.Length - 1, statement.FirstItem);
        var clause = reading.Clauses.Around(items[told.Trigger].First) == reading.Clauses.Around(items[first].First) ? Same : Other;
        features.Add(FeatureKey.Start(Clause, named).With(clause).With(KindOf(statement)));
        features.Add(FeatureKey.Start(Clause, named).With(clause).With(rank));
        var commas = CommasBetween(items, Math.Min(told.Trigger, first), Math.Max(told.Trigger, first));
        features.Add(FeatureKey.Start(Comma, named).With(Numbers[Math.Min(3, commas)]).With(statement.FirstItem > told.Trigger ? Behind : Front).With(rank));
        if (PrepositionBefore(items, statement.Object) is >= 0 and var token)
        {
            features.Add(FeatureKey.Start(Word, named).With(reading.Text.Tokens[token].Hash, named ? WordFolding.Fold(reading.Text[token].ToString()) : "").With(HowOf(link)));
        }
    }

    private int CommasBetween(PatternItem[] items, int low, int high)
    {
        var count = 0;
        for (var i = low; i < high; i++)
        {
            count += reading.Text[items[i].First] is "," or ";" or "-" or "–" or "—" ? 1 : 0;
        }

        return count;
    }

    private int PrepositionBefore(PatternItem[] items, int team)
    {
        for (var i = team - 1; i >= Math.Max(0, team - PrepositionReach); i--)
        {
            if (reading.Text.Tags[items[i].First] == PartOfSpeech.ADP)
            {
                return items[i].First;
            }
        }

        return -1;
    }

    /// <summary>How near by the tree a side of the match is to the event, beside other teams.</summary>
    private void AddNearTeam(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        var (own, stranger) = links.StepsToTeams(told, frame);
        var nearer = FeatureKey.Start(TeamNear, named).With(own < stranger ? Own : own == stranger ? Tied : Other);
        features.Add(FeatureKey.Start(TeamNear, named).With(NumberOf(own)).With(NumberOf(stranger)));
        features.Add(nearer);
        features.Add(nearer.With(frame.IsMain ? Main : Other));

        static FeaturePart NumberOf(int steps) => steps == TreeLink.Farthest.Steps ? None : Numbers[Math.Min(5, steps)];
    }
}
