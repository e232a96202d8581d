namespace Graph.Extraction.Linking;

/// <summary>What in one sentence speaks for women's football and what for men's.</summary>
internal struct SentenceSigns
{
    /// <summary>Competitions of women and words for women's sides.</summary>
    public int Women;

    /// <summary>Competitions of men only, and <c>men's</c>.</summary>
    public int Men;

    /// <summary>Pronouns of a woman, and full names of women whom the gazetteer knows.</summary>
    public int Female;

    /// <summary>Pronouns of a man, and full names of men whom the gazetteer knows.</summary>
    public int Male;

    /// <summary>Whether a sign of women stands for their football and not for women at large.</summary>
    public bool Football;

    /// <summary>Whether somebody unknown with the first name of a woman is named: she may as well be anybody's wife or a reporter, so that it says nothing of the whole report.</summary>
    public bool Named;

    /// <summary>Whether somebody unknown with a first name of men is named.</summary>
    public bool NamedMan;

    /// <summary>Whether a competition is named that is men's only, though not by its first name: <c>Carabao Cup</c>.</summary>
    public bool MensCup;

    /// <summary>Whether a word for women stands in the sentence.</summary>
    public bool Worded;
}
