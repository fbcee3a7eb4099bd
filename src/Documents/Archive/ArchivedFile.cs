namespace BeyondBoundaries.Documents.Archive;

/// <summary>One file of an archive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">What it is, in a sentence.</param>
/// <param name="Write">Writes it.</param>
internal sealed record ArchivedFile(string Name, string What, Action<Stream> Write)
{
    /// <summary>Whether it is packed already.</summary>
    public bool IsPacked { get; init; }
}
