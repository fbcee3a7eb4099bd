using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>A row on a sheet of scores: its question, or why it has none.</summary>
/// <param name="Column">The question; null when the row has none.</param>
/// <param name="Code">
/// The code of the problem to report if a participant has an answer in the row; empty if the row has a question, or is
/// above the table.
/// </param>
/// <param name="Message">The message of that problem.</param>
internal sealed record ScoresSheetRow(ResponseColumn? Column, string Code, string Message)
{
    /// <summary>A row above the table.</summary>
    public static ScoresSheetRow None { get; } = new(null, "", "");

    /// <summary>The name in column A, if no question has this name; otherwise empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the problem has been reported.</summary>
    public bool IsReported { get; init; }
}
