using System.Text;
using Graph.Model.Reading;

namespace Graph.Store.Images;

/// <summary>Writes property columns and the strings that they share.</summary>
internal sealed class ColumnWriter(SectionWriter sections)
{
    private byte[] utf8 = new byte[256];

    public ElementIdSections WriteElementIds(int count, Func<int, string> elementId)
    {
        var ids = new string[count];
        var entities = new int[count];
        for (var i = 0; i < count; i++)
        {
            ids[i] = elementId(i);
            entities[i] = i;
        }

        var inOrder = true;
        for (var i = 1; i < count && inOrder; i++)
        {
            inOrder = Utf8Order.Instance.Compare(ids[i - 1], ids[i]) <= 0;
        }

        if (!inOrder)
        {
            Array.Sort(ids, entities, Utf8Order.Instance);
        }

        var codes = new int[count];
        for (var place = 0; place < count; place++)
        {
            codes[entities[place]] = place;
        }

        return new ElementIdSections(WriteStrings(ids), sections.Write<int>(codes), inOrder ? default : sections.Write<int>(entities));
    }

    public ColumnSections Write(int key, PropertyColumn column, int entities, Func<int, string> elementId, ElementIdSections ids)
    {
        switch (column.Kind)
        {
            case ColumnKind.Integer:
                return new ColumnSections(key, column.Kind, column.Count, false, sections.Write(column.Integers), sections.Write(column.Presence), null, default);
            case ColumnKind.Float:
                return new ColumnSections(key, column.Kind, column.Count, false, sections.Write(column.Floats), sections.Write(column.Presence), null, default);
            case ColumnKind.Boolean:
                return new ColumnSections(key, column.Kind, column.Count, false, sections.Write(column.Booleans), sections.Write(column.Presence), null, default);
            case ColumnKind.String when IsElementId(column, entities, elementId):
                return new ColumnSections(key, column.Kind, column.Count, true, ids.Codes, default, null, default);
            case ColumnKind.String:
                return WriteStringColumn(key, column);
            default:
                return WriteMixed(key, column, entities);
        }
    }

    /// <summary>By code: place of its string among the column's strings in order.</summary>
    public static int[] PlacesInOrder(PropertyColumn column)
    {
        var (_, codes) = InOrder(column);
        var places = new int[codes.Length];
        for (var place = 0; place < codes.Length; place++)
        {
            places[codes[place]] = place;
        }

        return places;
    }

    private static (string[] Strings, int[] Codes) InOrder(PropertyColumn column)
    {
        var strings = new string[column.DictionarySize];
        var codes = new int[strings.Length];
        for (var code = 0; code < strings.Length; code++)
        {
            strings[code] = column.DictionaryString(code);
            codes[code] = code;
        }

        Array.Sort(strings, codes, Utf8Order.Instance);
        return (strings, codes);
    }

    private static bool IsElementId(PropertyColumn column, int entities, Func<int, string> elementId)
    {
        if (column.Count != entities)
        {
            return false;
        }

        for (var i = 0; i < entities; i++)
        {
            if (column.Get(i).String != elementId(i))
            {
                return false;
            }
        }

        return true;
    }

    private ColumnSections WriteStringColumn(int key, PropertyColumn column)
    {
        var (strings, _) = InOrder(column);
        var places = PlacesInOrder(column);
        var codes = column.StringCodes.ToArray();
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = codes[i] < 0 ? -1 : places[codes[i]];
        }

        return new ColumnSections(key, ColumnKind.String, column.Count, false, sections.Write<int>(codes), default, WriteStrings(strings), default);
    }

    private ColumnSections WriteMixed(int key, PropertyColumn column, int entities)
    {
        var offsets = new long[entities + 1];
        var start = sections.Begin();
        var value = new MemoryStream();
        for (var i = 0; i < entities; i++)
        {
            if (column.Has(i))
            {
                value.SetLength(0);
                MixedValues.Write(value, column.Get(i));
                sections.Append(value.GetBuffer().AsSpan(0, (int)value.Length));
            }

            offsets[i + 1] = sections.Position - start;
        }

        var bytes = new Section(start, sections.Position - start);
        return new ColumnSections(key, ColumnKind.Mixed, column.Count, false, sections.Write<long>(offsets), default, null, bytes);
    }

    private StringsSections WriteStrings(string[] strings)
    {
        var offsets = new long[strings.Length + 1];
        var start = sections.Begin();
        for (var i = 0; i < strings.Length; i++)
        {
            var most = Encoding.UTF8.GetMaxByteCount(strings[i].Length);
            if (utf8.Length < most)
            {
                utf8 = new byte[most];
            }

            sections.Append(utf8.AsSpan(0, Encoding.UTF8.GetBytes(strings[i], utf8)));
            offsets[i + 1] = sections.Position - start;
        }

        var bytes = new Section(start, sections.Position - start);
        return new StringsSections(sections.Write<long>(offsets), bytes);
    }
}
