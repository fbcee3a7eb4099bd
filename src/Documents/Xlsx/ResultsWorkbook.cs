using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>The results of a round as a workbook (.xlsx): averages are formulas, radar diagrams are native charts.</summary>
public static class ResultsWorkbook
{
    /// <summary>Writes one. In mode open it holds everyone's scores and can be read back; in the others nothing but what may be shown.</summary>
    /// <param name="results">What may be shown.</param>
    /// <param name="responses">The responses that these are the results of; looked at in mode open alone.</param>
    /// <param name="file">Where to write.</param>
    /// <param name="details">Whose results they are; null when not known.</param>
    public static void Write(RoundResults results, ResponseSet responses, Stream file, ReportDetails? details = null)
    {
        var scores = results.Confidentiality.Mode == ConfidentialityMode.Open
            ? new ScoresLayout(results.Framework, responses.Responses, [.. results.Items.Where(result => result.Again is not null).Select(result => result.Item)])
            : null;
        WorkbookSheets.Write(new(results, scores, ToFillIn: false, details), file);
    }
}
