namespace BeyondBoundaries.Documents.Csv;

/// <summary>Says what a file should be, in messages about files of another kind.</summary>
/// <param name="Name">What it contains, such as “responses”.</param>
/// <param name="Key">The column that every such file has.</param>
/// <param name="Columns">The columns of its first row.</param>
/// <param name="Formats">The formats that it may have.</param>
internal sealed record ExpectedFile(string Name, string Key, string Columns, string Formats);
