using Graph.Text;

namespace Graph.Extraction;

/// <summary>Describes a man and a team of one sentence by the way from one to the other in its tree.</summary>
internal sealed class SaidTeamTree(Symbolizer symbols)
{
    private static readonly FeaturePart Class = "class", Same = "same", Apart = "apart", Tree = "tree", Word = "word";

    private static readonly FeaturePart[] RelationParts = [.. DependencyRelations.Names.Select(static name => new FeaturePart(name))];

    public void Add(in SaidTeamPlace place, ClausePaths paths, FeatureVector features)
    {
        var ofMan = paths.Climb(place.Near);
        var manStep = paths.Steps.Length > 0 ? paths.Steps[^1].Relation : (byte)0;
        var ofTeam = paths.Climb(place.Team);
        var key = place.Key(Tree).With(ofMan == ofTeam ? Same : Apart).With(RelationParts[manStep]);
        foreach (var step in paths.Steps)
        {
            key = key.With(RelationParts[step.Relation]);
            if (step.Case >= 0)
            {
                key = paths.WithWord(key, step.Case, place.Named);
            }
        }

        features.Add(key);
        features.Add(key.With(Class).With(symbols[paths.ItemAt(ofTeam)] ?? Symbolizer.Other));
        if (ofMan == ofTeam)
        {
            features.Add(paths.WithWord(key.With(Word), ofTeam, place.Named));
            features.Add(paths.WithWord(place.Key(Tree).With(Word), ofTeam, place.Named));
        }
    }
}
