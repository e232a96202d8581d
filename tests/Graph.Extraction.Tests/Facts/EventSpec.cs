namespace Graph.Extraction.Tests.Facts;

/// <summary>One fact that a text of <c>tests/specs/events.txt</c> tells.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Kind">The word before the colon: <c>goal</c>, <c>match</c>, <c>card</c>…</param>
internal sealed record ExpectedFact(int Line, string Kind, string Value);

/// <summary>A short report with the facts that it tells.</summary>
internal sealed record EventCase(int Line, string Text, IReadOnlyList<ExpectedFact> Facts)
{
    /// <exception cref="InvalidDataException">A fact stands before any text or has no colon.</exception>
    public static List<EventCase> Read(string path)
    {
        var cases = new List<EventCase>();
        var facts = new List<ExpectedFact>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                if (colon < 0 || cases.Count == 0)
                {
                    throw new InvalidDataException($"{path}:{number}: expected a fact such as '  goal: Smith for Rovers' under a text, found '{line}'.");
                }

                facts.Add(new ExpectedFact(number, line[2..colon], line[(colon + 2)..].Trim()));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                if (facts.Count == 0 && cases.Count > 0)
                {
                    cases[^1] = cases[^1] with { Text = cases[^1].Text + "\n\n" + line };
                    continue;
                }

                facts = [];
                cases.Add(new EventCase(number, line, facts));
            }
        }

        return cases;
    }
}
