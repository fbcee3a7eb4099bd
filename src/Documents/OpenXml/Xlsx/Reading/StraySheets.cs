using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reports sheets that contain answers but are not read: copies such as “Scores (2)”, or sheets that were renamed or
/// laid out differently. Without this check, answers could be left out unnoticed.
/// </summary>
internal sealed class StraySheets(
    Framework framework,
    RecognisedSheets sheets,
    ResponseColumnNames names,
    WorkbookProblems problems
)
{
    /// <summary>The maximum number of columns, and of rows, that are searched.</summary>
    private const int MaxSearched = 400;

    private static readonly string[] Copied = [SheetNames.Scores, SheetNames.Notes];

    private readonly StrayTable table = new(framework, names);
    private AnswerSearch? search;
    private readonly HashSet<string> ours = SheetNames.ComputedSheets(framework);

    public void Report()
    {
        foreach (var sheet in sheets.Others.ToList())
        {
            if (Find(sheet) is not { } found)
            {
                continue;
            }

            if (found.IsCertain || IsCopy(sheet.Name, found.Kind))
            {
                var layout = found.HasRowForEachPerson ? ", where each participant has a column" : "";
                problems.Add(
                    "stray-sheet",
                    $"there are answers on the sheet {ResponseColumn.Quote(sheet.Name)}, which is not read; "
                        + $"move them to the {found.Kind} sheet{layout}, or delete {ResponseColumn.Quote(sheet.Name)} "
                        + $"if the {found.Kind} sheet already contains them",
                    sheet.Name,
                    1,
                    1
                );
            }
            else if (!ours.Contains(NameText.CreateKey(sheet.Name)))
            {
                problems.Remarks.AddStraySheet(sheet.Name);
            }
        }
    }

    /// <summary>Returns the names of the sheets that could be read as scores if they were renamed.</summary>
    public IReadOnlyList<string> FindScores() =>
        [
            .. sheets
                .Others.Where(sheet =>
                    Find(sheet) is { Kind: SheetNames.Scores, IsCertain: true, HasRowForEachPerson: false }
                )
                .Select(sheet => sheet.Name),
        ];

    private StrayAnswers? Find(SheetEntry sheet)
    {
        search ??= sheets.CreateSearch(framework.Scale, table.Words);
        var copied = Copied.FirstOrDefault(kind => IsCopy(sheet.Name, kind));
        if (copied is null && !sheets.MayHaveAnswers(sheet, search))
        {
            return null;
        }

        var cells = new List<CellContent>();
        sheets.Read(
            sheet,
            cell =>
            {
                if (cell.Column <= MaxSearched)
                {
                    cells.Add(cell);
                }

                return cell.Row <= MaxSearched;
            }
        );
        return table.Find(cells)
            ?? (
                copied is not null && table.HasContent(cells, copied)
                    ? new(copied, IsCertain: false, HasRowForEachPerson: false)
                    : null
            );
    }

    /// <summary>Returns whether a name is that of a copy, such as “Scores (2)” or “Copy of Scores”.</summary>
    private static bool IsCopy(string name, string kind)
    {
        var key = NameText.CreateKey(name);
        var at = key.IndexOf(NameText.CreateKey(kind), StringComparison.Ordinal);
        return at >= 0
            && key.Remove(at, kind.Length)
                .Replace("COPY", "", StringComparison.Ordinal)
                .Replace("OF", "", StringComparison.Ordinal)
                .All(character => !char.IsLetter(character));
    }
}
