using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Lists, for each enabler, any agencies that often skipped it and any disagreements, each with a question for the
/// discussion. The page contains only what may be reported outside the round.
/// </summary>
internal static class DisagreementPage
{
    public static void Write(BodyWriter body, RoundResults results)
    {
        var told = results
            .EnablersByPriority.Select(result =>
                (
                    Result: result,
                    Coverage: SkipText.Describe(result),
                    Found: ItemDisagreements.FindForOthers(results, result)
                )
            )
            .Where(one => one.Found.Count > 0 || one.Coverage is not null)
            .ToList();
        if (told.Count == 0)
        {
            return;
        }

        body.Text(TextStyle.Heading1, BoardText.Disagreements);
        foreach (var (result, coverage, found) in told)
        {
            body.Text(TextStyle.Heading2, result.Item.Short);
            if (coverage is not null)
            {
                body.Text(TextStyle.Normal, coverage);
            }

            foreach (var one in found)
            {
                body.Text(TextStyle.Disagreement, $"{one.Label}.", one.Sentence).Text(TextStyle.Question, one.Question);
            }
        }
    }
}
