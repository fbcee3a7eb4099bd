namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Cells whose values are picked from a list.</summary>
/// <param name="Range">The cells, such as <c>C9:N20</c>.</param>
/// <param name="Options">
/// The values to pick from: text without commas or quotation marks, at most 255 characters in total.
/// </param>
/// <param name="Title">The title of the prompt shown when such a cell is selected; at most 32 characters.</param>
/// <param name="Prompt">The text of that prompt.</param>
/// <param name="Strict">Whether other values are refused.</param>
internal sealed record ListValidation(
    string Range,
    IReadOnlyList<string> Options,
    string Title,
    string Prompt,
    bool Strict = true
)
{
    private const int MaxCharacters = 255;

    /// <summary>
    /// The cells that contain the values; empty if <see cref="Options"/> is used. Whatever people type in these cells
    /// appears in the list.
    /// </summary>
    public string Source { get; init; } = "";

    /// <summary>Whether the list fits in a cell's drop-down.</summary>
    public bool Fits =>
        Source.Length > 0
        || (
            Options.Count > 0
            && List.Length <= MaxCharacters
            && !Options.Any(option => option.AsSpan().ContainsAny(",\""))
        );

    public string List => string.Join(",", Options);
}
