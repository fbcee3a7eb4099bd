namespace BeyondBoundaries.Documents.Html;

/// <summary>The partnership, round and dates that a report shows with its figures.</summary>
/// <param name="Partnership">The partnership's name; empty when not known.</param>
/// <param name="Round">The round's name, such as “Autumn 2026”; empty when not known.</param>
/// <param name="Closed">The day on which the round closed; null when not stated.</param>
public sealed record ReportDetails(string Partnership, string Round, DateOnly? Closed = null)
{
    /// <summary>The day on which the file is created, which determines what is overdue; null when not stated.</summary>
    public DateOnly? Made { get; init; }

    /// <summary>The name of the round that follows; null when there is none yet.</summary>
    public string? NextRound { get; init; }

    /// <summary>
    /// The day that determines which open actions are overdue: those with an earlier due date. It is null when not
    /// known.
    /// </summary>
    public DateOnly? Today => Made ?? Closed;
}
