using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.NUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Graph.Cli.Tests;

/// <summary>Dependencies point inward: Cli → {Extraction → Text, Cypher, Store, Neo4jLoader, Export} → Model.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Graph.Model"] = [],
        ["Graph.Text"] = ["Graph.Model"],
        ["Graph.Extraction"] = ["Graph.Model", "Graph.Text"],
        ["Graph.Cypher"] = ["Graph.Model"],
        ["Graph.Store"] = ["Graph.Model"],
        ["Graph.Neo4jLoader"] = ["Graph.Model"],
        ["Graph.Export"] = ["Graph.Model"],
    };

    private static readonly System.Reflection.Assembly[] Assemblies =
        [.. MayUse.Keys.Select(System.Reflection.Assembly.Load), typeof(ExitCodes).Assembly];

    private static readonly Architecture Architecture = new ArchLoader().LoadAssemblies(Assemblies).Build();

    [TestCaseSource(nameof(MayUse))]
    public void ProjectUsesOnlyWhatLiesFurtherIn(KeyValuePair<string, string[]> rule)
    {
        foreach (var other in Assemblies.Where(assembly => assembly.GetName().Name != rule.Key && !rule.Value.Contains(assembly.GetName().Name)))
        {
            Types().That().ResideInAssembly(System.Reflection.Assembly.Load(rule.Key))
                .Should().NotDependOnAny(Types().That().ResideInAssembly(other))
                .WithoutRequiringPositiveResults()
                .Check(Architecture);
        }
    }

    [Test]
    public void OnlyTheLoaderMayReferenceTheDriver()
    {
        var guilty = Assemblies.Where(assembly => assembly.GetName().Name != "Graph.Neo4jLoader" && assembly.GetReferencedAssemblies().Any(name => name.Name == "Neo4j.Driver"));
        Assert.That(guilty, Is.Empty);
    }

    [Test]
    public void TheModelReferencesNoPackage()
    {
        var references = System.Reflection.Assembly.Load("Graph.Model").GetReferencedAssemblies().Select(name => name.Name!);
        Assert.That(references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib")), Is.Empty);
    }
}
