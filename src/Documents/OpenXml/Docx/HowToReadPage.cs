using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Explains how to read the paper, and who can see what.</summary>
internal static class HowToReadPage
{
    public static void Write(BodyWriter body, RoundResults results)
    {
        body.Page(MethodSection.Heading);
        foreach (var level in results.Framework.Scale.Levels)
        {
            body.Text(TextStyle.Normal, $"{level.Score} {level.Label}.", level.Descriptor);
        }

        body.Texts(TextStyle.ListBullet, MethodSection.Lines(results))
            .Text(TextStyle.Heading1, ConfidentialitySection.Heading)
            .Texts(TextStyle.Normal, BoardText.Confidentiality(results.Confidentiality))
            .Text(TextStyle.Quiet, ReportPage.Source(results.Framework.Definition));
    }
}
