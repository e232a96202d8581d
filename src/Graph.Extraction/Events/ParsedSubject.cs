using Graph.Text;

namespace Graph.Extraction;

/// <summary>The subject of a verb in the dependency tree: its own, or that of the verb it is joined to.</summary>
internal static class ParsedSubject
{
    private static readonly byte Subject = Relation("nsubj"), Conjunct = Relation("conj"), Open = Relation("xcomp"), Adverbial = Relation("advcl"), Relative = Relation("acl:relcl"), Clausal = Relation("acl"), Direct = Relation("obj"), Oblique = Relation("obl"), Nominal = Relation("nmod");

    private static byte Relation(string name) => (byte)DependencyRelations.Names.IndexOf(name);

    /// <summary>The item of the man who is subject of a trigger in the parse alone; -1 where it names none.</summary>
    public static int Find(AnnotatedText text, PatternItem[] items, int trigger)
    {
        var verb = VerbIn(text, items[trigger]);
        for (var hops = 0; verb >= 0 && hops < 4; hops++)
        {
            var subject = ChildSubject(text, items, verb);
            var person = subject < 0 ? -1 : PersonAt(items, subject);
            if (person >= 0)
            {
                return person;
            }

            var relation = text.RelationOf(verb);
            if (relation == Clausal && VerbAbove(text, text.HeadOf(verb)) is >= 0 and var above && PersonAt(items, text.HeadOf(verb)) < 0)
            {
                // "waggled his hips to throw Jones one way, then curled it in": who waggled.
                verb = above;
                continue;
            }

            if (relation == Relative || relation == Clausal)
            {
                return PersonAt(items, text.HeadOf(verb));
            }

            if (subject >= 0 || (relation != Conjunct && relation != Open && relation != Adverbial))
            {
                return -1;
            }

            verb = text.HeadOf(verb);
        }

        return -1;
    }

    /// <summary>The first verb of an item; -1 when it has none.</summary>
    private static int VerbIn(AnnotatedText text, in PatternItem item)
    {
        for (var token = item.First; token < item.End; token++)
        {
            if (text.Tags[token] == PartOfSpeech.VERB)
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>The verb whose object, or part of an object, a noun is; -1 when it is none.</summary>
    private static int VerbAbove(AnnotatedText text, int noun)
    {
        for (var hops = 0; noun >= 0 && hops < 3; hops++)
        {
            if (text.RelationOf(noun) != Direct && text.RelationOf(noun) != Oblique && text.RelationOf(noun) != Nominal)
            {
                return -1;
            }

            var isPart = text.RelationOf(noun) == Nominal;
            noun = text.HeadOf(noun);
            if (!isPart)
            {
                return noun >= 0 && text.Tags[noun] == PartOfSpeech.VERB ? noun : -1;
            }
        }

        return -1;
    }

    private static int ChildSubject(AnnotatedText text, PatternItem[] items, int verb)
    {
        for (var token = items[0].First; token < items[^1].End; token++)
        {
            if (text.HeadOf(token) == verb && text.RelationOf(token) == Subject)
            {
                return token;
            }
        }

        return -1;
    }

    private static int PersonAt(PatternItem[] items, int token)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].First <= token && token < items[i].End)
            {
                return items[i].Is(ItemType.PERSON) && !items[i].Is(ItemType.REFEREE) && !(i + 1 < items.Length && items[i + 1].Is(ItemType.POSS)) ? i : -1;
            }
        }

        return -1;
    }
}
