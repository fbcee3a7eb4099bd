using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using DocumentFormat.OpenXml.Packaging;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Docx;

/// <summary>Opens board papers and reads them.</summary>
internal static class BoardPapers
{
    public static WordprocessingDocument Opened(RoundResults results, Plan plan, RoundTrend? trend = null)
    {
        var file = new MemoryStream();
        BeyondBoundaries.Documents.OpenXml.Docx.BoardPaper.Write(
            results,
            file,
            ExportedFile.Details with
            {
                Made = new(2027, 5, 1),
            },
            plan,
            trend
        );
        return WordprocessingDocument.Open(file, isEditable: false);
    }

    public static WordprocessingDocument Opened(Plan? plan = null) =>
        WordprocessingDocument.Open(
            new MemoryStream(
                ExportedFile.Write(
                    "docx",
                    SampleRound.Value,
                    ConfidentialityMode.Confidential,
                    ExportedFile.Details,
                    plan
                )
            ),
            isEditable: false
        );

    public static string TextOf(WordprocessingDocument document) =>
        document.MainDocumentPart!.Document!.Body!.InnerText;
}
