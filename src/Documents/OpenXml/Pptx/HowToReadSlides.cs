using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>Explains how to read the slides, and what they do not show.</summary>
internal static class HowToReadSlides
{
    public static IEnumerable<Slide> Create(RoundResults results) =>
        [
            new(MethodSection.Heading, MethodSection.Lines(results))
            {
                Points =
                [
                    .. results.Framework.Scale.Levels.Select(level =>
                        ($"{level.Score.ToString(CultureInfo.InvariantCulture)} {level.Label}.", level.Descriptor)
                    ),
                ],
            },
            new(ConfidentialitySection.Heading, [ReportPage.Source(results.Framework.Definition)])
            {
                Points =
                [
                    .. ConfidentialitySection.Sentences(results.Confidentiality).Select(sentence => ("", sentence)),
                ],
            },
        ];
}
