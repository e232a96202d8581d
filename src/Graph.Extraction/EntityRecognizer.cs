using System.Collections.Immutable;
using Graph.Extraction.Coreference;
using Graph.Extraction.Gazetteers;
using Graph.Extraction.Linking;
using Graph.Extraction.Mentions;
using Graph.Model;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>Finds the people, teams, competitions and venues of a report. Built once, safe for many threads.</summary>
public sealed class EntityRecognizer
{
    private readonly NameScorer scorer;

    private readonly Descriptors descriptors;

    /// <summary>Room for features that no report is using now; null while one is.</summary>
    private FeatureSet? spare;

    internal EntityRecognizer(Gazetteer gazetteer, NameLexicon lexicon, NameScorer scorer, Descriptors descriptors, TeamReferenceLexicon teamReferences)
    {
        TeamReferences = new TeamReferences(gazetteer, teamReferences);
        this.descriptors = descriptors;
        Gazetteer = gazetteer;
        Lexicon = lexicon;
        this.scorer = scorer;
    }

    public Gazetteer Gazetteer { get; }

    public NameLexicon Lexicon { get; }

    /// <summary>The second step, for descriptions of the two sides once it is known who plays.</summary>
    public TeamReferences TeamReferences { get; }

    /// <summary>Reads gazetteers, lexicons and the name model; later folders add to and override earlier ones.</summary>
    /// <exception cref="InvalidDataException">A file is malformed; the message names file and line.</exception>
    public static EntityRecognizer Load(string dataDirectory, params ReadOnlySpan<string> userDirectories)
    {
        string[] directories = [dataDirectory, .. userDirectories];
        var scorer = Task.Run(() => NameScorer.Load(Path.Combine(dataDirectory, "models", "names.tsv")));
        var references = Task.Run(() => TeamReferenceLexicon.Load(directories));
        var gazetteer = new GazetteerLoader(new TextAnalyzer(new Vocabulary.Builder().Build())).Load(directories);
        var lexicon = NameLexicon.Load(gazetteer, directories);
        return new EntityRecognizer(gazetteer, lexicon, scorer.GetAwaiter().GetResult(), Descriptors.Load(gazetteer, directories), references.GetAwaiter().GetResult());
    }

    public EntityLayer Recognize(SourceReport report, AnnotatedText text)
    {
        var names = ReportNames.Find(report, text, Gazetteer, Lexicon);
        Classify(names);
        var drafts = new EntityDrafts();
        var setting = new ReportSetting(names.Context, names.Spans, names.Day);
        new ThingLinker(names.Context, setting, report, drafts).Link(names.Groups);
        if (!setting.HasParts)
        {
            AgeSides.Merge(names.Context, drafts);
        }

        new PersonLinker(names.Context, names.Knowledge, report, drafts).Link(names.Groups);
        return new ReferenceResolver(Finish(names.Context, drafts), descriptors, names.Day).Resolve();
    }

    /// <summary>The chains of names with their classes, margins and gazetteer nodes, for people who tune the model.</summary>
    internal IEnumerable<string> Explain(SourceReport report, AnnotatedText text)
    {
        var names = ReportNames.Find(report, text, Gazetteer, Lexicon);
        Classify(names);
        return names.Groups.Select(group => FormattableString.Invariant(
            $"{group.Class,-13} {group.Margin,6} {group.Spans.Count,3} {(group.Node > 0 ? "known" : "-"),-6} {group.Surface(text)} [{string.Join("; ", group.Members.Select(m => m.Node > 0 ? "k" : "u"))}] {group.Hints}"));
    }

    private void Classify(ReportNames names)
    {
        var contexts = new PlainContexts(names.Context, names.Spans);
        var features = Interlocked.Exchange(ref spare, null) ?? new FeatureSet();
        Span<int> scores = stackalloc int[NameScorer.ClassCount];
        foreach (var group in names.Groups)
        {
            names.Features.Describe(group, features);
            scorer.Score(features, scores);
            int best = 0, second = int.MinValue;
            for (var i = 1; i < scores.Length; i++)
            {
                second = Math.Max(second, Math.Min(scores[i], scores[best]));
                best = scores[i] > scores[best] ? i : best;
            }

            group.Class = names.IsOfOtherSport(group) ? NameClass.None
                : (group.Hints & NameHints.Country) != 0 ? NameClass.NationalTeam
                : best > (int)NameClass.Referee ? (NameClass)best is NameClass.Club && (names.Features.IsPlace(group) || names.Features.IsAward(group)) ? NameClass.None : (NameClass)best
                : names.Features.IsReferee(group) ? NameClass.Referee
                : names.Features.IsNobody(group) || names.Features.IsLikened(group) || IsOther(group) ? NameClass.None
                : (NameClass)best;
            if (best == 0 && group.Class == NameClass.None && !names.IsOfOtherSport(group) && !names.Features.IsNobody(group))
            {
                group.Class = contexts.IsNation(group) ? NameClass.NationalTeam : contexts.IsKnownClub(group) ? NameClass.Club : contexts.IsListedMan(group) || contexts.IsScorer(group) || contexts.IsPrintedScorer(group) || contexts.IsSurname(group) ? NameClass.Player : NameClass.None;
            }

            if (group.Class is NameClass.None or NameClass.Player or NameClass.Venue && (contexts.IsPrintedClub(group) || contexts.IsSideOfResult(group)) && !names.IsOfOtherSport(group))
            {
                group.Class = NameClass.Club;
            }

            group.Class = contexts.IsTownOfReferee(group) ? NameClass.None : contexts.IsOfLineUp(group) ? NameClass.Player : contexts.IsGroundOfFixture(group) ? NameClass.Venue : contexts.OfKnown(group);
            group.Margin = scores[best] - second;
        }

        foreach (var group in names.Groups)
        {
            if (group.Class is NameClass.None or NameClass.Player && !names.IsOfOtherSport(group))
            {
                group.Class = contexts.IsShortOfClub(group, names.Groups) ? NameClass.Club
                    : group.Class == NameClass.None && !names.Features.IsNobody(group) && !names.Features.IsLikened(group) ? contexts.OfStranger(group)
                    : group.Class;
            }
        }

        Volatile.Write(ref spare, features);
    }

    /// <summary>Whether the gazetteer knows the name, and only of people who neither play, manage nor referee.</summary>
    private bool IsOther(NameGroup group)
    {
        var other = false;
        foreach (var form in group.Node > 0 ? Gazetteer.Trie.FormsAt(group.Node) : [])
        {
            if (Gazetteer.Entries[form.Entry] is not { Type: EntityType.Person, Roles: PersonRoles.None })
            {
                return false;
            }

            other = true;
        }

        return other;
    }

    private EntityLayer Finish(NameContext context, EntityDrafts drafts)
    {
        var entities = ImmutableArray.CreateBuilder<ReportEntity>(drafts.All.Count);
        var mentions = new List<EntityMention>();
        foreach (var draft in drafts.All)
        {
            foreach (var (first, end) in draft.Mentions)
            {
                mentions.Add(new EntityMention(first, end, entities.Count, MentionKind.Proper));
            }

            entities.Add(draft.Finish(entities.Count));
        }

        mentions.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        var disjoint = ImmutableArray.CreateBuilder<EntityMention>(mentions.Count);
        var end2 = 0;
        foreach (var mention in mentions)
        {
            if (mention.First >= end2)
            {
                disjoint.Add(mention);
                end2 = mention.End;
            }
        }

        return new EntityLayer(context.Text, entities.ToImmutable(), disjoint.ToImmutable()) { Units = context.Units, Diagnostics = [.. drafts.Diagnostics] };
    }
}
