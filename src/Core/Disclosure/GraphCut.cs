namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// A division of the nodes of one connected component into two sides. A node in another component is on neither side.
/// </summary>
/// <param name="IsOnFirstSide">Returns whether a node is on the first side.</param>
/// <param name="IsOnSecondSide">Returns whether a node is on the second side.</param>
internal sealed record GraphCut(Func<int, bool> IsOnFirstSide, Func<int, bool> IsOnSecondSide);
