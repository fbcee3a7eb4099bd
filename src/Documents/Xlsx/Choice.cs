namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>Cells whose value is picked from a list.</summary>
/// <param name="Range">The cells, such as <c>C9:N20</c>.</param>
/// <param name="Options">What can be picked: words without commas or quotation marks, 255 characters together.</param>
/// <param name="Title">Title of what is said when such a cell is chosen; 32 characters at most.</param>
/// <param name="Prompt">What is said then.</param>
/// <param name="Strict">Whether nothing else can be typed.</param>
internal sealed record Choice(string Range, IReadOnlyList<string> Options, string Title, string Prompt, bool Strict = true)
{
    private const int MostCharacters = 255;

    /// <summary>Whether the list fits into a cell's drop-down.</summary>
    public bool Fits => Options.Count > 0 && List.Length <= MostCharacters && !Options.Any(option => option.AsSpan().ContainsAny(",\""));

    public string List => string.Join(",", Options);
}
