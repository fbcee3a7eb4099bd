namespace BeyondBoundaries.Storage.Tests;

/// <summary>Reads the bytes of an embedded database, including its log.</summary>
internal static class DatabaseFiles
{
    /// <summary>Counts how many of the secrets are in the files.</summary>
    public static int HowMany(string folder, IReadOnlyCollection<byte[]> secrets)
    {
        var files = Directory.GetFiles(folder).Select(Read).ToList();
        return secrets.Count(secret => files.Exists(file => file.AsSpan().IndexOf(secret) >= 0));
    }

    /// <summary>
    /// Returns the pieces of text in the order in which they first occur in the file with this extension. Pieces that
    /// are not in the file are left out.
    /// </summary>
    public static IReadOnlyList<string> Order(string folder, string ending, IReadOnlyList<string> texts)
    {
        var file = Directory.GetFiles(folder).SingleOrDefault(path => path.EndsWith(ending, StringComparison.Ordinal));
        var bytes = file is null ? [] : Read(file);
        return
        [
            .. texts
                .Select(text => (Text: text, Place: bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text))))
                .Where(one => one.Place >= 0)
                .OrderBy(one => one.Place)
                .Select(one => one.Text),
        ];
    }

    /// <summary>Counts how many times this text occurs in the files.</summary>
    public static int Times(string folder, string text) =>
        Directory.GetFiles(folder).Sum(file => Read(file).AsSpan().Count(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// Reads a file. Returns an empty array if it no longer exists: SQLite deletes its log when the last connection
    /// closes.
    /// </summary>
    private static byte[] Read(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
