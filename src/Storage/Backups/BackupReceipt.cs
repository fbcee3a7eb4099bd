namespace BeyondBoundaries.Storage.Backups;

/// <summary>A backup that was made or restored.</summary>
/// <param name="Path">The path of the backup.</param>
/// <param name="Bytes">Its size, in bytes.</param>
public sealed record BackupReceipt(string Path, long Bytes);
