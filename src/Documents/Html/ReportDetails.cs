namespace BeyondBoundaries.Documents.Html;

/// <summary>The partnership, round and date that a report names beside its figures.</summary>
/// <param name="Partnership">The partnership's name.</param>
/// <param name="Round">The round's name, such as “Autumn 2026”.</param>
/// <param name="Closed">The day on which the round closed; null when not stated.</param>
public sealed record ReportDetails(string Partnership, string Round, DateOnly? Closed = null);
