using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Reads the sheets of scores. Participants who do not fit on one sheet are on the next.</summary>
internal sealed class ScoresReader(
    Framework framework,
    VersionChanges changes,
    RecognisedSheets sheets,
    WorkbookProblems problems
)
{
    private readonly ResponseColumnNames names = new(framework);
    private readonly ParticipantCollector people = new(problems.Remarks);

    public ParticipantCollector Read()
    {
        var any = false;
        foreach (var sheet in sheets.Scores())
        {
            any = true;
            new ScoresSheetReader(framework, names, changes, sheets, sheet, people, problems).Read();
        }

        if (any)
        {
            changes.Report(problems.Remarks);
            changes.ReportUnknown(problems);
        }
        else
        {
            var renamed = new StraySheets(framework, sheets, names, problems).FindScores();
            var advice = renamed is [var only]
                ? $"rename the sheet {ResponseColumn.Quote(only)} to {SheetNames.Scores}"
                : $"rename the sheet that contains the scores to {SheetNames.Scores}";
            problems.Add("no-scores", $"the {SheetNames.Scores} sheet is missing; {advice}");
        }

        return people;
    }
}
