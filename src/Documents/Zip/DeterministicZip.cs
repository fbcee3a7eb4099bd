using System.IO.Compression;

namespace BeyondBoundaries.Documents.Zip;

/// <summary>
/// Writes a zip that does not record when it was created: the same content gives the same bytes, wherever it is
/// written.
/// </summary>
internal sealed class DeterministicZip
{
    /// <summary>The timestamp of every entry. A zip entry must have a timestamp, but this one has no meaning.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;

    private DeterministicZip(ZipArchive zip) => this.zip = zip;

    /// <summary>Writes a zip.</summary>
    /// <param name="file">
    /// The stream to write to. If the stream cannot seek, the zip is built in memory first. A zip written directly to
    /// such a stream has the size of each file after the file's data, and some programs cannot read it.
    /// </param>
    /// <param name="fill">The action that adds the files to the zip.</param>
    public static void Write(Stream file, Action<DeterministicZip> fill)
    {
        if (file.CanSeek)
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
            fill(new(zip));
            return;
        }

        using var made = new MemoryStream();
        Write(made, fill);
        made.Position = 0;
        made.CopyTo(file);
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its path.</param>
    /// <param name="write">The action that writes its content.</param>
    /// <param name="level">
    /// The compression level. Content that is tiny or already compressed should not be compressed.
    /// </param>
    public void Add(string name, Action<Stream> write, CompressionLevel level = CompressionLevel.Fastest)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        using var content = entry.Open();
        write(content);
    }
}
