namespace BeyondBoundaries.Documents.Drawing;

/// <summary>Numbers of a native chart: where they stand, and what they were when the file was written.</summary>
/// <param name="Formula">The cells, such as <c>Results!$P$6:$P$17</c>.</param>
/// <param name="Values">One a cell, with at most two decimals; null is a gap.</param>
internal sealed record ChartNumbers(string Formula, IReadOnlyList<double?> Values);
