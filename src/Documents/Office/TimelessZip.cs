using System.IO.Compression;

namespace BeyondBoundaries.Documents.Office;

/// <summary>A zip that says nothing of when it was made: the same content gives the same bytes, wherever they are written.</summary>
internal sealed class TimelessZip : IDisposable
{
    /// <summary>Zip files cannot leave a time out: this one says nothing.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Stream file;
    private readonly Stream made;
    private readonly ZipArchive zip;

    /// <summary>Begins one.</summary>
    /// <param name="file">Where it goes. Where one cannot go back, sizes would stand behind what they measure, which some programs do not read: then it is made in memory first.</param>
    public TimelessZip(Stream file)
    {
        this.file = file;
        made = file.CanSeek ? file : new MemoryStream();
        zip = new(made, ZipArchiveMode.Create, leaveOpen: true);
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

    public void Dispose()
    {
        zip.Dispose();
        if (made != file)
        {
            made.Position = 0;
            made.CopyTo(file);
            made.Dispose();
        }
    }
}
