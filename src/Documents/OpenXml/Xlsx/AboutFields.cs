namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>The rows of the About sheet that are read back when a workbook is imported.</summary>
internal static class AboutFields
{
    /// <summary>The row that contains the headings; names are in column A and values in column B.</summary>
    public const int HeaderRow = 3;

    public const string Format = "Format";
    public const string Use = "Use";
    public const string Framework = "Framework";
    public const string Version = "Framework version";

    /// <summary>The value of <see cref="Format"/>.</summary>
    public const string FormatOne = "beyond-boundaries/workbook/1";

    /// <summary>The value of <see cref="Use"/> in a workbook to fill in.</summary>
    public const string ToFillIn = "to fill in";

    /// <summary>The value of <see cref="Use"/> in a workbook with everyone's responses.</summary>
    public const string Responses = "responses";

    /// <summary>The value of <see cref="Use"/> in a workbook with results, but without individual scores.</summary>
    public const string Results = "results";
}
