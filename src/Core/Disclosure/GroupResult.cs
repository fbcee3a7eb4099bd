using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What may be shown of one agency or level of work, for one item.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shown">Whether its average may be shown.</param>
/// <param name="Average">
/// Its average: exact in mode open, coarse in mode confidential; null when it may not be shown or, in mode open, nobody
/// scored.
/// </param>
public sealed record GroupResult(string Name, bool Shown, DisclosedAverage? Average)
{
    /// <summary>Its counts: mode open alone, otherwise null.</summary>
    public Tally? Tally { get; init; }

    /// <summary>The average as pages and files show it: “4.0” or “4.5 or more”.</summary>
    public string? Display => Average?.Text;
}
