namespace Graph.Extraction;

/// <summary>How the scorer of a candidate was found, the surest first; <see cref="Joined"/> is a man listed with another.</summary>
internal enum ScorerOrigin
{
    Role,
    Sure,
    Parsed,
    Near,
    Joined,
}
