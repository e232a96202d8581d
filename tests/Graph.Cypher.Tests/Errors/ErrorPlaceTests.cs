using Graph.Cypher.Tests.TestGraphs;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Errors;

/// <summary>Where an error points, and what it suggests.</summary>
[TestFixture]
internal sealed class ErrorPlaceTests
{
    private static readonly IGraphReader Graph = Queries.Graph("CREATE (:Player {name: 'Ada', shirt: 9})-[:PLAYED_FOR]->(:Club {name: 'Rovers'})");

    [TestCase("RETURN a", "UndefinedVariable", 1, 8, "a")]
    [TestCase("MATCH (p:Player)\nWHERE q.name = 'x'\nRETURN p", "UndefinedVariable", 2, 7, "q")]
    [TestCase("RETURN 1 +", "UnexpectedSyntax", 1, 11, "")]
    [TestCase("RETURN 'abc", "UnexpectedSyntax", 1, 8, "'")]
    [TestCase("MATCH (p RETURN p", "UnexpectedSyntax", 1, 10, "RETURN")]
    [TestCase("RETURN noSuch(1)", "UnknownFunction", 1, 8, "noSuch")]
    [TestCase("RETURN coalesce()", "InvalidNumberOfArguments", 1, 8, "coalesce()")]
    [TestCase("RETURN exists(1, 2)", "InvalidNumberOfArguments", 1, 8, "exists(1, 2)")]
    [TestCase("MATCH (p)-[p]->() RETURN p", "VariableTypeConflict", 1, 12, "p")]
    [TestCase("RETURN 1 IN 2", "InvalidArgumentType", 1, 13, "2")]
    [TestCase("MATCH (p) RETURN p LIMIT -1", "NegativeIntegerArgument", 1, 26, "-1")]
    [TestCase("UNWIND [1] AS x RETURN x / 0", "DivisionByZero", 1, 24, "x / 0")]
    [TestCase("CALL db.lables()", "ProcedureNotFound", 1, 6, "db.lables")]
    [TestCase("MATCH (p) RETURN p.name, count(*) + p.shirt", "AmbiguousAggregationExpression", 1, 37, "p")]
    public void PointsAtThePlace(string query, string detail, int line, int column, string pointed)
    {
        var error = Queries.Error(Graph, query);
        Assert.That((error.Detail, error.Line, error.Column, error.Pointed), Is.EqualTo((detail, line, column, pointed)), error.ToString());
    }

    [TestCase("RETURN 'a' =~ '('", "'(' at offset 1")]
    [TestCase("RETURN 'a' =~ ')|('", "')|(' at offset 1")]
    public void AWrongRegularExpressionIsToldAsItWasWritten(string query, string says) =>
        Assert.That(Queries.Error(Graph, query).Message, Does.StartWith("The regular expression is wrong").And.Contain(says));

    [TestCase("MATCH (player) RETURN palyer.name", "Did you mean player?")]
    [TestCase("RETURN tolwer('A')", "Did you mean toLower?")]
    [TestCase("CALL db.lables()", "Did you mean db.labels?")]
    [TestCase("MATHC (n) RETURN n", "Did you mean MATCH?")]
    [TestCase("CALL db.labels() YIELD lable RETURN lable", "Did you mean label?")]
    public void SuggestsTheNearestName(string query, string suggestion) =>
        Assert.That(Queries.Error(Graph, query).Suggestion, Is.EqualTo(suggestion));

    [TestCase("MATCH (p:Palyer) RETURN p", "UnknownLabel", "Did you mean Player?")]
    [TestCase("MATCH ()-[r:PLAYD_FOR]->() RETURN r", "UnknownRelationshipType", "Did you mean PLAYED_FOR?")]
    [TestCase("MATCH (p:Player) RETURN p.nmae", "UnknownPropertyKey", "Did you mean name?")]
    public void NotesNamesThatTheGraphDoesNotHave(string query, string code, string suggestion)
    {
        var note = new CypherEngine().Prepare(query, Graph).Notifications.Single();
        Assert.That((note.Code, note.Suggestion), Is.EqualTo((code, suggestion)));
    }

    [TestCase("CREATE (:A)", "CREATE")]
    [TestCase("MATCH (n) SET n.x = 1", "SET")]
    [TestCase("MATCH (n) DETACH DELETE n", "DETACH")]
    [TestCase("MERGE (n:A {x: 1}) RETURN n", "MERGE")]
    [TestCase("MATCH (n) CALL { WITH n REMOVE n.x } RETURN n", "REMOVE")]
    [TestCase("DROP INDEX a", "DROP")]
    public void WritesGetOneClearError(string query, string pointed)
    {
        var error = Queries.Error(Graph, query);
        Assert.That((error.Kind, error.Pointed), Is.EqualTo((CypherErrorKind.ReadOnly, pointed)));
        Assert.That(error.Suggestion, Does.Contain("Import or remove reports"));
    }

    [TestCase("LOAD CSV FROM 'file:///a.csv' AS row RETURN row")]
    [TestCase("LOAD CSV WITH HEADERS FROM 'file:///a.csv' AS row CREATE (:A {x: row.x})")]
    public void LoadCsvIsToldToBeNotSupportedAndNotToChangeTheGraph(string query)
    {
        var error = Queries.Error(Graph, query);
        Assert.That((error.Kind, error.Pointed), Is.EqualTo((CypherErrorKind.SyntaxError, "LOAD")));
        Assert.That(error.Message, Does.Contain("LOAD CSV is not supported"));
        Assert.That(error.Suggestion, Does.Contain("UNWIND $rows AS row"));
    }

    [TestCase(@"RETURN '\uD800'", @"'\uD800'")]
    [TestCase(@"RETURN '\uDE00\uD83D'", @"'\uDE00\uD83D'")]
    [TestCase(@"RETURN 'a\uD83D' + '\uDE00b'", @"'a\uD83D'")]
    public void HalfOfASurrogatePairIsNoCharacter(string query, string pointed)
    {
        var error = Queries.Error(Graph, query);
        Assert.That((error.Detail, error.Pointed), Is.EqualTo(("InvalidUnicodeLiteral", pointed)));
        Assert.That(error.Message, Does.Contain("half of a surrogate pair"));
    }

    [Test]
    public void APairOfEscapesIsOneCharacter() =>
        Assert.That(Queries.Rows(Graph, @"RETURN '\uD83D\uDE00' = '\U0001F600' AS same"), Is.EqualTo(new[] { "true" }));

    [Test]
    public void AMissingParameterIsNamed()
    {
        var error = Queries.Error(Graph, "MATCH (p {name: $name}) RETURN p");
        Assert.That((error.Kind, error.Pointed, error.Column), Is.EqualTo((CypherErrorKind.ParameterMissing, "$name", 17)));
    }

    [Test]
    public void AnErrorIsOneSentenceForPeople() => Assert.That(
        Queries.Error(Graph, "MATCH (player)\nRETURN palyer").ToString(),
        Is.EqualTo("error[SyntaxError]: line 2, column 8: The variable palyer is not defined here. Did you mean player?"));
}
