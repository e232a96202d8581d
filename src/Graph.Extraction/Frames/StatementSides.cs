namespace Graph.Extraction;

/// <summary>The sides of a statement by the roles that its rule gives them; -1 for none.</summary>
internal readonly record struct StatementSides(int One, int Other, int Winner, int Home);
