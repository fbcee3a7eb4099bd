namespace BeyondBoundaries.Documents.Ods;

/// <summary>One sheet of an OpenDocument spreadsheet.</summary>
/// <param name="Name">The name on its tab, which must be unique in the file.</param>
/// <param name="Widths">The widths of its columns, in millimetres.</param>
/// <param name="Rows">The action that writes its rows.</param>
internal sealed record OdsSheet(string Name, IReadOnlyList<int> Widths, Action<OdsRowWriter> Rows);
