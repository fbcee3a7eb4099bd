using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>
/// Writes a framework as CSV: one row for each enabler and indicator, and then one row for each of the framework's
/// settings, in the last two columns.
/// </summary>
public static class FrameworkCsv
{
    /// <summary>Writes a framework, which may be an unfinished draft.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(FrameworkDefinition framework, Stream file)
    {
        var table = FrameworkTable.Create(framework);
        var empty = Enumerable.Repeat("", table.Header.Count).ToList();
        CsvTable.Write(
            file,
            [
                .. table.Header,
                FrameworkHeader.NameOf(FrameworkColumn.Setting),
                FrameworkHeader.NameOf(FrameworkColumn.Value),
            ],
            table
                .Rows.Select(row => row.Concat(empty).Take(empty.Count).Concat(["", ""]).Cast<object?>())
                .Concat(
                    FrameworkSettingsWriter
                        .Write(framework)
                        .Select(setting => empty.Concat([setting.Name, setting.Value]).Cast<object?>())
                )
        );
    }
}
