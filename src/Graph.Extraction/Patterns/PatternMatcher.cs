using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graph.Extraction;

/// <summary>
/// Many patterns, matched in a sentence together. What patterns ask of an item is a question numbered once for all of them and answered once a sentence, for all items at
/// once, one bit each. As the jumps of a program only lead on, it is then worked out from its last step to its first at which places the rest of it matches; the preferred
/// way from a start is followed without ever turning back.
/// </summary>
internal sealed class PatternMatcher
{
    /// <summary>The longest stretch that is matched at once: one bit is left for the place behind the last item.</summary>
    public const int MostItems = 63;

    private readonly ItemQuestions questions;
    private readonly PatternStep[] steps;
    private readonly PatternWay[] ways;
    private readonly JoinedProgram[] programs;

    /// <summary>What matches pass, and which questions behind the places are asked, one program's behind another's.</summary>
    private readonly PatternMust[] musts;
    private readonly ushort[] questionsAsked;

    private readonly PatternFilter filter;
    private readonly int longest;

    /// <summary>Room for answers that no thread uses now; null when one does. No place is marked in it.</summary>
    private ulong[]? spare;

    public PatternMatcher(IReadOnlyList<PatternProgram> patterns)
    {
        longest = patterns.Max(static pattern => (int?)pattern.Code.Length) ?? 0;
        var joiner = new ProgramJoiner(patterns, longest);
        steps = [.. joiner.Steps];
        ways = [.. joiner.Ways];
        programs = [.. joiner.Programs];
        (musts, questionsAsked) = ([.. joiner.Musts], [.. joiner.QuestionsAsked]);
        questions = joiner.Build();
        filter = new PatternFilter(questions, joiner.TellingQuestions(questions));
        Starts = MostItems - (patterns.Max(static pattern => (int?)pattern.Horizon) ?? 0);
    }

    /// <summary>For a stretch of <see cref="MostItems"/> that is not the last of its sentence: how many items may start a match there.</summary>
    private int Starts { get; }

    /// <summary>Adds the matches of all patterns, by pattern, then by place; one a pattern and start.</summary>
    public void Find(ReadOnlySpan<PatternItem> items, List<PatternMatch> matches)
    {
        if (items.Length <= MostItems)
        {
            FindIn(items, 0, ~0UL, matches);
            return;
        }

        // A long sentence is read in stretches that overlap by as much as a pattern can see.
        var (before, offset) = (matches.Count, 0);
        for (; items.Length - offset > MostItems; offset += Starts)
        {
            FindIn(items.Slice(offset, MostItems), offset, (1UL << Starts) - 1, matches);
        }

        FindIn(items[offset..], offset, ~0UL, matches);
        matches.Sort(before, matches.Count - before, Comparer<PatternMatch>.Create(static (x, y) => x.Pattern != y.Pattern ? x.Pattern.CompareTo(y.Pattern) : x.First.CompareTo(y.First)));
    }

    /// <param name="offset">Where the stretch begins in its sentence.</param>
    /// <param name="wanted">Where in the stretch a match may start, as bits.</param>
    [SkipLocalsInit]
    private void FindIn(ReadOnlySpan<PatternItem> items, int offset, ulong wanted, List<PatternMatch> matches)
    {
        Span<ushort> met = stackalloc ushort[ItemQuestions.MostMet];
        Span<ulong> known = stackalloc ulong[(questions.Count / 64) + 1], places = stackalloc ulong[longest + PatternWay.FixedPlaces], patterns = stackalloc ulong[filter.Length];
        var room = Interlocked.Exchange(ref spare, null) ?? new ulong[questions.Count];
        var answers = new ItemAnswers(questions, items, room, met, known);
        filter.Fill(answers.Met, patterns);
        var ends = (2UL << items.Length) - 1;
        (places[longest], places[longest + 1]) = (0, ends);
        for (var part = 0; part < patterns.Length; part++)
        {
            for (var bits = patterns[part]; bits != 0; bits &= bits - 1)
            {
                var pattern = (part * 64) + BitOperations.TrailingZeroCount(bits);
                ref readonly var program = ref programs[pattern];
                if (MayMatch(program, answers))
                {
                    var starts = Places(ways.AsSpan(program.First, program.Length), answers.To(program.Asked.Of(questionsAsked)), places) & wanted & (ends >> 1);
                    AddMatches(pattern, starts, places, offset, matches);
                }
            }
        }

        answers.Clear();
        Volatile.Write(ref spare, room);
    }

    /// <param name="starts">Where the pattern matches, as bits.</param>
    /// <param name="places">From where each of its steps leads to a match.</param>
    private void AddMatches(int pattern, ulong starts, ReadOnlySpan<ulong> places, int offset, List<PatternMatch> matches)
    {
        ref readonly var program = ref programs[pattern];
        for (; starts != 0; starts &= starts - 1)
        {
            var start = BitOperations.TrailingZeroCount(starts);
            var captures = new int[program.Captures];
            Array.Fill(captures, -1);
            var end = Follow(steps.AsSpan(program.First, program.Length), places, start, offset, captures);
            if (end > start)
            {
                matches.Add(new PatternMatch(pattern, start + offset, end + offset, captures));
            }
        }
    }

    /// <summary>Whether items pass what every match passes, one behind another, as far from each other as the pattern lets them stand.</summary>
    private bool MayMatch(in JoinedProgram program, in ItemAnswers answers)
    {
        var here = answers[program.Start];
        foreach (ref readonly var must in program.Musts.Of(musts))
        {
            here = answers[must.Question] & Spread(here << must.Least, must.More);
            if (here == 0)
            {
                return false;
            }
        }

        return here != 0;
    }

    /// <summary>Each place with as many of those behind it.</summary>
    private static ulong Spread(ulong places, int more)
    {
        for (var step = 1; more > 0; more -= step, step *= 2)
        {
            step = Math.Min(step, more);
            places |= places << step;
        }

        return places;
    }

    /// <summary>Fills the places from which each step leads to a match.</summary>
    /// <returns>The places where the pattern matches.</returns>
    private static ulong Places(ReadOnlySpan<PatternWay> ways, ReadOnlySpan<ulong> answers, Span<ulong> places)
    {
        var here = 0UL;
        for (var pc = ways.Length - 1; pc >= 0; pc--)
        {
            ref readonly var way = ref ways[pc];
            var others = places[way.One] | places[way.Other];
            here = way.IsRejecting ? others & ~here : (answers[way.Question] & (here >> 1)) | others;
            places[pc] = here;
            if (here == 0 && way.IsOnEveryWay)
            {
                return 0;
            }
        }

        return here;
    }

    private static int Follow(ReadOnlySpan<PatternStep> code, ReadOnlySpan<ulong> places, int place, int offset, int[] captures)
    {
        for (var pc = 0; ;)
        {
            ref readonly var step = ref code[pc];
            switch (step.Op)
            {
                case PatternOp.Accept:
                    return place;
                case PatternOp.Test:
                    place++;
                    pc++;
                    break;
                case PatternOp.SaveStart:
                case PatternOp.SaveEnd:
                    captures[(step.X * 2) + (step.Op == PatternOp.SaveEnd ? 1 : 0)] = place + offset;
                    pc++;
                    break;
                case PatternOp.Split:
                    pc = ((places[step.X] >> place) & 1) != 0 ? step.X : step.Y;
                    break;
                default:
                    pc = step.Op == PatternOp.Jump ? step.X : step.Y;
                    break;
            }
        }
    }
}
