using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Reads the sheets of scores. When one sheet is full, the next one has more participants.</summary>
internal sealed class ScoresReader(Framework framework, RecognisedSheets sheets, WorkbookProblems problems)
{
    private readonly Dictionary<string, ResponseColumn> columns = ResponseColumn.AllByName(framework);
    private readonly ParticipantCollector people = new();

    public ParticipantCollector Read()
    {
        var any = false;
        foreach (var sheet in sheets.Scores())
        {
            any = true;
            new ScoresSheetReader(framework, columns, sheets, sheet, people, problems).Read();
        }

        if (!any)
        {
            problems.Add("no-scores", $"the sheet {SheetNames.Scores} is missing");
        }

        return people;
    }
}
