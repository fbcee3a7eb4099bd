namespace BeyondBoundaries.Storage.Responses;

/// <summary>An open round that follows another round and can be joined.</summary>
/// <param name="Name">The name of the open round.</param>
/// <param name="JoinToken">The secret of the join link.</param>
public sealed record NextRound(string Name, string JoinToken);
