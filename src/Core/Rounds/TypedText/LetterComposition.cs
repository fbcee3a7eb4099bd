using System.Collections.Frozen;
using System.Text;

namespace BeyondBoundaries.Core.Rounds.TypedText;

/// <summary>
/// Joins letters and the marks that follow them, as Unicode's normalisation form C does for Latin, Greek, Cyrillic,
/// kana and Korean. The runtime cannot do this, because it runs without culture data.
/// </summary>
internal static class LetterComposition
{
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    /// <summary>For each mark, pairs of characters: a letter, followed by the same letter with the mark.</summary>
    private static readonly FrozenDictionary<char, FrozenDictionary<char, char>> Composed = new Dictionary<char, string>
    {
        // cspell:disable
        ['\u0300'] =
            "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳἀἂἁἃἈἊἉἋἐἒἑἓ"
            + "ἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫαὰεὲηὴιὶοὸυὺωὼΑᾺΕῈΗῊ᾿῍ϊῒΙῚ῾῝ϋῢΥῪ¨῭ΟῸΩῺ",
        ['\u0301'] =
            "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ¨΅ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαά"
            + "εέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"
            + "ἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭ᾿῎῾῞",
        ['\u0302'] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
        ['\u0303'] = "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ",
        ['\u0304'] = "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝαᾱΑᾹιῑΙῙυῡΥῩ",
        ['\u0306'] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặαᾰΑᾸιῐΙῘυῠΥῨ",
        ['\u0307'] =
            "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎ" + "yẏſẛ",
        ['\u0308'] =
            "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦ"
            + "hḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ",
        ['\u0309'] = "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ",
        ['\u030A'] = "AÅaåUŮuůwẘyẙ",
        ['\u030B'] = "OŐoőUŰuűУӲуӳ",
        ['\u030C'] = "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
        ['\u030F'] = "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ",
        ['\u0311'] = "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ",
        ['\u0313'] = "αἀΑἈεἐΕἘηἠΗἨιἰΙἸοὀΟὈυὐωὠΩὨρῤ",
        ['\u0314'] = "αἁΑἉεἑΕἙηἡΗἩιἱΙἹοὁΟὉυὑΥὙωὡΩὩρῥΡῬ",
        ['\u031B'] = "OƠoơUƯuư",
        ['\u0323'] = "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ",
        ['\u0324'] = "UṲuṳ",
        ['\u0325'] = "AḀaḁ",
        ['\u0326'] = "SȘsșTȚtț",
        ['\u0327'] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
        ['\u0328'] = "AĄaąEĘeęIĮiįUŲuųOǪoǫ",
        ['\u032D'] = "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ",
        ['\u032E'] = "HḪhḫ",
        ['\u0330'] = "EḚeḛIḬiḭUṴuṵ",
        ['\u0331'] = "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ",
        ['\u0338'] = "←↚→↛↔↮⇐⇍⇔⇎⇒⇏∃∄∈∉∋∌∣∤∥∦∼≁≃≄≅≇≈≉=≠≡≢≍≭<≮>≯≤≰≥≱≲≴≳≵≶≸≷≹≺⊀≻⊁⊂⊄⊃⊅⊆⊈⊇⊉⊢⊬⊨⊭⊩⊮⊫⊯≼⋠≽⋡⊑⋢⊒⋣⊲⋪⊳⋫⊴⋬⊵⋭",
        ['\u0342'] = "ἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯαᾶ¨῁ηῆ᾿῏ιῖϊῗ῾῟υῦϋῧωῶ",
        ['\u0345'] =
            "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫ"
            + "ὬᾬὭᾭὮᾮὯᾯὰᾲαᾳάᾴᾶᾷΑᾼὴῂηῃήῄῆῇΗῌὼῲωῳώῴῶῷΩῼ",
        ['\u3099'] =
            "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷ"
            + "ヰヸヱヹヲヺヽヾ",
        ['\u309A'] = "はぱひぴふぷへぺほぽハパヒピフプヘペホポ",
        // cspell:enable
    }.ToFrozenDictionary(
        mark => mark.Key,
        mark => mark.Value.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1])
    );

    /// <summary>For each letter with a mark, the letter without the mark, and the mark itself.</summary>
    private static readonly FrozenDictionary<char, (char Letter, char Mark)> Parts = Composed
        .SelectMany(mark => mark.Value, (mark, pair) => (Joined: pair.Value, Parts: (Letter: pair.Key, Mark: mark.Key)))
        .ToFrozenDictionary(one => one.Joined, one => one.Parts);

    /// <summary>
    /// Returns the text with each letter joined to its marks, in the order that Unicode prescribes. A mark that does
    /// not form one character with the letter stays separate.
    /// </summary>
    public static string Compose(string text)
    {
        if (
            text.AsSpan().IndexOfAnyInRange(FirstMark, LastMark) < 0
            && text.AsSpan().IndexOfAnyInRange('\u1161', '\u309A') < 0
        )
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var end = i + 1;
            while (end < text.Length && MarkClass.Find(text[end]) > 0)
            {
                end++;
            }

            if (end > i + 1)
            {
                composed.Append(ComposeLetter(text[i], text[(i + 1)..end]));
            }
            else if (composed.Length > 0 && Join(composed[^1], text[i]) is { } joined)
            {
                composed[^1] = joined;
            }
            else
            {
                composed.Append(text[i]);
            }

            i = end;
        }

        return composed.ToString();
    }

    /// <summary>Separates a letter from any marks that it already has, and then joins it to all its marks.</summary>
    private static string ComposeLetter(char letter, string marks)
    {
        while (Parts.TryGetValue(letter, out var parts))
        {
            (letter, marks) = (parts.Letter, parts.Mark + marks);
        }

        var apart = new StringBuilder();
        foreach (var mark in marks.OrderBy(MarkClass.Find))
        {
            // A mark stays separate if an earlier mark of the same class stays separate.
            if (
                (apart.Length == 0 || MarkClass.Find(apart[^1]) < MarkClass.Find(mark))
                && Join(letter, mark) is { } joined
            )
            {
                letter = joined;
            }
            else
            {
                apart.Append(mark);
            }
        }

        return letter + apart.ToString();
    }

    private static char? Join(char letter, char mark) =>
        Composed.TryGetValue(mark, out var pairs)
            ? pairs.TryGetValue(letter, out var joined)
                ? joined
                : null
            : JoinSyllable(letter, mark);

    /// <summary>
    /// Joins the parts of a Korean syllable with the arithmetic in section 3.12 of the Unicode Standard.
    /// </summary>
    private static char? JoinSyllable(char letter, char mark) =>
        letter is >= '\u1100' and <= '\u1112' && mark is >= '\u1161' and <= '\u1175'
            ? (char)(0xAC00 + ((((letter - 0x1100) * 21) + (mark - 0x1161)) * 28))
        : letter is >= '\uAC00' and <= '\uD7A3' && (letter - 0xAC00) % 28 == 0 && mark is >= '\u11A8' and <= '\u11C2'
            ? (char)(letter + (mark - 0x11A7))
        : null;
}
