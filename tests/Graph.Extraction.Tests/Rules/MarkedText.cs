using System.Collections.Immutable;
using System.Text;
using Graph.Model;

namespace Graph.Extraction.Tests.Rules;

/// <summary>An example whose mentions are marked, <c>[Smith|PLAYER] scored.</c>: its items need no gazetteer.</summary>
internal static class MarkedText
{
    private static readonly ItemBuilder Builder = new(ShippedData.Lexicons, new MinuteReader(ShippedData.Lexicons));

    /// <summary>The items of each sentence; marks of one text and type are one entity.</summary>
    /// <exception cref="FormatException">A mark is not closed, has no type or an unknown one, or does not begin and end with a token.</exception>
    public static ItemSequence[] Items(string example) => Builder.Build(Layer(example), []);

    public static EntityLayer Layer(string example)
    {
        var (text, marks) = Unmark(example);
        var annotated = ShippedData.Data.Analyzer.Analyze(text);
        var entities = new List<ReportEntity>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        var mentions = ImmutableArray.CreateBuilder<EntityMention>();
        foreach (var (span, type) in marks)
        {
            var name = span.In(text).ToString();
            if (!indexes.TryGetValue(name + "|" + type, out var index))
            {
                indexes.Add(name + "|" + type, index = entities.Count);
                entities.Add(Entity(index, name, type));
            }

            var first = Array.FindIndex(annotated.Tokens, token => token.Start == span.Start);
            var last = Array.FindIndex(annotated.Tokens, token => token.End == span.End);
            mentions.Add(first >= 0 && last >= first
                ? new EntityMention(first, last + 1, index, char.IsUpper(name[0]) ? MentionKind.Proper : MentionKind.Nominal)
                : throw new FormatException($"The mark of '{name}' does not begin and end with a word: {example}"));
        }

        return new EntityLayer(annotated, [.. entities], mentions.ToImmutable());
    }

    private static (string Text, List<(TextSpan Span, string Type)> Marks) Unmark(string example)
    {
        var text = new StringBuilder();
        var marks = new List<(TextSpan, string)>();
        for (var at = 0; at < example.Length; at++)
        {
            if (example[at] != '[')
            {
                text.Append(example[at]);
                continue;
            }

            var bar = example.IndexOf('|', at);
            var close = example.IndexOf(']', at);
            if (bar < 0 || close < bar)
            {
                throw new FormatException($"A mark is written [text|TYPE]: {example}");
            }

            marks.Add((new TextSpan(text.Length, text.Length + bar - at - 1), example[(bar + 1)..close]));
            text.Append(example, at + 1, bar - at - 1);
            at = close;
        }

        return (text.ToString(), marks);
    }

    private static ReportEntity Entity(int index, string name, string type)
    {
        var (kind, roles) = type switch
        {
            "PLAYER" => (EntityType.Person, PersonRoles.Player),
            "MANAGER" => (EntityType.Person, PersonRoles.Manager),
            "REFEREE" => (EntityType.Person, PersonRoles.Referee),
            "PERSON" => (EntityType.Person, PersonRoles.None),
            "TEAM" => (EntityType.Club, PersonRoles.None),
            "NATION" => (EntityType.NationalTeam, PersonRoles.None),
            "COMP" => (EntityType.Competition, PersonRoles.None),
            "VENUE" => (EntityType.Venue, PersonRoles.None),
            _ => throw new FormatException($"There is no type '{type}': PLAYER, MANAGER, REFEREE, PERSON, TEAM, NATION, COMP or VENUE was expected."),
        };
        return new ReportEntity(index, kind, FormattableString.Invariant($"example/{index}"), name, [], roles, "", LinkStatus.Nil, null);
    }
}
