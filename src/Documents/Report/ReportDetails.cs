namespace BeyondBoundaries.Documents.Report;

/// <summary>What a report says about itself beside the figures.</summary>
/// <param name="Partnership">The partnership's name.</param>
/// <param name="Round">The round's name, such as “Autumn 2026”.</param>
/// <param name="Closed">The day on which the round closed; null while it is not said.</param>
public sealed record ReportDetails(string Partnership, string Round, DateOnly? Closed = null);
