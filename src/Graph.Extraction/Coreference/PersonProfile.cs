namespace Graph.Extraction.Coreference;

/// <summary>What the report, and failing that the gazetteer, tells of a person: by this a description is matched.</summary>
internal sealed class PersonProfile(ReportEntity entity)
{
    public ReportEntity Entity { get; } = entity;

    /// <summary>Positions that the report gives, each once; those of the gazetteer when it gives none.</summary>
    public List<string> Positions { get; } = [];

    /// <summary>Positions by which descriptions have called him, where no other words give one: "the striker" is no "keeper" later.</summary>
    public List<string> Called { get; } = [];

    /// <summary>Country of nationality; null when unknown.</summary>
    public string? Country { get; set; }

    /// <summary>Whether the report itself gives the nationality.</summary>
    public bool CountryFromText { get; set; }

    /// <summary>Age that the report gives; 0 when it gives none.</summary>
    public int Age { get; set; }

    /// <summary>Words that stood before the name as roles (<c>substitute</c>, <c>captain</c>).</summary>
    public List<ulong> Epithets { get; } = [];

    /// <summary>Ids of teams that stood before the name with a role (<c>Liverpool goalkeeper</c>).</summary>
    public List<string> Teams { get; } = [];
}
