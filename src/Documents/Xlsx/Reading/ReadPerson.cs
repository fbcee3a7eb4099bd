using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>One participant of a workbook while it is read.</summary>
/// <param name="draft">What they answered so far.</param>
/// <param name="place">Where their id stands, such as <c>Scores!C6</c>.</param>
internal sealed class ReadPerson(ResponseDraft draft, string place)
{
    public ResponseDraft Draft => draft;

    public string Place => place;

    /// <summary>Whether anything stands there but their id.</summary>
    public bool HasAnswered { get; set; }

    /// <summary>Where each of their notes stands, by the column that the CSV file would have.</summary>
    public Dictionary<string, int> Notes { get; } = new(StringComparer.Ordinal);
}
