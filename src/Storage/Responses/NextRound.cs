namespace BeyondBoundaries.Storage.Responses;

/// <summary>An open round that follows another round and can be joined.</summary>
/// <param name="Name">Its name.</param>
/// <param name="JoinToken">The secret of the join link.</param>
public sealed record NextRound(string Name, string JoinToken);
