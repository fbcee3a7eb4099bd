namespace BeyondBoundaries.Core.Frameworks;

/// <summary>A type of challenge: something that gets in the way.</summary>
/// <param name="Id">Stable name, as used in files.</param>
/// <param name="Title">Title for pages.</param>
/// <param name="Description">What it is.</param>
/// <param name="Examples">Examples, in order.</param>
public sealed record Challenge(string Id, string Title, string Description, IReadOnlyList<string> Examples);
