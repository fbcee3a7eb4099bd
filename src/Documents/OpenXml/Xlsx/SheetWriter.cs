using System.Globalization;
using System.Text;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the cells of a sheet, row by row and from left to right, directly into its part. Text is never written as a
/// formula.
/// </summary>
internal sealed class SheetWriter(Utf8XmlWriter xml)
{
    /// <summary>For each column, the start of a cell's XML, up to the row number.</summary>
    private static readonly byte[][] Starts =
    [
        .. Enumerable
            .Range(1, CellName.MaxColumns)
            .Select(column => Encoding.ASCII.GetBytes($"<c r=\"{CellName.Column(column)}")),
    ];

    /// <summary>
    /// The bytes after a cell's address, for every answer code: first on a scale that starts at 0, then on one that
    /// starts at 1.
    /// </summary>
    private static readonly byte[][][] AfterAddress = [CellEnds(-1), CellEnds(0)];

    private static byte[][] CellEnds(int offset) =>
        [
            .. Enumerable
                .Range(0, Answer.SkipCode + 1)
                .Select(code =>
                    Encoding.ASCII.GetBytes(
                        string.Create(CultureInfo.InvariantCulture, $"\" s=\"{(int)CellStyle.Score}\"")
                            + code switch
                            {
                                0 => "/>",
                                Answer.SkipCode => $" t=\"inlineStr\"><is><t>{Answer.Skip}</t></is></c>",
                                _ => string.Create(CultureInfo.InvariantCulture, $"><v>{code + offset}</v></c>"),
                            }
                    )
                ),
        ];

    private byte[] digits = [];
    private int row;

    /// <summary>Begins a row.</summary>
    /// <param name="number">Its number, greater than that of the previous row.</param>
    /// <param name="height">Its height, in points; 0 to let the content set the height.</param>
    public SheetWriter Row(int number, double height = 0)
    {
        End();
        row = number;
        digits = Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
        xml.Raw("<row r=\""u8).Raw(digits);
        if (height > 0)
        {
            xml.Raw("\" ht=\""u8).Number(height);
        }

        xml.Raw("\">"u8);
        return this;
    }

    /// <summary>Ends the current row, if there is one.</summary>
    public void End()
    {
        if (row > 0)
        {
            xml.Raw("</row>\n"u8);
            row = 0;
        }
    }

    public SheetWriter Blank(int column, CellStyle style)
    {
        Begin(column, style).Raw("/>"u8);
        return this;
    }

    /// <summary>
    /// Writes everyone's answers to one item in adjacent cells. There can be a million answers. For speed, each is
    /// written as two sequences of bytes that were prepared in advance.
    /// </summary>
    /// <param name="column">The column of the first answer.</param>
    /// <param name="answers">The answers in order.</param>
    /// <param name="offset">The offset of the scale, 0 or -1.</param>
    public SheetWriter Scores(int column, IEnumerable<Answer> answers, int offset)
    {
        byte[][] ends = [.. AfterAddress[offset + 1].Select(after => (byte[])[.. digits, .. after])];
        foreach (var answer in answers)
        {
            xml.Raw(Starts[column++ - 1]).Raw(ends[answer.Code]);
        }

        return this;
    }

    public SheetWriter Text(int column, string text, CellStyle style)
    {
        if (text.Length == 0)
        {
            return Blank(column, style);
        }

        var spaced =
            char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal);
        Begin(column, style)
            .Raw(spaced ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8 : " t=\"inlineStr\"><is><t>"u8)
            .Text(CellText.Encode(text))
            .Raw("</t></is></c>"u8);
        return this;
    }

    public SheetWriter Number(int column, double number, CellStyle style)
    {
        Begin(column, style).Raw("><v>"u8).Number(number).Raw("</v></c>"u8);
        return this;
    }

    public SheetWriter Number(int column, int number, CellStyle style)
    {
        Begin(column, style).Raw("><v>"u8).Number(number).Raw("</v></c>"u8);
        return this;
    }

    /// <summary>Writes a formula, given in parts, and its current value, which is a number.</summary>
    public SheetWriter Formula(int column, FormulaPart[] formula, double now, CellStyle style)
    {
        Parts(Begin(column, style).Raw("><f>"u8), formula).Raw("</f><v>"u8).Number(now).Raw("</v></c>"u8);
        return this;
    }

    /// <summary>Writes a formula, given in parts, and its current value, which is text.</summary>
    public SheetWriter Formula(int column, FormulaPart[] formula, string now, CellStyle style)
    {
        Parts(Begin(column, style).Raw(" t=\"str\"><f>"u8), formula)
            .Raw("</f><v>"u8)
            .Text(CellText.Encode(now))
            .Raw("</v></c>"u8);
        return this;
    }

    /// <summary>Writes a formula and its current value, which is a number.</summary>
    public SheetWriter Formula(int column, string formula, double now, CellStyle style)
    {
        Begin(column, style).Raw("><f>"u8).Text(formula).Raw("</f><v>"u8).Number(now).Raw("</v></c>"u8);
        return this;
    }

    /// <summary>Writes a formula and its current value, which is text.</summary>
    public SheetWriter Formula(int column, string formula, string now, CellStyle style)
    {
        Begin(column, style)
            .Raw(" t=\"str\"><f>"u8)
            .Text(formula)
            .Raw("</f><v>"u8)
            .Text(CellText.Encode(now))
            .Raw("</v></c>"u8);
        return this;
    }

    /// <summary>
    /// Writes a formula for a chart to plot: the number in another cell or, if that cell has none, “not available”,
    /// which the chart shows as a gap.
    /// </summary>
    public SheetWriter Plotted(int column, string cell, double? now)
    {
        var formula = $"IF(ISNUMBER({cell}),{cell},NA())";
        if (now is { } number)
        {
            return Formula(column, formula, number, CellStyle.Plotted);
        }

        Begin(column, CellStyle.Plotted).Raw(" t=\"e\"><f>"u8).Text(formula).Raw("</f><v>#N/A</v></c>"u8);
        return this;
    }

    private static Utf8XmlWriter Parts(Utf8XmlWriter xml, FormulaPart[] formula)
    {
        foreach (var part in formula)
        {
            xml.Raw(part.Utf8);
        }

        return xml;
    }

    private Utf8XmlWriter Begin(int column, CellStyle style) =>
        xml.Raw(Starts[column - 1]).Raw(digits).Raw("\" s=\""u8).Number((int)style).Raw("\""u8);
}
