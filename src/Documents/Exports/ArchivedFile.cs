namespace BeyondBoundaries.Documents.Exports;

/// <summary>One file in an archive.</summary>
internal sealed record ArchivedFile(string Name, string Description, Action<Stream> Write)
{
    /// <summary>Whether the file is already compressed.</summary>
    public bool IsPacked { get; init; }
}
