using System.Runtime.InteropServices;

namespace Graph.Extraction;

/// <summary>Joins the programs of many patterns, one's steps behind another's, so that a matcher finds all of them together.</summary>
internal sealed class ProgramJoiner
{
    private readonly ItemQuestions.Builder questions;

    /// <summary>A question that is never true.</summary>
    private readonly ushort never;

    /// <summary>Steps of the longest program.</summary>
    private readonly int longest;

    private readonly List<PatternStep> steps = [];
    private readonly List<PatternWay> ways = [];
    private readonly List<PatternMust> musts = [];
    private readonly List<ushort> asked = [];
    private readonly List<JoinedProgram> programs = [];

    /// <summary>For each program the question that some item of every match passes.</summary>
    private readonly List<ushort> needs = [];

    /// <param name="longest">Steps of the longest program.</param>
    public ProgramJoiner(IReadOnlyList<PatternProgram> patterns, int longest)
    {
        this.longest = longest;
        questions = new ItemQuestions.Builder(patterns);
        never = questions.Number(PatternNeed.Impossible);
        foreach (var pattern in patterns)
        {
            Add(pattern);
        }
    }

    public IReadOnlyList<PatternStep> Steps => steps;

    /// <summary>One a step.</summary>
    public IReadOnlyList<PatternWay> Ways => ways;

    /// <summary>In the order of the patterns.</summary>
    public IReadOnlyList<JoinedProgram> Programs => programs;

    public IReadOnlyList<PatternMust> Musts => musts;

    /// <summary>The questions behind the places that tests ask.</summary>
    public IReadOnlyList<ushort> QuestionsAsked => asked;

    /// <summary>What all the programs ask.</summary>
    public ItemQuestions Build() => questions.Build();

    /// <summary>For each program the questions that tell best whether it may match, the rarest first. Those asked in the negative are nearly always true of something.</summary>
    /// <param name="built">What <see cref="Build"/> gave.</param>
    public ushort[][] TellingQuestions(ItemQuestions built) =>
        [.. programs.Select((program, i) => MustsOf(program).Select(static must => must.Question).Prepend(program.Start).Prepend(needs[i]).Distinct().Where(question => !built.IsNegated(question)).ToArray())];

    private List<PatternMust> MustsOf(in JoinedProgram program) => musts.GetRange(program.Musts.First, program.Musts.Count);

    private void Add(PatternProgram pattern)
    {
        needs.Add(questions.Number(pattern.Need));
        var first = steps.Count;
        PatternStep.Add(pattern.Code, questions, steps);
        var own = CollectionsMarshal.AsSpan(steps)[first..];
        PatternWay.Add(own, never, longest, ways);
        var start = questions.Number(pattern.Start);
        var firstMust = musts.Count;
        PatternMust.Add(own, pattern.Ahead, questions, musts);
        var firstAsked = asked.Count;
        AddAsked(own, firstAsked);
        programs.Add(new JoinedProgram(first, own.Length, pattern.Roles.Count * 2, start, new PatternPart(firstMust, musts.Count - firstMust), new PatternPart(firstAsked, asked.Count - firstAsked)));
    }

    /// <summary>Adds the questions behind the places that the tests of a program ask, each once.</summary>
    private void AddAsked(ReadOnlySpan<PatternStep> code, int first)
    {
        foreach (ref readonly var step in code)
        {
            if (step.Op == PatternOp.Test && step.X >= questions.PlaceCount && asked.IndexOf(step.X, first) < 0)
            {
                asked.Add(step.X);
            }
        }
    }
}
