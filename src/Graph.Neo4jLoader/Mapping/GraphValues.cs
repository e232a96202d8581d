using System.Text;
using Graph.Model;

namespace Graph.Neo4jLoader.Mapping;

/// <summary>Between the model's values and those of the database.</summary>
internal static class GraphValues
{
    /// <summary>Dates stay texts (<c>2017-01-11</c>, <c>01-11</c>, <c>2017</c>): reports often tell less than a day, and a property of one type is compared and
    /// ordered as a whole, here as in queries on the store.</summary>
    public static object FromModel(PropertyValue value) => value.Type switch
    {
        PropertyType.Integer => value.AsInteger,
        PropertyType.Float => value.AsFloat,
        PropertyType.Boolean => value.AsBoolean,
        PropertyType.StringList => Texts(value.AsList),
        _ => Clean(value.AsString),
    };

    public static string[] Texts(IReadOnlyList<string> texts)
    {
        var clean = new string[texts.Count];
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = Clean(texts[i]);
        }

        return clean;
    }

    /// <summary>Half a surrogate pair cannot be written in UTF-8: the replacement character stands for it, here as in every other output.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }
        }

        return text;
    }

    /// <summary>From a reply: lists of texts become arrays.</summary>
    public static object? FromReply(object? value) => value switch
    {
        IReadOnlyList<object?> list => list.All(item => item is string) ? list.Select(item => (string)item!).ToArray() : value,
        _ => value,
    };

    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (string[] a, string[] b) => a.AsSpan().SequenceEqual(b),
        _ => Equals(left, right),
    };

    /// <summary>About as many bytes as the value takes in a request.</summary>
    public static int SizeOf(object? value)
    {
        switch (value)
        {
            case string text: return text.Length + 3;
            case string[] texts:
                var size = 3;
                foreach (var text in texts)
                {
                    size += text.Length + 3;
                }

                return size;
            default: return 8;
        }
    }
}
