namespace BeyondBoundaries.Storage.Tests;

/// <summary>The bytes of an embedded database, its log among them.</summary>
internal static class DatabaseFiles
{
    /// <summary>How many of the secrets are anywhere in them.</summary>
    public static int HowMany(string folder, IReadOnlyCollection<byte[]> secrets)
    {
        var files = Directory.GetFiles(folder).Select(Read).ToList();
        return secrets.Count(secret => files.Exists(file => file.AsSpan().IndexOf(secret) >= 0));
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
