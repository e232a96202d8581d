using Graph.Model;

namespace Graph.Export.Drawing;

/// <summary>Places the nodes of a small graph: a band for each match, its two teams left and right of it, their people at the edges.</summary>
/// <remarks>Everything follows from the order of ids and names, so that the same graph is the same picture.</remarks>
internal sealed class DrawingLayout
{
    private const int RowHeight = 28, BandGap = 24, Top = 20;
    private static readonly int[] ColumnMiddles = [108, 338, 568, 798, 1028];

    private readonly PropertyGraph graph;
    private readonly Dictionary<string, GraphNode> nodes;
    private readonly ILookup<string, GraphRelationship> byType;
    private readonly Dictionary<string, DrawnNode> placed = new(StringComparer.Ordinal);
    private int y = Top;

    private DrawingLayout(PropertyGraph graph)
    {
        this.graph = graph;
        nodes = graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        byType = graph.Relationships.ToLookup(relationship => relationship.Type, StringComparer.Ordinal);
    }

    public const int PictureWidth = 1136;

    public IReadOnlyDictionary<string, DrawnNode> Nodes => placed;

    public int Height => y;

    public static DrawingLayout Of(PropertyGraph graph)
    {
        var layout = new DrawingLayout(graph);
        foreach (var match in layout.Matches())
        {
            layout.PlaceMatch(match);
        }

        layout.PlaceRest();
        return layout;
    }

    /// <summary>Reported matches first, then by id.</summary>
    private IEnumerable<string> Matches()
    {
        var main = byType["REPORTS_ON"].Where(told => !told.Properties.TryGetValue("main", out var value) || value.AsBoolean).Select(told => told.To).ToHashSet(StringComparer.Ordinal);
        return graph.Nodes.Where(node => node.Labels.Contains("Match")).Select(node => node.Id).OrderBy(id => main.Contains(id) ? 0 : 1);
    }

    private void PlaceMatch(string match)
    {
        var sides = byType["PLAYED_IN"].Where(side => side.To == match).OrderBy(side => SideOrder(side)).Select(side => side.From).ToList();
        var middle = new List<string>();
        middle.AddRange(byType["PART_OF"].Where(part => part.From == match).Select(part => part.To));
        middle.Add(match);
        middle.AddRange(byType["PLAYED_AT"].Where(place => place.From == match).Select(place => place.To));
        middle.AddRange(byType["IN_MATCH"].Where(goal => goal.To == match).Select(goal => goal.From).OrderBy(GoalOrder));
        middle.AddRange(byType["REFEREED"].Where(referee => referee.To == match).Select(referee => referee.From));
        List<string> leftTeam = sides.Count > 0 ? [sides[0]] : [], rightTeam = sides.Count > 1 ? [sides[1]] : [];
        var left = leftTeam.SelectMany(PeopleOf).ToList();
        var right = rightTeam.SelectMany(PeopleOf).Except(left, StringComparer.Ordinal).ToList();
        PlaceBand([left, leftTeam, middle, rightTeam, right]);
    }

    private static int SideOrder(GraphRelationship side) => side.Properties.TryGetValue("side", out var value) && value.AsString == "away" ? 1 : 0;

    private long GoalOrder(string goal) => nodes[goal].Properties.TryGetValue("minute", out var minute) ? minute.AsInteger : 999;

    /// <summary>Managers first, then players by name; those who belong there now before those who did.</summary>
    private IEnumerable<string> PeopleOf(string team)
    {
        static bool Former(GraphRelationship stint) => stint.Properties.TryGetValue("status", out var status) && status.AsString == "former";
        return byType["MANAGED"].Concat(byType["PLAYED_FOR"]).Where(stint => stint.To == team && !Former(stint)).Select(stint => stint.From).Distinct(StringComparer.Ordinal)
            .OrderBy(id => nodes[id].Labels.Contains("Manager") ? 0 : 1).ThenBy(id => nodes[id].Name, StringComparer.Ordinal);
    }

    /// <summary>What no match holds and a line leads to: former clubs, people of unknown sides.</summary>
    private void PlaceRest()
    {
        var drawn = LineStyle.All.Select(style => style.Type).ToHashSet(StringComparer.Ordinal);
        var ends = graph.Relationships.Where(relationship => drawn.Contains(relationship.Type)).SelectMany(relationship => new[] { relationship.From, relationship.To }).ToHashSet(StringComparer.Ordinal);
        var rest = graph.Nodes.Where(node => ends.Contains(node.Id) && !placed.ContainsKey(node.Id)).ToList();
        List<string>[] columns = [[], [], [], [], []];
        foreach (var node in rest)
        {
            int[] choices = node.Labels.Contains("Person") ? [0, 4] : node.Labels.Contains("Team") ? [1, 3] : [2];
            columns[choices.MinBy(column => columns[column].Count)].Add(node.Id);
        }

        PlaceBand(columns);
    }

    private void PlaceBand(List<string>[] columns)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = [.. columns[column].Where(id => nodes.ContainsKey(id) && !placed.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        }

        var rows = columns.Max(column => column.Count);
        if (rows == 0)
        {
            return;
        }

        for (var column = 0; column < columns.Length; column++)
        {
            var top = y + ((rows - columns[column].Count) * RowHeight / 2) + (RowHeight / 2);
            foreach (var id in columns[column])
            {
                placed.TryAdd(id, new DrawnNode(nodes[id], column, ColumnMiddles[column], top));
                top += RowHeight;
            }
        }

        y += (rows * RowHeight) + BandGap;
    }
}
