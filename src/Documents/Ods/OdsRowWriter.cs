using System.Text;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Ods;

/// <summary>Writes the cells of a sheet, row by row and from left to right. Text never becomes a formula.</summary>
internal sealed class OdsRowWriter(Utf8XmlWriter xml)
{
    private static readonly Dictionary<OdsStyle, byte[]> Starts = Enum.GetValues<OdsStyle>()
        .ToDictionary(
            style => style,
            style => Encoding.UTF8.GetBytes($"<table:table-cell table:style-name=\"{style}\" office:value-type=")
        );

    private bool begun;

    /// <summary>Begins a row.</summary>
    /// <param name="lines">
    /// The number of lines in the row's longest text. This number sets the height of the row, because programs that
    /// only print a file do not measure the text in it.
    /// </param>
    public OdsRowWriter Row(int lines = 1)
    {
        End();
        xml.Raw("<table:table-row table:style-name=\"Row"u8)
            .Number(Math.Clamp(lines, 1, OdsStyles.MaxLines))
            .Raw("\">"u8);
        begun = true;
        return this;
    }

    /// <summary>Ends the current row, if there is one.</summary>
    public void End()
    {
        if (begun)
        {
            xml.Raw("</table:table-row>\n"u8);
            begun = false;
        }
    }

    public OdsRowWriter Text(string text, OdsStyle style = OdsStyle.Words)
    {
        xml.Raw(Starts[style])
            .Raw("\"string\">"u8)
            .Raw(Encoding.UTF8.GetBytes(Paragraphs(text).Text))
            .Raw("</table:table-cell>"u8);
        return this;
    }

    public OdsRowWriter Number(double number, OdsStyle style)
    {
        xml.Raw(Starts[style]).Raw("\"float\" office:value=\""u8).Number(number).Raw("\"/>"u8);
        return this;
    }

    /// <summary>Writes a number or, if there is none, text.</summary>
    public OdsRowWriter NumberOrText(double? number, OdsStyle style, string words) =>
        number is { } known ? Number(known, style) : Text(words, OdsStyle.Withheld);

    /// <summary>
    /// Writes one paragraph per line. Consecutive spaces, and spaces at either end, are written as space elements;
    /// otherwise, they would collapse.
    /// </summary>
    private static SafeMarkup Paragraphs(string text) =>
        SafeMarkup.Join(
            text.ReplaceLineEndings("\n")
                .Split('\n')
                .Select(line => SafeMarkup.From($"<text:p>{Spaced(line)}</text:p>"))
        );

    private static SafeMarkup Spaced(string line)
    {
        var words = line.Replace('\t', ' ').Split(' ');
        return words.Length == 1
            ? SafeMarkup.From($"{line}")
            : SafeMarkup.Join(
                words.Select(
                    (word, i) =>
                        i == 0 ? SafeMarkup.From($"{word}")
                        : words[i - 1].Length == 0 || word.Length == 0 ? SafeMarkup.From($"<text:s/>{word}")
                        : SafeMarkup.From($" {word}")
                )
            );
    }
}
