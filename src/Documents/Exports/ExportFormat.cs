namespace BeyondBoundaries.Documents.Exports;

/// <summary>One way to write something to a file. A list of these is everything that can be downloaded.</summary>
/// <typeparam name="TContent">What the file is made from.</typeparam>
/// <param name="Name">The end of the file's name, such as <c>docx</c>; addresses and <c>--format</c> use it.</param>
/// <param name="ContentType">The content type that a browser is told.</param>
/// <param name="Label">The words of its link.</param>
/// <param name="Write">Writes the file. The same content gives the same bytes.</param>
public sealed record ExportFormat<TContent>(
    string Name,
    string ContentType,
    string Label,
    Action<TContent, Stream> Write
)
{
    /// <summary>What its link says besides; empty when nothing.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The file's name in the archive of a round; null when the archive does not hold it.</summary>
    public string? ArchiveName { get; init; }

    /// <summary>What the file is, in a sentence for the index of the archive.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether the file is compressed already.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>
    /// Whether the content can be written in this format. A format that names people exists in open mode only.
    /// </summary>
    public Func<TContent, bool> IsAvailable { get; init; } = _ => true;
}
