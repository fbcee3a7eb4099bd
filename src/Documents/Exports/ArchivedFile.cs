namespace BeyondBoundaries.Documents.Exports;

/// <summary>One file in an archive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">A sentence that describes it.</param>
/// <param name="Write">The action that writes it.</param>
internal sealed record ArchivedFile(string Name, string Description, Action<Stream> Write)
{
    /// <summary>Whether it is already compressed.</summary>
    public bool IsPacked { get; init; }
}
