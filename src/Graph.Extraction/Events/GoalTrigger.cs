namespace Graph.Extraction;

/// <summary>One of the places where the words of a sentence tell that a man scored.</summary>
/// <param name="Item">Item of the trigger.</param>
/// <param name="Scorer">Item that names the man.</param>
/// <param name="IsRival">Whether another man may be the subject of the same trigger instead.</param>
/// <param name="IsEarlier">Whether it stands in the perfect, so that it came before what the sentence tells: "having opened the scoring, …".</param>
public readonly record struct GoalTrigger(int Item, int Scorer, bool IsRival, bool IsEarlier);
