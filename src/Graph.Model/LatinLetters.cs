namespace Graph.Model;

/// <summary>Letters without their accents.</summary>
public static class LatinLetters
{
    // Base letters of U+00C0..U+024F and U+1E00..U+1EFF; a dot where there is none. Our own table, because .NET does not
    // decompose letters when it runs without culture data.
    private const string LatinBases =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiii..jjkk.llllll..llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz."
        + "...............e................oo.............uu............................aaiioouuuuuuuuuu.aa"
        + "aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
        + "................";

    private const string LatinAdditionalBases =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The letter under an accent, in lower case (<c>É</c> → <c>e</c>); any other character in lower case as it is.
    /// Letters that stand for two (<c>ß</c>, <c>æ</c>, <c>œ</c>, <c>þ</c>) stay.</summary>
    public static char BaseOf(char c)
    {
        var letter = c switch
        {
            >= '\u00C0' and < '\u0250' => LatinBases[c - '\u00C0'],
            >= '\u1E00' and < '\u1F00' => LatinAdditionalBases[c - '\u1E00'],
            _ => '.',
        };
        return letter == '.' ? char.ToLowerInvariant(c) : letter;
    }
}
