namespace Graph.Store.Images;

/// <summary>Orders strings as their UTF-8 bytes are ordered, without encoding them: by code point, not by UTF-16 unit.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var common = left.CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        var (one, other) = (left[common], right[common]);
        // Surrogates stand for code points above all others, though their units are smaller than U+E000 … U+FFFF.
        return one >= 0xD800 && other >= 0xD800 ? AboveSurrogates(one).CompareTo(AboveSurrogates(other)) : one.CompareTo(other);
    }

    private static int AboveSurrogates(char unit) => unit >= 0xE000 ? unit - 0x2000 : unit + 0x2000;
}
