using Graph.Text;

namespace Graph.Training.Language;

/// <summary>Brings the treebank's relations down to those that the parser tells apart.</summary>
internal static class RelationMap
{
    private static readonly Dictionary<string, string> Merged = new(StringComparer.Ordinal)
    {
        ["nmod:desc"] = "compound", ["discourse"] = "advmod", ["list"] = "parataxis", ["vocative"] = "dep", ["csubj:pass"] = "csubj", ["goeswith"] = "dep",
        ["reparandum"] = "dep", ["orphan"] = "dep", ["dislocated"] = "dep",
    };

    public static byte Of(string relation)
    {
        var index = IndexOf(Merged.GetValueOrDefault(relation, relation));
        return index >= 0 ? (byte)index : (byte)Math.Max(IndexOf(relation.Split(':')[0]), IndexOf("dep") * (IndexOf(relation.Split(':')[0]) < 0 ? 1 : 0));
    }

    private static int IndexOf(string relation) => DependencyRelations.Names.IndexOf(relation);
}
