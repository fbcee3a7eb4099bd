namespace BeyondBoundaries.Core.Rounds.TypedText;

/// <summary>
/// Looks up the canonical combining class of a mark (Unicode Standard, section 4.3). The classes determine the order
/// of the marks that follow a letter.
/// </summary>
internal static class MarkClass
{
    /// <summary>
    /// Returns the class of a combining diacritical mark (U+0300 to U+036F), or of a voiced or semi-voiced sound mark
    /// for kana; 0 for any other character.
    /// </summary>
    public static int Find(char character) =>
        character switch
        {
            < '\u0300' or '\u034F' => 0,
            >= '\u0334' and <= '\u0338' => 1,
            '\u3099' or '\u309A' => 8,
            '\u0321' or '\u0322' or '\u0327' or '\u0328' => 202,
            '\u031B' => 216,
            (>= '\u0316' and <= '\u0319')
            or (>= '\u031C' and <= '\u0333')
            or (>= '\u0339' and <= '\u033C')
            or (>= '\u0347' and <= '\u0349')
            or '\u034D'
            or '\u034E'
            or (>= '\u0353' and <= '\u0356')
            or '\u0359'
            or '\u035A' => 220,
            '\u0315' or '\u031A' or '\u0358' => 232,
            '\u035C' or '\u035F' or '\u0362' => 233,
            '\u035D' or '\u035E' or '\u0360' or '\u0361' => 234,
            '\u0345' => 240,
            <= '\u036F' => 230,
            _ => 0,
        };
}
