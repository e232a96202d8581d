using System.Globalization;
using System.Text;

namespace Graph.Cypher.Tests.Fuzzing;

/// <summary>Writes queries at random from the grammar: mostly well formed, seldom sensible. The same seed writes the same queries.</summary>
internal sealed partial class QueryGenerator(int seed)
{
    private static readonly string[] Labels = ["A", "B", "C", "Nothing"];
    private static readonly string[] Types = ["R", "S", "T"];
    private static readonly string[] Keys = ["n", "s", "x", "list", "missing"];
    private readonly Random random = new(seed);
    private readonly List<string> scope = [];

    /// <summary>Those of <see cref="scope"/> that are nodes or relationships.</summary>
    private readonly List<string> entities = [];
    private int depth;
    private int names;

    public string Query()
    {
        Restore([], []);
        depth = 0;
        names = 0;
        var text = new StringBuilder();
        if (Chance(3))
        {
            text.Append(Chance(50) ? "EXPLAIN " : "PROFILE ");
        }

        text.Append(SingleQuery());
        while (Chance(8))
        {
            Restore([], []);
            text.Append(Chance(50) ? " UNION " : " UNION ALL ").Append(SingleQuery());
        }

        return text.ToString();
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private string NewName() => string.Create(CultureInfo.InvariantCulture, $"v{names++}");

    private string Bind()
    {
        var name = NewName();
        scope.Add(name);
        return name;
    }

    private string BindEntity()
    {
        entities.Add(Bind());
        return entities[^1];
    }

    private string BindNode()
    {
        var name = "n" + NewName();
        scope.Add(name);
        entities.Add(name);
        return name;
    }

    private void Restore(List<string> names, List<string> entityNames)
    {
        scope.Clear();
        scope.AddRange(names);
        entities.Clear();
        entities.AddRange(entityNames);
    }

    private string SingleQuery()
    {
        var text = new StringBuilder();
        var clauses = random.Next(4);
        for (var i = 0; i < clauses; i++)
        {
            text.Append(Clause()).Append(' ');
        }

        return text.Append(Return("RETURN")).ToString();
    }

    private string Clause() => random.Next(12) switch
    {
        < 5 => Match(),
        5 => "OPTIONAL " + Match(),
        6 or 7 => Unwind(),
        8 or 9 => Return("WITH") + (Chance(40) ? " WHERE " + Condition() : string.Empty),
        10 => Call(),
        _ => CallProcedure(),
    };

    private string Match()
    {
        var patterns = Enumerable.Range(0, Chance(25) ? 2 : 1).Select(_ => Path(true)).ToList();
        return $"MATCH {string.Join(", ", patterns)}{(Chance(40) ? " WHERE " + Condition() : string.Empty)}";
    }

    private string Unwind()
    {
        var list = Chance(60) ? Sequence() : Expression(Wanted.List);
        return $"UNWIND {list} AS {Bind()}";
    }

    private string Call()
    {
        if (depth > 3)
        {
            return Unwind();
        }

        depth++;
        var (outer, outerEntities) = (scope.ToList(), entities.ToList());
        var imported = scope.Where(_ => Chance(50)).ToList();
        var head = Chance(50) ? $"CALL ({string.Join(", ", imported)}) {{ " : imported.Count > 0 ? $"CALL {{ WITH {string.Join(", ", imported)} " : "CALL { ";
        Restore(imported, imported.Intersect(outerEntities).ToList());
        var body = Chance(50) ? Match() + " " : string.Empty;
        var result = NewName();
        var query = $"{(Chance(15) ? "OPTIONAL " : string.Empty)}{head}{body}RETURN {Expression()} AS {result} }}";
        Restore([.. outer, result], outerEntities);
        depth--;
        return query;
    }

    private string CallProcedure() => $"CALL db.labels() YIELD label AS {Bind()}";

    private string Return(string word)
    {
        var distinct = Chance(15) ? " DISTINCT" : string.Empty;
        if (Chance(10) && scope.Count > 0)
        {
            return $"{word}{distinct} *{Tail(word)}";
        }

        var items = new List<string>();
        var (bound, boundEntities) = (new List<string>(), new List<string>());
        for (var count = 1 + random.Next(3); count > 0; count--)
        {
            var name = Chance(30) && scope.Count > 0 ? Pick(scope) : NewName();
            if (!bound.Contains(name))
            {
                bound.Add(name);
                var kept = scope.Contains(name) && Chance(70);
                items.Add(kept ? name : $"{(Chance(20) ? Aggregate() : Chance(20) && scope.Count > 0 ? Pick(scope) : Expression())} AS {name}");
                if (kept && entities.Contains(name))
                {
                    boundEntities.Add(name);
                }
            }
        }

        Restore(bound, boundEntities);
        return $"{word}{distinct} {string.Join(", ", items)}{Tail(word)}";
    }

    private string Tail(string word)
    {
        var text = new StringBuilder();
        if (Chance(20))
        {
            text.Append(" ORDER BY ").Append(Chance(60) && scope.Count > 0 ? Pick(scope) : Expression()).Append(Pick(["", " DESC", " ASC"]));
        }

        if (Chance(10))
        {
            text.Append(" SKIP ").Append(random.Next(4));
        }

        if (Chance(word == "RETURN" ? 20 : 10))
        {
            text.Append(" LIMIT ").Append(random.Next(6));
        }

        return text.ToString();
    }

    /// <param name="binds">New variables may be introduced.</param>
    private string Path(bool binds)
    {
        if (Chance(6))
        {
            var shortest = $"{Pick(["shortestPath", "allShortestPaths"])}({Node(binds)}-[:{Pick(Types)}*]-{Node(binds)})";
            return binds && Chance(50) ? $"{Bind()} = {shortest}" : shortest;
        }

        var text = new StringBuilder();
        text.Append(Node(binds));
        for (var steps = random.Next(3); steps > 0; steps--)
        {
            text.Append(Chance(8) ? $"((:{Pick(Labels)})-[:{Pick(Types)}]->()){Quantifier()}" : Relationship(binds)).Append(Node(binds));
        }

        return binds && Chance(15) ? $"{Bind()} = {text}" : text.ToString();
    }

    private string Node(bool binds)
    {
        var nodes = entities.Where(entity => entity[0] == 'n').ToList();
        var name = random.Next(10) switch
        {
            < 3 when nodes.Count > 0 => Pick(nodes),
            < 7 when binds => BindNode(),
            _ => string.Empty,
        };
        var label = Chance(50) ? ":" + LabelExpression() : string.Empty;
        return $"({name}{label}{Properties()})";
    }

    private string LabelExpression() => random.Next(8) switch
    {
        0 => $"{Pick(Labels)}|{Pick(Labels)}",
        1 => $"{Pick(Labels)}&!{Pick(Labels)}",
        2 => $"!({Pick(Labels)}|{Pick(Labels)})",
        3 => "%",
        _ => Pick(Labels),
    };

    private string Properties() => Chance(8) ? $" {{{Pick(Keys)}: {Atom(Wanted.Number)}}}" : Chance(4) ? $" WHERE {Condition()}" : string.Empty;

    private string Relationship(bool binds)
    {
        var length = Chance(15) ? Pick(["*", "*1..2", "*0..1", "*2", "*..3", "*3..1"]) : string.Empty;
        var name = !binds || !Chance(30) ? string.Empty : length.Length > 0 ? Bind() : BindEntity();
        var type = Chance(60) ? ":" + (Chance(20) ? $"{Pick(Types)}|{Pick(Types)}" : Pick(Types)) : string.Empty;
        var inside = $"[{name}{type}{length}{(length.Length == 0 ? Properties() : string.Empty)}]";
        var quantifier = length.Length == 0 && name.Length == 0 && Chance(8) ? Quantifier() : string.Empty;
        return random.Next(3) switch
        {
            0 => $"-{inside}->{quantifier}",
            1 => $"<-{inside}-{quantifier}",
            _ => $"-{inside}-{quantifier}",
        };
    }

    private string Quantifier() => Pick(["+", "*", "{1,2}", "{2}", "{,2}", "{0,1}", "{2,1}"]);
}
