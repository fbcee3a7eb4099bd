namespace BeyondBoundaries.Documents.Drawing;

/// <summary>Words of a native chart: where they stand, and what they were when the file was written.</summary>
/// <param name="Formula">The cells, such as <c>Results!$B$6:$B$17</c>.</param>
/// <param name="Values">One a cell.</param>
internal sealed record ChartText(string Formula, IReadOnlyList<string> Values);
