using System.Collections.Immutable;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>Adds descriptions (<c>the Frenchman</c>) and pronouns (<c>he</c>, <c>his</c>) as mentions where it is safe whom they mean.</summary>
internal sealed class ReferenceResolver
{
    private readonly EntityLayer layer;
    private readonly AnnotatedText text;
    private readonly DateOnly? day;
    private readonly PersonProfile?[] profiles;
    private readonly int[] mentionOfToken;
    private readonly List<EntityMention> added = [];
    private readonly List<Antecedent> recent;
    private readonly HashSet<int> seen = [];
    private readonly DescriptionReader reader;

    public ReferenceResolver(EntityLayer layer, Descriptors descriptors, DateOnly? day)
    {
        this.layer = layer;
        this.day = day;
        text = layer.Text;
        recent = new List<Antecedent>(layer.Mentions.Length);
        profiles = new PersonProfiles(layer, descriptors).Collect();
        mentionOfToken = new int[text.Tokens.Length];
        Array.Fill(mentionOfToken, -1);
        for (var i = 0; i < layer.Mentions.Length; i++)
        {
            mentionOfToken.AsSpan(layer.Mentions[i].First, layer.Mentions[i].End - layer.Mentions[i].First).Fill(i);
        }

        reader = new DescriptionReader(layer, descriptors, mentionOfToken);
    }

    public EntityLayer Resolve()
    {
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            ReadSentence(sentence);
        }

        var mentions = layer.Mentions.AddRange(added).Sort(static (a, b) => a.First.CompareTo(b.First));
        return layer with { Entities = WithAttributes(), Mentions = mentions };
    }

    private ImmutableArray<ReportEntity> WithAttributes() =>
        [.. layer.Entities.Select(e => profiles[e.Index] is { } p && (p.CountryFromText || p.Positions.Count == 1)
            ? e with { Nationality = p.Country, Position = p.Positions.Count == 1 ? p.Positions[0] : null }
            : e)];

    private void ReadSentence(int index)
    {
        var sentence = text.Sentences[index];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (mentionOfToken[token] >= 0)
            {
                var mention = layer.Mentions[mentionOfToken[token]];
                if (profiles[mention.Entity] is not null)
                {
                    Remember(mention.Entity, mention.First, mention.End, index);
                }

                token = mention.End - 1;
                continue;
            }

            if (text[token] is "the" or "The" && reader.Read(token, sentence.End) is { } description)
            {
                var entity = DescriptionMatch.Choose(description, recent, profiles, token, index, day, seen);
                if (entity >= 0)
                {
                    added.Add(new EntityMention(description.First, description.End, entity, MentionKind.Nominal));
                    Remember(entity, description.First, description.End, index);
                    Call(profiles[entity]!, description);
                    token = description.End - 1;
                }

                continue;
            }

            if (Pronouns.FormOf(text.Tokens[token].Hash) is var form and not PronounForm.None)
            {
                var entity = Pronouns.Choose(form, token, index, recent, text);
                if (entity >= 0)
                {
                    added.Add(new EntityMention(token, token + 1, entity, MentionKind.Pronominal));
                    Remember(entity, token, token + 1, index);
                }
            }
        }
    }

    private static void Call(PersonProfile person, Description description)
    {
        if (description.Noun is { Positions.IsEmpty: false } noun && person.Called.Count == 0)
        {
            person.Called.AddRange(noun.Positions);
        }
    }

    private void Remember(int entity, int first, int end, int sentence) =>
        recent.Add(new Antecedent(
            text,
            entity,
            first,
            end,
            sentence,
            Subjects.IsTopic(text, first, end, text.Sentences[sentence].First),
            text.Tokens[first].Is(TokenFlags.InQuote),
            layer.Entities[entity].Roles == PersonRoles.Referee));
}

/// <summary>An earlier mention of a person that a later word may mean.</summary>
internal readonly record struct Antecedent(AnnotatedText Text, int Entity, int First, int End, int Sentence, bool Topic, bool Quoted, bool Referee)
{
    /// <summary>The subject of its clause. Asking parses its sentence.</summary>
    public bool Subject => Subjects.IsSubject(Text, First, End);

    /// <summary>The doer of a passive.</summary>
    public bool IsAgent => Subjects.IsAgent(Text, First);

    /// <summary>Whether a description is an object in the clause that this mention is the subject of. Asking parses its sentence.</summary>
    public bool HasForObject(Description description) => Subjects.IsObjectBeside(Text, First, End, description.First, description.End);

    /// <summary>Whether the mention ends what stands before a clause of which a description is the subject, so that the two are different men.</summary>
    /// <param name="description">The article of the description.</param>
    public bool IsBeforeSubject(int description, int descriptionEnd) => Subjects.IsBeforeSubject(Text, First, End, description, descriptionEnd);

    /// <summary>Stands after a preposition.</summary>
    public bool Oblique => Subjects.IsOblique(Text, First) && !Subject;
}
