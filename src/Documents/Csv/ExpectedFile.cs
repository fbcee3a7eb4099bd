namespace BeyondBoundaries.Documents.Csv;

/// <summary>What a file should be, for messages about files of another kind.</summary>
/// <param name="Name">What the file should contain, such as “responses”.</param>
/// <param name="Key">The name of the column that every such file must have.</param>
/// <param name="Columns">The names of its columns, as messages list them.</param>
/// <param name="Formats">A sentence, without its full stop, that says which formats the file may have.</param>
internal sealed record ExpectedFile(string Name, string Key, string Columns, string Formats);
