using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>Explains the scale and who can see what. The notes also explain the method.</summary>
internal static class HowToReadSlide
{
    public static Slide Create(RoundResults results) =>
        new(
            MethodSection.Heading,
            [
                .. MethodSection.Lines(results),
                .. BoardText.Confidentiality(results.Confidentiality),
                ReportPage.Source(results.Framework.Definition),
            ]
        )
        {
            Points =
            [
                .. results.Framework.Scale.Levels.Select(level =>
                    ($"{level.Score.ToString(CultureInfo.InvariantCulture)} {level.Label}.", level.Descriptor)
                ),
                ($"{ConfidentialitySection.Heading}.", BoardText.Confidentiality(results.Confidentiality).First()),
            ],
        };
}
