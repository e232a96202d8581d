using Graph.Text;

namespace Graph.Extraction;

/// <content>The words that may begin a statement of a minute, looked up once for all.</content>
public sealed partial class MinuteReader
{
    /// <summary>The little words before a time, and the words that may begin one, by vocabulary id.</summary>
    private readonly LittleWords[] littleWords;

    private LittleWords[] Little(Vocabulary vocabulary)
    {
        (string Word, LittleWords Kind)[] words =
        [
            ("just", LittleWords.Just | LittleWords.Determiner), ("only", LittleWords.Just | LittleWords.Determiner), ("barely", LittleWords.Just), ("in", LittleWords.In),
            ("on", LittleWords.On), ("at", LittleWords.On), ("with", LittleWords.With), ("until", LittleWords.With), ("about", LittleWords.Determiner), ("the", LittleWords.Determiner), ("by", LittleWords.By), ("minute", LittleWords.Time),
            ("opening", LittleWords.Span), ("first", LittleWords.Span), ("last", LittleWords.Span), ("final", LittleWords.Span), ("closing", LittleWords.Span), ("initial", LittleWords.Span),
            ("under", LittleWords.Span), ("than", LittleWords.Span), ("nearly", LittleWords.Span), ("almost", LittleWords.Span),
            ("added", LittleWords.Added), ("additional", LittleWords.Added), ("extra", LittleWords.Added), ("allotted", LittleWords.Added), ("allocated", LittleWords.Added),
        ];
        WordClassSet leads = Mark("after-word") | Mark("inside-word"), times = Mark("hour-mark") | Mark("half-hour-mark") | Mark("quarter-hour");
        var kinds = new LittleWords[vocabulary.Count];
        for (var word = 0; word < kinds.Length; word++)
        {
            kinds[word] = (MayBeOf(word, leads) ? LittleWords.Lead : LittleWords.None) | (MayBeOf(word, times) ? LittleWords.Time : LittleWords.None);
        }

        foreach (var (word, kind) in words)
        {
            if (vocabulary.Find(word) is >= 0 and var id)
            {
                kinds[id] |= kind;
            }
        }

        return kinds;
    }

    /// <summary>Whether a word is of a class or starts a phrase that is.</summary>
    private bool MayBeOf(int word, in WordClassSet set) => lexicons.ClassesOf(word).Overlaps(set) || lexicons.StartsPhraseOf(word, set);
}
