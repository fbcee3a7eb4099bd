namespace BeyondBoundaries.Documents.Paper;

/// <summary>The planned content of one page of a set.</summary>
/// <param name="Heading">The heading of the page.</param>
/// <param name="Rows">The enablers on it.</param>
internal sealed record PlannedPage(string Heading, IReadOnlyList<EnablerEntry> Rows)
{
    /// <summary>Whether the page has the questions about the participant.</summary>
    public bool AsksAboutYou { get; init; }

    /// <summary>Whether there is a box to tick for each agency, instead of a line to write on.</summary>
    public bool TicksAgencies { get; init; }

    /// <summary>The sentences on this page that say who will see what.</summary>
    public IReadOnlyList<string> Notice { get; init; } = [];

    /// <summary>Whether the page has the notice about who will see what.</summary>
    public bool HasNotice => Notice.Count > 0;

    /// <summary>Whether the page has only the notice about who will see what.</summary>
    public bool IsNoticeAlone => HasNotice && !AsksAboutYou && Rows.Count == 0;
}
