namespace BeyondBoundaries.Storage.Paper;

/// <summary>A paper sheet whose code has not been used.</summary>
/// <param name="Batch">The number of the batch that the sheet belongs to, from 1.</param>
/// <param name="Code">The one-use code, which has 8 characters.</param>
public sealed record UnusedSheet(int Batch, string Code);
