using System.Collections.Immutable;
using Graph.Model.Merging;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Merged;

/// <summary>Table <c>conflicts</c>: few rows, written whole. A side is a JSON list: its value, then its reports.</summary>
internal static class ConflictTable
{
    public static void Write(SqliteConnection connection, SqliteTransaction transaction, ImmutableArray<OwnedConflict> conflicts, StoredJson json)
    {
        Files.StoreFile.Execute(connection, "DELETE FROM conflicts", transaction);
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO conflicts VALUES ($ordinal, $kind, $subject, $sides, $owner)";
        var ordinal = insert.Parameters.Add("$ordinal", SqliteType.Integer);
        var kind = insert.Parameters.Add("$kind", SqliteType.Text);
        var subject = insert.Parameters.Add("$subject", SqliteType.Text);
        var sides = insert.Parameters.Add("$sides", SqliteType.Text);
        var owner = insert.Parameters.Add("$owner", SqliteType.Text);
        for (var i = 0; i < conflicts.Length; i++)
        {
            ordinal.Value = i;
            var conflict = conflicts[i].Conflict;
            kind.Value = conflict.Kind;
            subject.Value = conflict.Subject;
            owner.Value = conflicts[i].Owner;
            sides.Value = json.Write(conflict.Sides.Select(side => json.Write([side.Value, .. side.Reports])).ToList());
            insert.ExecuteNonQuery();
        }
    }

    public static ImmutableArray<Conflict> Read(SqliteConnection connection) => [.. ReadOwned(connection).Select(each => each.Conflict)];

    public static ImmutableArray<OwnedConflict> ReadOwned(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind, subject, sides, owner FROM conflicts ORDER BY ordinal";
        using var reader = command.ExecuteReader();
        var conflicts = ImmutableArray.CreateBuilder<OwnedConflict>();
        while (reader.Read())
        {
            var sides = StoredJson.ReadTexts(reader.GetString(2)).Select(text => StoredJson.ReadTexts(text)).Select(side => new ConflictSide(side[0], side[1..]));
            conflicts.Add(new OwnedConflict(reader.GetString(3), new Conflict(reader.GetString(0), reader.GetString(1), [.. sides])));
        }

        return conflicts.ToImmutable();
    }
}
