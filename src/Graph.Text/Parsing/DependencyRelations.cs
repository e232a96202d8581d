using System.Collections.Immutable;

namespace Graph.Text;

/// <summary>The universal dependency relations that the parser tells apart; index 0 stands for none.</summary>
public static class DependencyRelations
{
    public static ImmutableArray<string> Names { get; } =
    [
        "", "root", "nsubj", "nsubj:pass", "csubj", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos", "amod", "nummod", "compound",
        "flat", "conj", "cc", "case", "det", "mark", "aux", "aux:pass", "cop", "advmod", "advcl", "acl", "acl:relcl", "ccomp", "xcomp", "parataxis", "punct", "dep",
        "compound:prt", "expl", "fixed",
    ];
}
