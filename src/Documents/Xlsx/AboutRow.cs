namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>What the sheet About says of a workbook, so that a program can read it too.</summary>
internal static class AboutRow
{
    /// <summary>The row of the heads; names stand in column A and values in B.</summary>
    public const int HeaderRow = 3;

    public const string Format = "Format";
    public const string Use = "Use";
    public const string Framework = "Framework";
    public const string Version = "Framework version";

    /// <summary>The value of <see cref="Format"/>.</summary>
    public const string FormatOne = "beyond-boundaries/workbook/1";

    /// <summary>A workbook to be filled in.</summary>
    public const string ToFillIn = "to fill in";

    /// <summary>A workbook with everyone's responses.</summary>
    public const string Responses = "responses";

    /// <summary>A workbook with results, and no scores.</summary>
    public const string Results = "results";
}
