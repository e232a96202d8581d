using System.Collections.Frozen;

namespace Graph.Text;

/// <summary>The small words that tell how a clause is meant, by the hash of their folded form.</summary>
internal static class VerbWords
{
    private static readonly FrozenSet<ulong> Negations = Hashes("not", "n't", "never", "no", "neither", "nor", "nowhere");
    private static readonly FrozenSet<ulong> NegativeSubjects = Hashes("nobody", "none", "nothing", "neither", "no-one", "no");
    private static readonly FrozenSet<ulong> Modals = Hashes("could", "would", "should", "may", "might", "must", "can", "ca", "ought", "'d");
    private static readonly FrozenSet<ulong> Futures = Hashes("will", "'ll", "wo", "shall");
    private static readonly FrozenSet<ulong> Haves = Hashes("have", "has", "had", "having", "'ve");
    private static readonly FrozenSet<ulong> Bes = Hashes("be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m", "get", "gets", "got", "getting");
    private static readonly FrozenSet<ulong> Conditions = Hashes("if", "unless", "whether");
    private static readonly ulong Without = WordFolding.Hash("without");
    private static readonly ulong By = WordFolding.Hash("by");
    private static readonly ulong Going = WordFolding.Hash("going");

    public static bool IsNegation(in Token token) => Negations.Contains(token.Hash);

    public static bool IsNegativeSubject(in Token token) => NegativeSubjects.Contains(token.Hash);

    public static bool IsBe(in Token token) => Bes.Contains(token.Hash);

    public static bool IsCondition(in Token token) => Conditions.Contains(token.Hash);

    public static bool IsWithout(in Token token) => token.Hash == Without;

    public static bool IsBy(in Token token) => token.Hash == By;

    public static bool IsGoing(in Token token) => token.Hash == Going;

    /// <summary>What an auxiliary adds, tense aside.</summary>
    public static ClauseFlags OfAuxiliary(in Token token) =>
        Futures.Contains(token.Hash) ? ClauseFlags.Future
        : Modals.Contains(token.Hash) ? ClauseFlags.Modal
        : Haves.Contains(token.Hash) ? ClauseFlags.Perfect
        : ClauseFlags.None;

    public static ClauseFlags TenseOf(WordForm form) => form switch
    {
        WordForm.Past => ClauseFlags.Past,
        WordForm.Present => ClauseFlags.Present,
        _ => ClauseFlags.None,
    };

    private static FrozenSet<ulong> Hashes(params string[] words) => words.Select(word => WordFolding.Hash(word)).ToFrozenSet();
}
