using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// A workbook whose directory, list of sheets, shared strings and formats have been read, but whose cells have not.
/// </summary>
internal sealed class OpenedWorkbook
{
    private const string MainRelation = "/officeDocument";

    private static readonly (string Part, string What, string Advice)[] Refused =
    [
        ("vbaproject", "macros", "save it as an Excel workbook (.xlsx) without them"),
        ("xl/macrosheets/", "macros", "save it as an Excel workbook (.xlsx) without them"),
        ("xl/connections.xml", "a connection to another source of data", "remove the connection"),
        ("xl/querytables/", "a connection to another source of data", "remove the connection"),
        ("xl/embeddings/", "other files", "remove them"),
        ("xl/activex/", "controls that can run code", "remove them"),
    ];

    private readonly Dictionary<string, ZipEntry> entries;

    private OpenedWorkbook(Dictionary<string, ZipEntry> entries) => this.entries = entries;

    public ExpandedByteCounter Budget { get; } = new();

    public IReadOnlyList<SheetEntry> Sheets { get; private set; } = [];

    /// <summary>The shared strings, which cells refer to by number.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>Whether each cell format shows a date or a time.</summary>
    public IReadOnlyList<bool> Dates { get; private set; } = [];

    /// <summary>Opens a file.</summary>
    /// <exception cref="WorkbookRefusedException">
    /// The file is not a workbook, is damaged, exceeds <see cref="WorkbookLimits"/>, or contains something that is
    /// refused, such as macros.
    /// </exception>
    public static OpenedWorkbook Open(ReadOnlyMemory<byte> file)
    {
        var workbook = new OpenedWorkbook(ZipDirectory.Read(file));
        workbook.Check();
        var main = PartRelations
            .Read(workbook.entries, workbook.Budget, "")
            .FirstOrDefault(relation => relation.Type.EndsWith(MainRelation, StringComparison.Ordinal))
            .Target;
        var relations = main is null ? [] : PartRelations.Read(workbook.entries, workbook.Budget, main);
        if (main is null || workbook.Find(main) is not { } part)
        {
            throw OtherZipFile.Refuse(workbook.entries.Keys);
        }

        workbook.Sheets = workbook.ReadSheets(part, relations);
        if (workbook.entries.Keys.Any(name => name.Contains(ExternalLinks.Folder, StringComparison.OrdinalIgnoreCase)))
        {
            throw ExternalLinks.Refuse(workbook);
        }

        workbook.Texts = workbook.PartOf(relations, "/sharedStrings") is { } texts
            ? SharedStrings.Read(texts, workbook.Budget)
            : [];
        workbook.Dates = workbook.PartOf(relations, "/styles") is { } styles
            ? DateFormats.Read(styles, workbook.Budget)
            : [];
        return workbook;
    }

    /// <summary>
    /// Returns the external address that the first part in a folder refers to; null if there is none.
    /// </summary>
    public string? FindExternalTarget(string folder)
    {
        if (
            entries.Keys.FirstOrDefault(name =>
                name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
                && name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            )
            is not { } part
        )
        {
            return null;
        }

        using var xml = new PartXmlReader(entries[part], Budget, WorkbookLimits.MaxSharedStringBytes);
        while (xml.Read())
        {
            if (xml.IsStart && xml.Attribute("TargetMode") == "External")
            {
                return xml.Attribute("Target");
            }
        }

        return null;
    }

    private void Check()
    {
        foreach (var (part, what, advice) in Refused)
        {
            if (
                entries.Keys.FirstOrDefault(name => name.Contains(part, StringComparison.OrdinalIgnoreCase)) is
                { } found
            )
            {
                throw new WorkbookRefusedException(
                    "not-allowed",
                    $"the workbook contains {what} ({ResponseColumn.Quote(found)}); {advice}"
                );
            }
        }

        if (Find("[Content_Types].xml") is not { } types)
        {
            throw OtherZipFile.Refuse(entries.Keys);
        }

        using var xml = new PartXmlReader(types, Budget, WorkbookLimits.MaxSharedStringBytes);
        while (xml.Read())
        {
            if (
                xml.IsStart
                && xml.Attribute("ContentType") is { } type
                && (
                    type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                    || type.Contains("sheet.binary", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                throw new WorkbookRefusedException(
                    "not-allowed",
                    "the workbook is of a kind that may contain macros; save it as an Excel workbook (.xlsx)"
                );
            }
        }
    }

    private List<SheetEntry> ReadSheets(ZipEntry part, List<(string Id, string Type, string Target)> relations)
    {
        var sheets = new List<SheetEntry>();
        using var xml = new PartXmlReader(part, Budget, WorkbookLimits.MaxSharedStringBytes);
        while (xml.Read())
        {
            if (!xml.IsStart || xml.Depth != 2 || xml.Name != "sheet")
            {
                continue;
            }

            var (name, state, id) = (xml.Attribute("name") ?? "", xml.Attribute("state"), xml.RelationId());
            var relation = relations.FirstOrDefault(relation => relation.Id == id);
            if (relation.Type?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
            {
                sheets.Add(
                    Find(relation.Target) is { } entry
                        ? new(name, state is "hidden" or "veryHidden", entry)
                        : throw new WorkbookRefusedException(
                            "no-sheet",
                            $"the workbook is damaged: the sheet {ResponseColumn.Quote(name)} is missing; save "
                                + "the workbook again, or use a different copy"
                        )
                );
            }

            if (sheets.Count > WorkbookLimits.MaxSheets)
            {
                throw new WorkbookRefusedException(
                    "too-many-sheets",
                    $"the workbook has more than {WorkbookLimits.MaxSheets} sheets"
                );
            }
        }

        return sheets;
    }

    private ZipEntry? PartOf(List<(string Id, string Type, string Target)> relations, string kind) =>
        relations.FirstOrDefault(relation => relation.Type.EndsWith(kind, StringComparison.Ordinal)).Target
            is { } target
            ? Find(target)
            : null;

    private ZipEntry? Find(string name) => entries.GetValueOrDefault(name);
}
