namespace BeyondBoundaries.Storage.Paper;

/// <summary>A printed sheet that has not come back.</summary>
/// <param name="Batch">Which sheets were made together, from 1.</param>
/// <param name="Code">Its one-use code, 8 characters.</param>
public sealed record UnusedSheet(int Batch, string Code);
