namespace BeyondBoundaries.Storage.Databases.Health;

/// <summary>Tests whether data can be written to a folder, by writing some and deleting it.</summary>
internal static class DiskProbe
{
    private const string NotWritable =
        "The disk that holds the data folder is full, or the application cannot write to the folder.";
    private const int ProbeBytes = 64 * 1024;

    /// <summary>Explains, in a sentence, why data cannot be written; null if data can be written.</summary>
    public static string? FindFault(string folder)
    {
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            };
            using var probe = new FileStream(Path.Combine(folder, $".{Guid.NewGuid():N}"), options);
            probe.Write(new byte[ProbeBytes]);
            probe.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return NotWritable;
        }
    }
}
