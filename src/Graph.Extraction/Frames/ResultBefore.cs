namespace Graph.Extraction;

/// <summary>Finds the match whose result the words before a goal tell: "beat Rovers 3-1 with goals from".</summary>
internal sealed class ResultBefore(MatchFrame[] frames, EventFrameDescriber describer)
{
    /// <summary>Items between a result and a goal of it.</summary>
    private const int Near = 25;

    /// <summary>The match whose result the words before a goal tell; null where they tell none, the sentence those of several, or the event is no goal.</summary>
    public MatchFrame? Of(MatchEvent told)
    {
        if (told.Kind != EventKind.Goal)
        {
            return null;
        }

        MatchFrame? only = null;
        var isTold = false;
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (statement.Sentence == told.Sentence && statement.HasScore && !statement.IsLoose && !statement.IsSet && !describer.IsInPassing(statement, told))
                {
                    if (only is not null && only != frame)
                    {
                        return null;
                    }

                    only = frame;
                    isTold |= statement.EndItem <= told.Trigger && told.Trigger - statement.EndItem < Near;
                }
            }
        }

        return isTold ? only : null;
    }
}
