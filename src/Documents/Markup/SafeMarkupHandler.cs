using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Documents.Markup;

/// <summary>
/// Builds <see cref="SafeMarkup"/> from an interpolated string. Literals and <see cref="SafeMarkup"/> are not changed,
/// other text is encoded, and numbers have at most two decimal places.
/// </summary>
[InterpolatedStringHandler]
internal ref struct SafeMarkupHandler
{
    private const char Replacement = '\uFFFD';

    private const int Hundred = 100;

    /// <summary>The decimal part for each number of hundredths, such as <c>.05</c> for 5.</summary>
    private static readonly string[] Decimals =
    [
        .. Enumerable
            .Range(0, Hundred)
            .Select(rest => (rest / (double)Hundred).ToString(".##", CultureInfo.InvariantCulture)),
    ];

    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsSpecial),
    ]);

    private DefaultInterpolatedStringHandler text;

    public SafeMarkupHandler(int literalLength, int formattedCount) =>
        text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted(SafeMarkup value) => text.AppendFormatted(value.Text);

    public void AppendFormatted(IEnumerable<SafeMarkup> values)
    {
        foreach (var value in values)
        {
            text.AppendFormatted(value.Text);
        }
    }

    public void AppendFormatted(int value) => text.AppendFormatted(value);

    /// <summary>
    /// Appends a number with at most two decimal places. A chart has thousands of numbers, so the whole part and the
    /// decimal part are written separately: this is several times faster than formatting the number.
    /// </summary>
    public void AppendFormatted(double value)
    {
        var hundredths = Math.Round(value * Hundred);
        if (!(Math.Abs(hundredths) < int.MaxValue))
        {
            text.AppendFormatted(value, "0.##");
            return;
        }

        var (whole, rest) = Math.DivRem(Math.Abs((int)hundredths), Hundred);
        if (hundredths < 0)
        {
            text.AppendLiteral("-");
        }

        text.AppendFormatted(whole);
        if (rest > 0)
        {
            text.AppendLiteral(Decimals[rest]);
        }
    }

    public void AppendFormatted(string? value)
    {
        var rest = value.AsSpan();
        while (rest.IndexOfAny(Special) is var at and >= 0)
        {
            text.AppendFormatted(rest[..at]);
            if (char.IsHighSurrogate(rest[at]) && at + 1 < rest.Length && char.IsLowSurrogate(rest[at + 1]))
            {
                text.AppendFormatted(rest.Slice(at, 2));
                rest = rest[(at + 2)..];
                continue;
            }

            AppendEncoded(rest[at]);
            rest = rest[(at + 1)..];
        }

        text.AppendFormatted(rest);
    }

    internal string ToMarkup() => text.ToStringAndClear();

    private void AppendEncoded(char special)
    {
        switch (special)
        {
            case '&':
                text.AppendLiteral("&amp;");
                break;
            case '<':
                text.AppendLiteral("&lt;");
                break;
            case '>':
                text.AppendLiteral("&gt;");
                break;
            case '"':
                text.AppendLiteral("&quot;");
                break;
            case '\'':
                text.AppendLiteral("&#39;");
                break;
            default:
                text.AppendFormatted(Replacement);
                break;
        }
    }

    /// <summary>Returns whether a character is special in markup, is invalid in XML, or is a surrogate.</summary>
    private static bool IsSpecial(char c) =>
        c is '&' or '<' or '>' or '"' or '\'' or '\uFFFE' or '\uFFFF'
        || (c < ' ' && c is not ('\t' or '\n' or '\r'))
        || char.IsSurrogate(c);
}
