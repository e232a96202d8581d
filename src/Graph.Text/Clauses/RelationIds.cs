namespace Graph.Text;

/// <summary>The numbers of the relations that clauses are read from.</summary>
internal static class RelationIds
{
    public static readonly byte Nsubj = Of("nsubj"), NsubjPass = Of("nsubj:pass"), Csubj = Of("csubj"), Obj = Of("obj"), Iobj = Of("iobj"), Agent = Of("obl:agent"), Obl = Of("obl"),
        Aux = Of("aux"), AuxPass = Of("aux:pass"), Cop = Of("cop"), Advmod = Of("advmod"), Mark = Of("mark"), Cc = Of("cc"), Conj = Of("conj"), Particle = Of("compound:prt"),
        Xcomp = Of("xcomp"), Ccomp = Of("ccomp"), Advcl = Of("advcl"), Acl = Of("acl"), Relcl = Of("acl:relcl"), Amod = Of("amod"), Compound = Of("compound"), Case = Of("case"),
        Det = Of("det"), Fixed = Of("fixed"), Flat = Of("flat"), Nmod = Of("nmod"), Parataxis = Of("parataxis"),
        Appos = Of("appos");

    private static readonly ulong InsidePhrase =
        Bit(Flat) | Bit(Compound) | Bit(Amod) | Bit(Det) | Bit(Of("nummod")) | Bit(Of("nmod:poss")) | Bit(Of("dep")) | Bit(Of("advmod"));

    public static bool IsInsidePhrase(byte relation) => ((InsidePhrase >> relation) & 1) != 0;

    private static ulong Bit(byte relation) => 1UL << relation;

    private static byte Of(string name) => (byte)DependencyRelations.Names.IndexOf(name);
}
