namespace BeyondBoundaries.Core.Frameworks;

/// <summary>A type of challenge: an obstacle to working together.</summary>
/// <param name="Id">A stable name, as used in files.</param>
/// <param name="Title">The title shown on pages.</param>
/// <param name="Description">A description of the challenge.</param>
/// <param name="Examples">Examples of the challenge, in order.</param>
public sealed record Challenge(string Id, string Title, string Description, IReadOnlyList<string> Examples);
