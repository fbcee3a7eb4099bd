namespace BeyondBoundaries.Documents.Html;

/// <summary>The partnership, round and dates that a report shows with its figures.</summary>
/// <param name="Partnership">The partnership's name; empty when not known.</param>
/// <param name="Round">The round's name, such as “Autumn 2026”; empty when not known.</param>
/// <param name="Closed">The day on which the round closed; null when not stated.</param>
public sealed record ReportDetails(string Partnership, string Round, DateOnly? Closed = null)
{
    /// <summary>The day on which the file is created, used to decide what is overdue; null when not stated.</summary>
    public DateOnly? Made { get; init; }

    /// <summary>The date or name of the next round; null when there is none yet.</summary>
    public string? NextRound { get; init; }

    /// <summary>
    /// Returns the same details with names short enough to fit on one line of a page or slide. They are for use
    /// everywhere except in the title.
    /// </summary>
    internal ReportDetails WithBriefNames() =>
        this with
        {
            Partnership = BriefText.Name(Partnership),
            Round = BriefText.Name(Round),
            NextRound = NextRound is null ? null : BriefText.Name(NextRound),
        };

    /// <summary>
    /// The day that determines which open actions are overdue: those with an earlier due date. It is null when not
    /// known.
    /// </summary>
    public DateOnly? Today => Made ?? Closed;
}
