namespace BeyondBoundaries.Documents.Charts.Native;

/// <summary>Numbers in a native chart: the cells they come from, and their values when the file was written.</summary>
/// <param name="Formula">The cells, such as <c>Results!$P$6:$P$17</c>.</param>
/// <param name="Values">The values, one per cell, with at most two decimal places; null for a gap.</param>
internal sealed record ChartNumberReference(string Formula, IReadOnlyList<double?> Values);
