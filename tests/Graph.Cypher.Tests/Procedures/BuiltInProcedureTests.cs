using Graph.Cypher.Functions;
using Graph.Cypher.Procedures;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Procedures;

[TestFixture]
internal sealed class BuiltInProcedureTests
{
    private static readonly InMemoryGraph Graph = Build();

    [TestCase("mbappe", "Kylian Mbappé")]
    [TestCase("MBAPPÉ", "Kylian Mbappé")]
    [TestCase("mbape~", "Kylian Mbappé")]
    [TestCase("mbpape~1", "Kylian Mbappé", TestName = "A swap of neighbours is one letter")]
    [TestCase("mbape", "")]
    [TestCase("sil*", "David Silva, Silvio Grand")]
    [TestCase("s?lva", "David Silva")]
    [TestCase("oneill", "O'Neill Park")]
    [TestCase("o’neill", "O'Neill Park")]
    [TestCase("smith rowe", "Emile Smith-Rowe, Anna Smith")]
    [TestCase("+smith +rowe", "Emile Smith-Rowe")]
    [TestCase("smith AND NOT rowe", "Anna Smith")]
    [TestCase("smith -rowe", "Anna Smith")]
    [TestCase("\"smith rowe\"", "Emile Smith-Rowe")]
    [TestCase("\"rowe smith\"", "")]
    [TestCase("(silva OR grand) AND david", "David Silva")]
    [TestCase("merlin", "David Silva", TestName = "An alias is found")]
    [TestCase("name:merlin", "")]
    [TestCase("aliases:merlin", "David Silva")]
    [TestCase("gross", "Pascal Groß")]
    [TestCase("odegaard", "Martin Ødegaard")]
    [TestCase("oedegaard~2", "Martin Ødegaard")]
    public void NamesAreFound(string query, string expected)
    {
        var rows = Call("db.index.fulltext.queryNodes", CypherValue.Of("names"), CypherValue.Of(query), CypherValue.Of(CypherMap.Empty));
        var name = Graph.NodeProperty(Graph.PropertyKeys.Find("name"))!;
        Assert.That(string.Join(", ", rows.Select(row => name.Get(row[0].AsNode).String)), Is.EqualTo(expected));
        Assert.That(rows.Select(row => row[1].AsFloat), Is.Ordered.Descending.And.All.Positive);
    }

    [TestCase("names", "(silva")]
    [TestCase("names", "\"silva")]
    [TestCase("names", " - ")]
    [TestCase("names", ")")]
    [TestCase("persons", "silva")]
    public void WrongSearchesAreTold(string index, string query) => Assert.That(
        () => Call("db.index.fulltext.queryNodes", CypherValue.Of(index), CypherValue.Of(query), CypherValue.Of(CypherMap.Empty)),
        Throws.InstanceOf<CypherFunctionException>());

    [Test]
    public void DeepBracketsAreAnErrorNotACrash() => Assert.That(
        () => Call("db.index.fulltext.queryNodes", CypherValue.Of("names"), CypherValue.Of(new string('(', 100_000)), CypherValue.Of(CypherMap.Empty)),
        Throws.InstanceOf<CypherFunctionException>());

    [TestCase("db.labels", "'Person' ; 'Place'")]
    [TestCase("db.relationshipTypes", "'NEAR'")]
    [TestCase("db.propertyKeys", "'name' ; 'aliases' ; 'born' ; 'km'")]
    [TestCase("db.ping", "true")]
    [TestCase("db.schema.nodeTypeProperties",
        "':`Person`' | ['Person'] | 'aliases' | ['StringArray'] | false ; ':`Person`' | ['Person'] | 'born' | ['Long'] | false ; ':`Person`' | ['Person'] | 'name' | ['String'] | true ; ':`Place`' | ['Place'] | 'name' | ['String'] | true")]
    [TestCase("db.schema.relTypeProperties", "':`NEAR`' | 'km' | ['Double'] | true")]
    [TestCase("db.schema.visualization",
        "[{name: 'Person', count: 7, indexes: []}, {name: 'Place', count: 1, indexes: []}] | [{name: 'NEAR', start: 'Person', end: 'Place', count: 1}]")]
    public void ProceduresTellWhatIsThere(string name, string expected) => Assert.That(
        string.Join(" ; ", Call(name).Select(row => string.Join(" | ", row.Select(value => CypherText.Literal(value, Graph))))), Is.EqualTo(expected));

    private static List<CypherValue[]> Call(string name, params CypherValue[] arguments) =>
        BuiltInProcedures.All.Single(procedure => procedure.Name == name).Body(arguments, Graph).ToList();

    private static InMemoryGraph Build()
    {
        var builder = new InMemoryGraphBuilder();
        foreach (var name in (string[])["Kylian Mbappé", "David Silva", "Silvio Grand", "Emile Smith-Rowe", "Anna Smith", "Pascal Groß", "Martin Ødegaard"])
        {
            builder.SetNodeProperty(builder.AddNode(["Person"]), "name", StoredValue.Of(name));
        }

        builder.SetNodeProperty(1, "aliases", StoredValue.Of((string[])["El Mago", "Merlin"]));
        builder.SetNodeProperty(1, "born", StoredValue.Of(1986));
        var park = builder.AddNode(["Place"]);
        builder.SetNodeProperty(park, "name", StoredValue.Of("O'Neill Park"));
        builder.SetRelationshipProperty(builder.AddRelationship("NEAR", 0, park), "km", StoredValue.Of(1.5));
        return builder.Build();
    }
}
