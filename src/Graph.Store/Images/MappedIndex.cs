using Graph.Model.Reading;

namespace Graph.Store.Images;

/// <summary>Nodes of one label in the order of one property's values; equal values in the order of the nodes.</summary>
internal sealed class MappedIndex(Mapped<int> nodes, PropertyColumn? column)
{
    public ReadOnlySpan<int> Find(StoredValue value)
    {
        switch (column?.Kind)
        {
            case ColumnKind.String when value.Kind == StoredKind.String:
                return column.FindString(value.String) is >= 0 and var code ? Range(column.StringCodes, code) : [];
            case ColumnKind.Integer when value.Kind == StoredKind.Integer:
                return Range(column.Integers, value.Integer);
            case ColumnKind.Integer when value.Kind == StoredKind.Float:
                // Beyond 2^53 not every float is one integer only.
                return Math.Abs(value.Float) <= 1L << 53 && Math.Floor(value.Float) == value.Float ? Range(column.Integers, (long)value.Float) : [];
            case ColumnKind.Float when value.Kind is StoredKind.Float or StoredKind.Integer:
                return Range(column.Floats, value.Kind == StoredKind.Float ? value.Float : value.Integer);
            case ColumnKind.Boolean when value.Kind == StoredKind.Boolean:
                return Range(column.Booleans, value.Boolean ? (byte)1 : (byte)0);
            default:
                return [];
        }
    }

    private ReadOnlySpan<int> Range<T>(ReadOnlySpan<T> values, T wanted)
        where T : struct, IComparable<T>
    {
        var first = FirstNotBelow(values, wanted, orEqual: true);
        return nodes.Span[first..FirstNotBelow(values, wanted, orEqual: false)];
    }

    private int FirstNotBelow<T>(ReadOnlySpan<T> values, T wanted, bool orEqual)
        where T : struct, IComparable<T>
    {
        var (low, high) = (0, nodes.Length);
        var span = nodes.Span;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var order = values[span[middle]].CompareTo(wanted);
            if (order < 0 || (order == 0 && !orEqual))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
