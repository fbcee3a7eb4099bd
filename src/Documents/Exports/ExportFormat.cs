namespace BeyondBoundaries.Documents.Exports;

/// <summary>
/// A file format in which content can be downloaded. Lists of these formats define the downloads of results,
/// comparisons, plans, regions and frameworks.
/// </summary>
/// <typeparam name="TContent">The type of the content that is written to the file.</typeparam>
/// <param name="Name">
/// The file name extension, such as <c>docx</c>. Web addresses and the <c>--format</c> option use it too.
/// </param>
/// <param name="ContentType">The content type that is sent to the browser.</param>
/// <param name="Label">The text of the download link.</param>
/// <param name="Write">Writes the file. The same content always gives the same bytes.</param>
public sealed record ExportFormat<TContent>(
    string Name,
    string ContentType,
    string Label,
    Action<TContent, Stream> Write
)
{
    /// <summary>Additional text next to the download link; may be empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The type of file, as it appears in the file's name, such as “board paper”.</summary>
    public string FileTitle { get; init; } = "results";

    /// <summary>The file's name in the archive of a round; null when the archive does not contain it.</summary>
    public string? ArchiveName { get; init; }

    /// <summary>A sentence that describes the file in the index of the archive.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether the file is already compressed.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>
    /// Returns whether the content can be written in this format. Answers by name can be written only in open mode, and
    /// a calendar only if an open action has a due date.
    /// </summary>
    public Func<TContent, bool> IsAvailable { get; init; } = _ => true;
}
