using Graph.Text;

namespace Graph.Extraction.Gazetteers;

/// <summary>The people of a gazetteer by the last units of their names, and how many bear a first name. Safe for many threads.</summary>
internal sealed class PeopleIndex
{
    private readonly HashNumbers surnames;

    /// <summary>For each surname where its people start, and the end of the last one's.</summary>
    private readonly int[] starts;
    private readonly int[] people;
    private readonly ulong[] units;

    /// <summary>Where the units of each entry's canonical name are.</summary>
    private readonly (int Start, int Length)[] canonical;

    private PeopleIndex(HashNumbers surnames, int[] starts, int[] people, ulong[] units, (int Start, int Length)[] canonical, List<ulong> firstNames)
    {
        this.surnames = surnames;
        this.starts = starts;
        this.people = people;
        this.units = units;
        this.canonical = canonical;
        FirstNames = firstNames;
    }

    /// <summary>The first units of the canonical names of two people or more, of two units or more.</summary>
    public IReadOnlyList<ulong> FirstNames { get; }

    /// <summary>The people whose names end with a unit, ascending, each once.</summary>
    public ReadOnlySpan<int> BySurname(ulong lastUnit) => surnames.Find(lastUnit) is >= 0 and var surname ? people.AsSpan(starts[surname]..starts[surname + 1]) : [];

    /// <summary>The units of a person's canonical name; empty for another entry.</summary>
    public ReadOnlySpan<ulong> UnitsOf(int entry) => units.AsSpan(canonical[entry].Start, canonical[entry].Length);

    /// <param name="entries">How many entries there are, people and others.</param>
    internal sealed class Builder(int entries)
    {
        private readonly HashNumbers surnames = new(entries / 2), firstNames = new(entries / 4);
        private readonly List<(int Surname, int Person)> bearers = new(entries * 2);
        private readonly List<int> firstNameCounts = new(entries / 4);
        private readonly List<ulong> units = new(entries * 3), commonFirstNames = [];
        private readonly (int Start, int Length)[] canonical = new (int, int)[entries];

        /// <param name="name">At least one unit.</param>
        public void Add(NameForm form, ReadOnlySpan<ulong> name)
        {
            var surname = surnames.Add(name[^1]);
            bearers.Add((surname, form.Entry));
            if (form.Kind != NameFormKind.Name)
            {
                return;
            }

            canonical[form.Entry] = (units.Count, name.Length);
            units.AddRange(name);
            if (name.Length > 1)
            {
                Count(name[0]);
            }
        }

        public PeopleIndex Build()
        {
            var starts = new int[surnames.Count + 1];
            foreach (var (surname, _) in bearers)
            {
                starts[surname + 1]++;
            }

            for (var surname = 0; surname < surnames.Count; surname++)
            {
                starts[surname + 1] += starts[surname];
            }

            var people = new int[bearers.Count];
            var ends = starts.AsSpan(0, surnames.Count).ToArray();
            foreach (var (surname, person) in bearers)
            {
                ends[surname] = Insert(people, starts[surname], ends[surname], person);
            }

            return new PeopleIndex(surnames, Close(people, starts, ends), people, [.. units], canonical, commonFirstNames);
        }

        private void Count(ulong firstName)
        {
            var number = firstNames.Add(firstName);
            if (number == firstNameCounts.Count)
            {
                firstNameCounts.Add(1);
            }
            else if (++System.Runtime.InteropServices.CollectionsMarshal.AsSpan(firstNameCounts)[number] == 2)
            {
                commonFirstNames.Add(firstName);
            }
        }

        /// <summary>Puts a person among those between two places, unless already there; returns the new end. People come nearly in their order.</summary>
        private static int Insert(int[] people, int start, int end, int person)
        {
            var place = end;
            while (place > start && people[place - 1] > person)
            {
                place--;
            }

            if (place > start && people[place - 1] == person)
            {
                return end;
            }

            people.AsSpan(place, end - place).CopyTo(people.AsSpan(place + 1));
            people[place] = person;
            return end + 1;
        }

        /// <summary>Moves the people together where one had been added twice.</summary>
        private static int[] Close(int[] people, int[] starts, int[] ends)
        {
            var closed = new int[starts.Length];
            for (var surname = 0; surname < ends.Length; surname++)
            {
                people.AsSpan(starts[surname]..ends[surname]).CopyTo(people.AsSpan(closed[surname]));
                closed[surname + 1] = closed[surname] + ends[surname] - starts[surname];
            }

            return closed;
        }
    }
}
