namespace BeyondBoundaries.Storage.Rounds;

/// <summary>How many people of a level of work have joined a round.</summary>
/// <param name="Level">The level of work; empty for those who stated none.</param>
/// <param name="Joined">How many.</param>
public sealed record LevelJoinCount(string Level, int Joined);
