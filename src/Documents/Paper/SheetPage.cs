namespace BeyondBoundaries.Documents.Paper;

/// <summary>What is on one page of a set, as it was planned.</summary>
/// <param name="Heading">The heading of the page.</param>
/// <param name="Rows">The enablers on it.</param>
internal sealed record SheetPage(string Heading, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Whether the page asks who the participant is.</summary>
    public bool AsksAboutYou { get; init; }

    /// <summary>Whether the agencies are boxes to tick, and not a line to write on.</summary>
    public bool TicksAgencies { get; init; }

    /// <summary>The sentences on this page that say who will see what.</summary>
    public IReadOnlyList<string> Notice { get; init; } = [];

    /// <summary>Whether the page says who will see what.</summary>
    public bool HasNotice => Notice.Count > 0;

    /// <summary>Whether the page only says who will see what.</summary>
    public bool IsNoticeAlone => HasNotice && !AsksAboutYou && Rows.Count == 0;
}
