using System.Collections.Concurrent;
using System.Collections.Immutable;
using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>Descriptions of the two sides of a match, once it is known who plays: <c>the hosts</c>, <c>the Merseysiders</c>, <c>Puel's side</c>, <c>the champions</c>. Safe for many threads.</summary>
public sealed class TeamReferences
{
    private readonly Gazetteer gazetteer;
    private readonly TeamReferenceLexicon lexicon;
    private readonly ConcurrentDictionary<string, List<ulong[]>> formsOfTeams = new(StringComparer.Ordinal);
    private readonly TextAnalyzer analyzer = new(new Vocabulary.Builder().Build());

    internal TeamReferences(Gazetteer gazetteer, TeamReferenceLexicon lexicon)
    {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /// <summary>Adds nominal mentions of two teams in the sentences <paramref name="firstSentence"/> to <paramref name="endSentence"/> (exclusive).</summary>
    /// <param name="home">Index of one side's entity, the home side where <paramref name="homeKnown"/>.</param>
    /// <param name="away">Index of the other side's entity.</param>
    /// <param name="homeKnown">False on neutral ground or where nothing tells: then nobody is <c>the hosts</c>.</param>
    /// <param name="managers">For each entity its team where a rule has read who manages whom (index of the team, -1 unknown); null leaves it to the names.</param>
    /// <param name="day">Day of the report, by which a manager of both sides at different times is told; null when unknown.</param>
    /// <returns>The layer with the new mentions, or the same layer when there is none. A mention after a name (<c>Puel's side</c>) covers the noun only.</returns>
    public EntityLayer Resolve(EntityLayer layer, int home, int away, bool homeKnown, int firstSentence, int endSentence, IReadOnlyList<int>? managers = null, DateOnly? day = null)
    {
        var scan = new TeamReferenceScan(layer, lexicon, Forms(layer.Entities[home]), Forms(layer.Entities[away]), new ManagerTeams(layer, gazetteer, day), home, away, homeKnown, managers);
        var added = scan.Find(firstSentence, endSentence);
        return added.Count == 0
            ? layer
            : layer with { Mentions = layer.Mentions.AddRange(added).Sort(static (a, b) => a.First.CompareTo(b.First)) };
    }

    /// <summary>In what a club publishes itself, its "we", "us" and "our" outside quotations mean the club.</summary>
    public EntityLayer ResolveOwnVoice(EntityLayer layer) => OwnVoice.Apply(layer, lexicon);

    /// <summary>The people of a country that the report names mean its side: "the Danes".</summary>
    public static EntityLayer ResolvePeoples(EntityLayer layer) => Peoples.Apply(layer);

    /// <summary>Nicknames and descriptions of a team as unit hashes, without their article. Kept, as the same teams come again and again.</summary>
    private List<ulong[]> Forms(ReportEntity team) => team.Entry is { } entry ? formsOfTeams.GetOrAdd(entry.Id, _ => FormsOf(entry)) : [];

    /// <summary>What reports call a club by its town (<c>the Frostham men</c>), where the club's name has not the town's.</summary>
    private IEnumerable<string> OfTown(GazetteerEntry entry) =>
        entry is { Type: EntityType.Club, City: { Length: > 0 } city } && !entry.Name.Contains(city, StringComparison.OrdinalIgnoreCase)
            ? lexicon.TownNouns.Select(noun => $"{city} {noun}")
            : [];

    private List<ulong[]> FormsOf(GazetteerEntry entry)
    {
        var forms = new List<ulong[]>();
        foreach (var form in entry.Nicknames.Concat(entry.Descriptions).Concat(entry.Demonyms).Concat(OfTown(entry)))
        {
            var text = analyzer.Analyze(form.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? form[4..] : form);
            if (text.Tokens.Length > 0)
            {
                forms.Add(NameUnits.Create(text).Hashes.ToArray());
            }
        }

        return forms;
    }
}
