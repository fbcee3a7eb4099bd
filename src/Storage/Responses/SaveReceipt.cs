namespace BeyondBoundaries.Storage.Responses;

/// <summary>An acknowledged save: it is on the disk.</summary>
/// <param name="Version">Counts the saves of this response.</param>
/// <param name="Submitted">Whether the response is submitted, now or before.</param>
public sealed record SaveReceipt(int Version, bool Submitted);
