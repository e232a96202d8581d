namespace Graph.Extraction;

/// <summary>What is known of the sides before a sentence is read: the report's main match, the match told last, the subjects so far. -1 where unknown.</summary>
public struct SideContext(int focusOne, int focusOther)
{
    public int FocusOne { get; } = focusOne;

    public int FocusOther { get; } = focusOther;

    public int CurrentOne { get; set; } = -1;

    public int CurrentOther { get; set; } = -1;

    /// <summary>The first free team of the last sentence that has one.</summary>
    public int LastSubject { get; set; } = -1;

    /// <summary>The first team of the last sentence that has one which is no opponent there: a sentence that names opponents only goes on about it.</summary>
    public int Subject { get; set; } = -1;

    /// <summary>Sentences since the one of <see cref="Subject"/>.</summary>
    public int SubjectAge { get; set; }

    /// <summary>The first free team of the paragraph.</summary>
    public int Topic { get; set; } = -1;

    /// <summary>The team named last before the sentence.</summary>
    public int Recent { get; set; } = -1;

    /// <summary>The last man named before the sentence.</summary>
    public int LastMan { get; set; } = -1;

    public int Paragraph { get; set; } = -1;
}
