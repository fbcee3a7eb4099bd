using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Reads an answer in the forms that people type and spreadsheets save: a score as <c>3</c>, <c>3.0</c> or <c>3,00</c>,
/// and a skip as <c>skip</c> in upper or lower case. Spaces around the answer are ignored. A number with more than two
/// zeros after the point or comma is refused, because <c>1,000</c> could mean a thousand.
/// </summary>
internal static class WrittenScore
{
    /// <summary>Returns the answer; null when the text is not an answer on this scale.</summary>
    public static Answer? Parse(string text, Scale scale)
    {
        if (text.Length == 1 && Answer.Parse(text, scale) is { } quick)
        {
            return quick;
        }

        var number = WithoutZeros(text);
        return Answer.Parse(
            number.Length == 1 && CharUnicodeInfo.GetDecimalDigitValue(number[0]) is >= 0 and var digit
                ? [(char)('0' + digit)]
                : number,
            scale
        );
    }

    /// <summary>
    /// Returns a number without the spaces around it, and without the decimals that a spreadsheet may add to a whole
    /// number: at most two zeros.
    /// </summary>
    public static string WithoutZeros(string text)
    {
        var key = NameText.CreateKey(text).Trim('\'', ' ');
        return key.AsSpan().IndexOfAny('.', ',') is > 0 and var at && key.AsSpan(at + 1) is "" or "0" or "00"
            ? key[..at]
            : key;
    }
}
