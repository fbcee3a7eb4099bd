namespace BeyondBoundaries.Documents.Charts.Native;

/// <summary>Text in a native chart: the cells it comes from, and their values when the file was written.</summary>
/// <param name="Formula">The cells, such as <c>Results!$B$6:$B$17</c>.</param>
/// <param name="Values">The values, one per cell.</param>
internal sealed record ChartTextReference(string Formula, IReadOnlyList<string> Values);
