namespace BeyondBoundaries.Core.Frameworks;

/// <summary>One position on the spectrum.</summary>
/// <param name="Id">A stable name, as used in files.</param>
/// <param name="Title">The title shown on pages.</param>
/// <param name="Description">A description of a partnership at this position.</param>
public sealed record SpectrumPosition(string Id, string Title, string Description);
