using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>Writes how to read the slides, and what they do not show.</summary>
internal static class ReadingSlides
{
    public static IEnumerable<Slide> Of(RoundResults results) =>
    [
        new(MethodSection.Heading, MethodSection.Lines(results))
        {
            Points = [.. results.Framework.Scale.Levels.Select(level => ($"{level.Score.ToString(CultureInfo.InvariantCulture)} {level.Label}.", level.Descriptor))],
        },
        new(ConfidentialitySection.Heading, [ReportPage.Source(results.Framework.Definition)])
        {
            Points = [.. ConfidentialitySection.Sentences(results.Confidentiality).Select(sentence => ("", sentence))],
        },
    ];
}
