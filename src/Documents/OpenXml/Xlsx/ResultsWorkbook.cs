using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the results of a round as a workbook (.xlsx). Averages are formulas if the counts behind them are shown.
/// Radar diagrams are native charts.
/// </summary>
public static class ResultsWorkbook
{
    /// <summary>
    /// Writes a workbook. In open mode, it contains everyone's scores and can be imported. In other modes, it contains
    /// only what is disclosed.
    /// </summary>
    /// <param name="results">The disclosed results.</param>
    /// <param name="responses">The responses behind these results; used only in open mode.</param>
    /// <param name="file">The file to write to.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="trend">The disclosed changes since the previous round; null when no such round is known.</param>
    /// <param name="plan">The partnership's decisions; null when none are known.</param>
    public static void Write(
        RoundResults results,
        ResponseSet responses,
        Stream file,
        ReportDetails? details = null,
        RoundTrend? trend = null,
        Plan? plan = null
    )
    {
        var scores =
            results.Confidentiality.Mode == ConfidentialityMode.Open
                ? new ScoresLayout(
                    results.Framework,
                    responses.Responses,
                    [.. results.Items.Where(result => result.SecondVote is not null).Select(result => result.Item)]
                )
                : null;
        WorkbookWriter.Write(new(results, scores, ToFillIn: false, details) { Trend = trend, Plan = plan }, file);
    }
}
