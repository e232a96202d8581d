using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Reports;

/// <summary>Names under which several texts were read: a text's id comes from its content, so a changed one is another report beside the older.</summary>
internal static class ReportNames
{
    public static ImmutableArray<ReportOfOldName> Twice(SqliteConnection connection, IReadOnlySet<string> added)
    {
        var newer = new Dictionary<string, (string Id, string File)>(StringComparer.Ordinal);
        foreach (var (id, file, name) in Read(connection).Where(each => added.Contains(each.Id)))
        {
            newer.TryAdd(name, (id, file));
        }

        return
        [
            .. from each in Read(connection)
               where !added.Contains(each.Id) && newer.ContainsKey(each.Name)
               let other = newer[each.Name]
               orderby other.File, each.Id
               select new ReportOfOldName(other.File, other.Id, each.Id),
        ];
    }

    private static IEnumerable<(string Id, string File, string Name)> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, file, source_id FROM reports";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var file = reader.GetString(1);
            if (Name(file, reader.IsDBNull(2) ? null : reader.GetString(2)) is { } name)
            {
                yield return (reader.GetString(0), file, name);
            }
        }
    }

    /// <summary>What stays when a text changes: the name of its file, or within a file of many its own id; null for a line that has none, since lines move.</summary>
    private static string? Name(string file, string? sourceId)
    {
        var colon = file.LastIndexOf(':');
        var isLine = colon >= 0 && colon + 1 < file.Length && file.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0;
        return !isLine ? file : sourceId is null ? null : file[..(colon + 1)] + sourceId;
    }
}
