using System.IO.Compression;

namespace BeyondBoundaries.Documents.Office;

/// <summary>A zip that says nothing of when it was made: the same content gives the same bytes, wherever they are written.</summary>
internal sealed class TimelessZip
{
    /// <summary>Zip files cannot leave a time out: this one says nothing.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;

    private TimelessZip(ZipArchive zip) => this.zip = zip;

    /// <summary>Writes one.</summary>
    /// <param name="file">Where it goes. Where one cannot go back, sizes would stand behind what they measure, which some programs do not read: then it is made in memory first.</param>
    /// <param name="fill">Adds its files.</param>
    public static void Write(Stream file, Action<TimelessZip> fill)
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
    /// <param name="write">Writes its content.</param>
    /// <param name="level">How it is packed; what is packed already, or tiny, is stored as it is.</param>
    public void Add(string name, Action<Stream> write, CompressionLevel level = CompressionLevel.Fastest)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        using var content = entry.Open();
        write(content);
    }
}
