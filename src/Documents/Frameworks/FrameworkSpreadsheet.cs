using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>
/// Reads a framework from a spreadsheet that people can fill in without knowing the schema. Reports all problems at
/// once, each with its cell.
/// </summary>
internal static class FrameworkSpreadsheet
{
    private const int MaxNamed = 5;

    /// <summary>The number of rows that are searched for the names of the columns.</summary>
    private const int MaxHeaderRow = 20;

    public static Result<Framework> ReadCsv(byte[] file, FrameworkDefaults defaults)
    {
        var read = CsvRows.Read(file, FrameworkHeader.IsHeader);
        return read.TryGetValue(out var rows)
            ? Read(rows, [], defaults, read.Remarks)
            : Result<Framework>.Failure(read.Problems);
    }

    public static Result<Framework> ReadWorkbook(byte[] file, FrameworkDefaults defaults)
    {
        var read = WorkbookRows.Read(file, FrameworkHeader.IsHeader);
        return read.TryGetValue(out var sheets)
            ? Read(sheets.Count > 0 ? sheets[0] : [], sheets.Count > 1 ? sheets[1] : [], defaults, read.Remarks)
            : Result<Framework>.Failure(read.Problems);
    }

    private static Result<Framework> Read(
        IReadOnlyList<SheetRow> rows,
        IReadOnlyList<SheetRow> settingRows,
        FrameworkDefaults defaults,
        IReadOnlyList<Remark> remarks
    )
    {
        var headerRow = rows.TakeWhile(row => row.Number <= MaxHeaderRow)
            .FirstOrDefault(row => FrameworkHeader.IsHeader([.. row.Cells.Values.Select(cell => cell.Text)]));
        if (headerRow is null)
        {
            return NoHeader(rows);
        }

        var header = FrameworkHeader.Read(headerRow);
        var problems = new FrameworkProblems();
        CheckHeader(header, problems);
        if (!header.Has(FrameworkColumn.Theme) || !header.Has(FrameworkColumn.Title))
        {
            // Without these columns, we cannot check the rows.
            return Result<Framework>.Failure(problems.ToList());
        }

        var settings = new FrameworkSettingsReader(problems);
        ReadSettings(settings, settingRows, problems);
        var table = new FrameworkTableReader(header, problems, settings);
        var themes = table.Read(rows.SkipWhile(row => row != headerRow).Skip(1));
        var assembly = new FrameworkAssembly(header);
        var definition = settings.ToDefinition(defaults, assembly.Create(themes), header);
        var framework = Framework.From(definition);
        foreach (var problem in framework.Problems)
        {
            if (assembly.Places.TryGetValue(problem.Field, out var place))
            {
                problems.Add(problem.Code, problem.Message, place.Location, place.Column);
            }
            else
            {
                problems.Add(
                    problem.Code,
                    problem.Message,
                    settings.Places.GetValueOrDefault(problem.Field, header.Row.Locate(1)),
                    settings.Places.ContainsKey(problem.Field) ? FrameworkHeader.NameOf(FrameworkColumn.Value) : ""
                );
            }
        }

        return problems.Any
            ? Result<Framework>.Failure(problems.ToList())
            : framework.WithRemarks([
                .. remarks,
                .. Remarks(header),
                .. table.Remarks,
                .. assembly.ProposedIds is { } proposed ? [proposed] : Enumerable.Empty<Remark>(),
            ]);
    }

    /// <summary>Reads the sheet with the settings, or reports that its columns are missing.</summary>
    private static void ReadSettings(
        FrameworkSettingsReader settings,
        IReadOnlyList<SheetRow> rows,
        FrameworkProblems problems
    )
    {
        if (rows.Count == 0)
        {
            return;
        }

        var header = rows.Take(MaxHeaderRow)
            .FirstOrDefault(row => FrameworkHeader.IsHeader([.. row.Cells.Values.Select(cell => cell.Text)]));
        var columns = FrameworkHeader.Read(header ?? rows[0]);
        var (setting, value) = (FrameworkColumn.Setting, FrameworkColumn.Value);
        if (header is null || !columns.Has(setting) || !columns.Has(value))
        {
            problems.Add(
                "missing-column",
                $"The sheet “{WorkbookRows.SettingsSheet}” needs a row with the column names "
                    + $"“{FrameworkHeader.NameOf(setting)}” and “{FrameworkHeader.NameOf(value)}” above the settings. "
                    + "Add it, or delete the sheet.",
                (header ?? rows[0]).Locate(1),
                FrameworkHeader.NameOf(setting)
            );
            return;
        }

        foreach (var row in rows.SkipWhile(row => row != header).Skip(1))
        {
            settings.Read(row, columns.Find(setting), columns.Find(value));
        }
    }

    private static void CheckHeader(FrameworkHeader header, FrameworkProblems problems)
    {
        var last = header.Row.Cells.Keys.Max();
        foreach (
            var (column, meaning) in new[]
            {
                (FrameworkColumn.Theme, "the theme of each enabler"),
                (FrameworkColumn.Title, "the title of each enabler"),
            }
        )
        {
            if (!header.Has(column))
            {
                var unknown = header.Unknown.Select(header.TitleOf).ToList();
                problems.Add(
                    "missing-column",
                    $"The column “{FrameworkHeader.NameOf(column)}” is missing. It must contain {meaning}."
                        + (
                            unknown.Count == 0
                                ? ""
                                : $" If {meaning} is in another column, rename that column. "
                                    + $"{(unknown.Count == 1 ? "This column was" : "These columns were")} not "
                                    + $"recognised: {Quote(unknown)}."
                        ),
                    header.Row.Locate(++last),
                    FrameworkHeader.NameOf(column)
                );
            }
        }

        foreach (var column in header.Repeated)
        {
            problems.Add(
                "column-twice",
                $"The column “{header.TitleOf(column)}” appears more than once. Delete this column, or change "
                    + "its name.",
                header.Row.Locate(column),
                header.TitleOf(column)
            );
        }
    }

    private static IEnumerable<Remark> Remarks(FrameworkHeader header)
    {
        if (header.Unknown.Count > 0)
        {
            var names = header.Unknown.Select(header.TitleOf).ToList();
            yield return new(
                "other-columns",
                names.Count == 1
                    ? $"The column {Quote(names)} is not part of a framework, and was not read."
                    : $"These columns are not part of a framework, and were not read: {Quote(names)}."
            )
            {
                Location = header.Row.Locate(header.Unknown[0]),
            };
        }
    }

    private static readonly string Columns =
        $"One of the first {MaxHeaderRow} rows must have the names of the columns. Theme and Title are "
        + "required. You can also use Enabler id, Short, Description and Indicator.";

    private static Problem NoHeader(IReadOnlyList<SheetRow> rows)
    {
        var first = rows.Count == 0 ? null : rows[0];
        return new(
            "no-header",
            first is null
                ? $"The file is empty. {Columns}"
                : $"There is no header. {Columns} The first row has "
                    + $"{Quote([.. first.Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value.Text)])}."
        )
        {
            Location = first?.Locate(1) ?? new SourceLocation(1, 1),
        };
    }

    private static string Quote(List<string> names) =>
        LimitedList.Join([.. names.Select(name => $"“{ShortName.From(name)}”")], MaxNamed);
}
