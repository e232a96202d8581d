using Graph.Text.Models;

namespace Graph.Text;

/// <summary>The features by which the tagger decides one token: the word, its ends and shape, its neighbours, the tags before it.</summary>
internal static class TaggerFeatures
{
    public const int Count = 43;

    /// <summary>Stands where a template has room for a class of words: the words have none.</summary>
    private const ulong NoClass = 0;

    private static readonly TokenProfile Outside = new(1, 1, 1, 0, default);

    /// <param name="sentence">Profiles of the whole sentence.</param>
    /// <param name="i">The token, from 0.</param>
    /// <param name="one">Tag of the token before; <c>Unknown</c> at the start.</param>
    /// <param name="two">Tag of the one before that.</param>
    /// <param name="features">Room for <see cref="Count"/>.</param>
    public static void Fill(ReadOnlySpan<TokenProfile> sentence, int i, FineTag one, FineTag two, Span<ulong> features)
    {
        ref readonly var word = ref sentence[i];
        ref readonly var before = ref At(sentence, i - 1);
        ref readonly var before2 = ref At(sentence, i - 2);
        ref readonly var after = ref At(sentence, i + 1);
        ref readonly var after2 = ref At(sentence, i + 2);
        ulong t1 = (ulong)one + 1, t12 = ((ulong)one << 8) | (ulong)two;
        ulong set = word.Entry.TagSet, setAfter = after.Entry.TagSet;
        ulong suffix3 = word.Suffix & 0xFFFF_FFFF_FFFF;
        ulong first = i == 0 ? 256UL : 0UL, shape = word.Shape | first;
        var f = new FeatureWriter(features);

        f.Add(shape);
        f.Add(word.Word);
        f.Add(word.Word, shape);
        f.Add(word.Suffix);
        f.Add(suffix3);
        f.Add(word.Suffix & 0xFFFF_FFFF);
        f.Add(word.Suffix & 0xFFFF);
        f.Add(word.Prefix & 0xFFFF);
        f.Add(word.Prefix);
        f.Add(suffix3, shape);
        f.Add(set, shape);
        f.Add(NoClass, shape);

        f.Add(t1);
        f.Add(t12);
        f.Add(t1, word.Word);
        f.Add(t12, word.Word);
        f.Add(t1, set);
        f.Add(t12, set);
        f.Add(t1, shape);
        f.Add(t1, suffix3);
        f.Add(t1, NoClass);

        f.Add(before.Word);
        f.Add(before.Word, word.Word);
        f.Add(before.Word, set);
        f.Add(before.Suffix & 0xFFFF_FFFF_FFFF);
        f.Add(before.Shape, shape);
        f.Add(NoClass, NoClass);
        f.Add(before2.Word);
        f.Add(before2.Word, before.Word);

        f.Add(after.Word);
        f.Add(word.Word, after.Word);
        f.Add(after.Word, set);
        f.Add(after.Suffix & 0xFFFF_FFFF_FFFF);
        f.Add(shape, after.Shape);
        f.Add(setAfter);
        f.Add(t1, setAfter);
        f.Add(set, setAfter);
        f.Add(t1, set, setAfter);
        f.Add(NoClass, NoClass);
        f.Add(after2.Word);
        f.Add(set, setAfter, after2.Entry.TagSet);
        f.Add(word.Word, setAfter);
        f.Add(t12, setAfter);
        FeatureHash.Finish(features);
    }

    private static ref readonly TokenProfile At(ReadOnlySpan<TokenProfile> sentence, int i)
    {
        if ((uint)i < (uint)sentence.Length)
        {
            return ref sentence[i];
        }

        return ref Outside;
    }
}
