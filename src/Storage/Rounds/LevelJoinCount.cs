namespace BeyondBoundaries.Storage.Rounds;

/// <summary>The number of people at one level of work who have joined a round.</summary>
/// <param name="Level">The level of work; empty for people who stated none.</param>
/// <param name="Joined">The number of people.</param>
public sealed record LevelJoinCount(string Level, int Joined);
