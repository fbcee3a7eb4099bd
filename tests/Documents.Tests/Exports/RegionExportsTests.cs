using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents.Exports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BeyondBoundaries.Documents.Tests.Exports;

public sealed class RegionExportsTests
{
    [Fact]
    public void Write_EveryFormat_HasEveryEnablerAndGivesTheSameBytesAgain()
    {
        var framework = TestRounds.Framework;
        var content = new RegionContent(
            new(
                [],
                [
                    .. framework.Enablers.Select(
                        (item, i) =>
                            i == 0
                                ? new RegionItem(item.Id, 4, null, SuppressionReason.TooFewAreas)
                                : new RegionItem(item.Id, 33, new(4, 6, 8), null)
                    ),
                ]
            ),
            framework,
            "Example <county>",
            new(2026, 11, 29)
        );

        foreach (var format in RegionExports.All)
        {
            var (first, second) = (Write(format, content), Write(format, content));
            Assert.Equal(first, second);
            if (format.Name == "xlsx")
            {
                using var document = SpreadsheetDocument.Open(new MemoryStream(first), isEditable: false);
                Assert.Empty(
                    new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(
                        document,
                        TestContext.Current.CancellationToken
                    )
                );
                continue;
            }

            if (format.Name == "docx")
            {
                continue;
            }

            var text = System.Text.Encoding.UTF8.GetString(first);
            Assert.DoesNotContain("<county>", format.Name == "html" ? text : "", StringComparison.Ordinal);
            Assert.Contains("fewer than 5 areas share their average", text, StringComparison.Ordinal);
        }
    }

    private static byte[] Write(ExportFormat<RegionContent> format, RegionContent content)
    {
        using var file = new MemoryStream();
        format.Write(content, file);
        return file.ToArray();
    }
}
