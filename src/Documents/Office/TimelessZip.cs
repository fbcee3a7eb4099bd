using System.IO.Compression;

namespace BeyondBoundaries.Documents.Office;

/// <summary>A zip that says nothing of when it was made: the same content gives the same bytes.</summary>
internal sealed class TimelessZip(Stream file) : IDisposable
{
    /// <summary>Zip files cannot leave a time out: this one says nothing.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its path.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="level">How it is packed; what is packed already, or tiny, is stored as it is.</param>
    public void Add(string name, Action<Stream> write, CompressionLevel level = CompressionLevel.Fastest)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        using var content = entry.Open();
        write(content);
    }

    public void Dispose() => zip.Dispose();
}
