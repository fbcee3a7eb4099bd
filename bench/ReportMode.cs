using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Bench;

/// <summary>
/// Measures the time to create a report with all its charts, from results in memory to the bytes of the page.
/// </summary>
internal static class ReportMode
{
    public static void Run(bool isQuick, Action<string> print)
    {
        foreach (var responses in new[] { 10, 10_000 })
        {
            var results = RoundResults.Compute(RoundData.Round(responses), Confidentiality.Default);
            var bytes = 0;
            var timed = Timed.Of(
                () => bytes = Encoding.UTF8.GetBytes(HtmlReport.RenderDocument(results)).Length,
                isQuick ? Effort.Quick : Timed.Usual
            );
            print(timed.Line($"report of {responses:N0} responses, confidential", bytes));
        }
    }
}
