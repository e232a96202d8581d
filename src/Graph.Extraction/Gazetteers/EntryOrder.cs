namespace Graph.Extraction.Gazetteers;

/// <summary>Entries in the order of their ids, one for each id.</summary>
internal static class EntryOrder
{
    /// <summary>The rows of one file by id; of two rows of one id the later counts as added to the earlier. The tables are sorted already, as a rule.</summary>
    public static GazetteerEntry[] Sort(GazetteerEntry[] rows)
    {
        if (IsAscending(rows))
        {
            return rows;
        }

        var places = new int[rows.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(places, (a, b) => string.CompareOrdinal(rows[a].Id, rows[b].Id) is var order and not 0 ? order : a.CompareTo(b));
        var sorted = new List<GazetteerEntry>(rows.Length);
        foreach (var place in places)
        {
            if (sorted.Count > 0 && sorted[^1].Id == rows[place].Id)
            {
                sorted[^1] = Add(sorted[^1], rows[place]);
            }
            else
            {
                sorted.Add(rows[place]);
            }
        }

        return [.. sorted];
    }

    /// <summary>Both together; both must be sorted.</summary>
    public static GazetteerEntry[] Merge(GazetteerEntry[] earlier, GazetteerEntry[] later)
    {
        if (earlier.Length == 0 || later.Length == 0)
        {
            return earlier.Length == 0 ? later : earlier;
        }

        var merged = new GazetteerEntry[earlier.Length + later.Length];
        int left = 0, right = 0, count = 0;
        while (left < earlier.Length && right < later.Length)
        {
            var order = string.CompareOrdinal(earlier[left].Id, later[right].Id);
            merged[count++] = order < 0 ? earlier[left++] : order > 0 ? later[right++] : Add(earlier[left++], later[right++]);
        }

        earlier.AsSpan(left).CopyTo(merged.AsSpan(count));
        later.AsSpan(right).CopyTo(merged.AsSpan(count + earlier.Length - left));
        count += earlier.Length - left + later.Length - right;
        return count == merged.Length ? merged : merged[..count];
    }

    private static bool IsAscending(GazetteerEntry[] rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (string.CompareOrdinal(rows[i - 1].Id, rows[i].Id) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static GazetteerEntry Add(GazetteerEntry known, GazetteerEntry added) => added.Type != EntityType.Person ? added : known with
    {
        Names = [.. known.Names.Union(added.Names, StringComparer.Ordinal)],
        Country = known.Country ?? added.Country,
        Kind = known.Kind.Length == 0 ? added.Kind : known.Kind,
        Roles = known.Roles | added.Roles,
        Wikidata = known.Wikidata ?? added.Wikidata,
        Born = known.Born ?? added.Born,
        Stints = [.. known.Stints.Union(added.Stints).OrderBy(static s => s.From ?? DateOnly.MinValue).ThenBy(static s => s.Team, StringComparer.Ordinal)],
    };
}
