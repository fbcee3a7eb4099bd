namespace BeyondBoundaries.Storage.Responses;

/// <summary>The acknowledgement that a change has been saved to disk.</summary>
/// <param name="Version">The number of times this response has been saved.</param>
/// <param name="Submitted">Whether the response has been submitted, by this save or an earlier one.</param>
public sealed record SaveReceipt(int Version, bool Submitted)
{
    /// <summary>Whether every item has a score or a skip after this save.</summary>
    public bool Complete { get; init; }
}
