using System.Text;

namespace Graph.Cypher.Functions;

/// <summary>Composed and decomposed forms of Latin letters with accents. .NET leaves text as it is when it runs without culture data,
/// so the letters of the blocks Latin-1, Extended-A, Extended-B and Extended Additional are here; others stay as they are.</summary>
internal static class LatinNormalForms
{
    // For each accent: letters with it, each followed by the letter without it (Unicode's canonical decompositions).
    private static readonly (char Mark, string Pairs)[] Accents =
    [
        ('\u0300', "ÀAÈEÌIÒOÙUàaèeìiòoùuǛÜǜüǸNǹnḔĒḕēṐŌṑōẀWẁwẦÂầâẰĂằăỀÊềêỒÔồôỜƠờơỪƯừưỲYỳy"),
        ('\u0301', "ÁAÉEÍIÓOÚUÝYáaéeíióoúuýyĆCćcĹLĺlŃNńnŔRŕrŚSśsŹZźzǗÜǘüǴGǵgǺÅǻåǼÆǽæǾØǿøḈÇḉçḖĒḗēḮÏḯïḰKḱkḾMḿmṌÕṍõṒŌṓōṔPṕpṸŨṹũẂWẃwẤÂấâẮĂắăẾÊếêỐÔốôỚƠớơỨƯứư"),
        ('\u0302', "ÂAÊEÎIÔOÛUâaêeîiôoûuĈCĉcĜGĝgĤHĥhĴJĵjŜSŝsŴWŵwŶYŷyẐZẑzẬẠậạỆẸệẹỘỌộọ"),
        ('\u0303', "ÃAÑNÕOãañnõoĨIĩiŨUũuṼVṽvẪÂẫâẴĂẵăẼEẽeỄÊễêỖÔỗôỠƠỡơỮƯữưỸYỹy"),
        ('\u0304', "ĀAāaĒEēeĪIīiŌOōoŪUūuǕÜǖüǞÄǟäǠȦǡȧǢÆǣæǬǪǭǫȪÖȫöȬÕȭõȰȮȱȯȲYȳyḠGḡgḸḶḹḷṜṚṝṛ"),
        ('\u0306', "ĂAăaĔEĕeĞGğgĬIĭiŎOŏoŬUŭuḜȨḝȩẶẠặạ"),
        ('\u0307', "ĊCċcĖEėeĠGġgİIŻZżzȦAȧaȮOȯoḂBḃbḊDḋdḞFḟfḢHḣhṀMṁmṄNṅnṖPṗpṘRṙrṠSṡsṤŚṥśṦŠṧšṨṢṩṣṪTṫtẆWẇwẊXẋxẎYẏyẛſ"),
        ('\u0308', "ÄAËEÏIÖOÜUäaëeïiöoüuÿyŸYḦHḧhṎÕṏõṺŪṻūẄWẅwẌXẍxẗt"),
        ('\u0309', "ẢAảaẨÂẩâẲĂẳăẺEẻeỂÊểêỈIỉiỎOỏoỔÔổôỞƠởơỦUủuỬƯửưỶYỷy"),
        ('\u030A', "ÅAåaŮUůuẘwẙy"),
        ('\u030B', "ŐOőoŰUűu"),
        ('\u030C', "ČCčcĎDďdĚEěeĽLľlŇNňnŘRřrŠSšsŤTťtŽZžzǍAǎaǏIǐiǑOǒoǓUǔuǙÜǚüǦGǧgǨKǩkǮƷǯʒǰjȞHȟh"),
        ('\u030F', "ȀAȁaȄEȅeȈIȉiȌOȍoȐRȑrȔUȕu"),
        ('\u0311', "ȂAȃaȆEȇeȊIȋiȎOȏoȒRȓrȖUȗu"),
        ('\u031B', "ƠOơoƯUưu"),
        ('\u0323', "ḄBḅbḌDḍdḤHḥhḲKḳkḶLḷlṂMṃmṆNṇnṚRṛrṢSṣsṬTṭtṾVṿvẈWẉwẒZẓzẠAạaẸEẹeỊIịiỌOọoỢƠợơỤUụuỰƯựưỴYỵy"),
        ('\u0324', "ṲUṳu"),
        ('\u0325', "ḀAḁa"),
        ('\u0326', "ȘSșsȚTțt"),
        ('\u0327', "ÇCçcĢGģgĶKķkĻLļlŅNņnŖRŗrŞSşsŢTţtȨEȩeḐDḑdḨHḩh"),
        ('\u0328', "ĄAąaĘEęeĮIįiŲUųuǪOǫo"),
        ('\u032D', "ḒDḓdḘEḙeḼLḽlṊNṋnṰTṱtṶUṷu"),
        ('\u032E', "ḪHḫh"),
        ('\u0330', "ḚEḛeḬIḭiṴUṵu"),
        ('\u0331', "ḆBḇbḎDḏdḴKḵkḺLḻlṈNṉnṞRṟrṮTṯtẔZẕzẖh"),
    ];

    private static readonly Dictionary<char, (char Base, char Mark)> Decompositions = Accents
        .SelectMany(accent => accent.Pairs.Chunk(2).Select(pair => (Composed: pair[0], Base: pair[1], accent.Mark)))
        .ToDictionary(entry => entry.Composed, entry => (entry.Base, entry.Mark));

    private static readonly Dictionary<(char Base, char Mark), char> Compositions = Decompositions.ToDictionary(entry => entry.Value, entry => entry.Key);

    public static string Decompose(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            AppendDecomposed(result, c);
        }

        return result.ToString();
    }

    public static string Compose(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (result.Length > 0 && Compositions.TryGetValue((result[^1], c), out var composed))
            {
                result[^1] = composed;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private static void AppendDecomposed(StringBuilder result, char c)
    {
        if (c >= 0xC0 && Decompositions.TryGetValue(c, out var parts))
        {
            AppendDecomposed(result, parts.Base);
            result.Append(parts.Mark);
        }
        else
        {
            result.Append(c);
        }
    }
}
