namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// A way to part the nodes of a connected graph of people in two. A node of another part is on neither side.
/// </summary>
/// <param name="IsOnFirstSide">Whether a node is on the one side.</param>
/// <param name="IsOnSecondSide">Whether a node is on the other.</param>
internal sealed record GraphCut(Func<int, bool> IsOnFirstSide, Func<int, bool> IsOnSecondSide);
