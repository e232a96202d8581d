using Graph.Model;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Ownership;

namespace Graph.Neo4jLoader.Loading;

/// <summary>Rows for the statements of <see cref="Statements"/>, cell by cell.</summary>
internal static class RowBuilder
{
    private const int RowOverhead = 8;

    public static BatchRow Create(DesiredElement element)
    {
        var first = element.Kind.IsNode ? 1 : 3;
        var used = element.Values.Length;
        while (used > 0 && element.Values[used - 1] is null)
        {
            used--;
        }

        // A cell past the row's end is null for the server: what is empty at the end need not be sent.
        var cells = new object?[first + used];
        cells[0] = element.Id;
        var size = RowOverhead + element.Id.Length;
        if (!element.Kind.IsNode)
        {
            cells[1] = element.From;
            cells[2] = element.To;
            size += element.From!.Length + element.To!.Length + 6;
        }

        for (var i = 0; i < used; i++)
        {
            cells[first + i] = element.Values[i];
            size += GraphValues.SizeOf(element.Values[i]);
        }

        return new BatchRow(element.Id, cells, size);
    }

    public static BatchRow Update(ElementKind kind, ElementChange change)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal);
        var size = RowOverhead + change.Id.Length + change.MarkBefore.Length + (change.MarkAfter?.Length ?? 4);
        foreach (var (column, value) in change.Values)
        {
            var name = kind.Columns[column].Name;
            properties[name] = value;
            size += name.Length + 3 + GraphValues.SizeOf(value);
        }

        return new BatchRow(change.Id, [change.Id, change.MarkBefore, change.MarkAfter, properties], size);
    }

    public static BatchRow Delete(string id) => new(id, [id], RowOverhead + id.Length);
}
