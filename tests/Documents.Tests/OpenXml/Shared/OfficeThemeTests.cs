using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.OpenXml;
using BeyondBoundaries.Documents.OpenXml.Docx;
using BeyondBoundaries.Documents.OpenXml.Pptx;
using BeyondBoundaries.Documents.OpenXml.Shared;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Shared;

/// <summary>
/// Tests that the board paper and the slides use the colours and fonts of a reference document, and nothing else from
/// it.
/// </summary>
public sealed class OfficeThemeTests
{
    private const string Council =
        """<a:theme """
        + """xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme """
        + """name="C"><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:srgbClr """
        + """val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="5b2c83"/></a:dk2><a:lt2><a:srgbClr """
        + """val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="C00000"/></a:accent1><a:hlink><a:srgbClr """
        + """val="FFFF00"/></a:hlink></a:clrScheme><a:fontScheme name="F"><a:majorFont><a:latin """
        + """typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Verdana &amp; """
        + """Sons"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>""";

    [Theory]
    [InlineData("docx", "word/theme/theme1.xml")]
    [InlineData("pptx", "ppt/theme/theme1.xml")]
    public void File_WithAReference_HasItsColoursAndFonts(string kind, string part)
    {
        var theme = OfficeTheme.Read(Reference(Council)).Value!;

        var file = Write(kind, theme);

        var xml = ExportedFile.Parts(file)[part];
        Assert.All(
            [
                "<a:dk1><a:srgbClr val=\"101010\"/>",
                "<a:dk2><a:srgbClr val=\"5B2C83\"/>",
                "<a:accent1><a:srgbClr val=\"C00000\"/>",
                "<a:majorFont><a:latin typeface=\"Georgia\"/>",
                "<a:minorFont><a:latin typeface=\"Verdana &amp; Sons\"/>",
                // The reference's yellow would not be legible on white, so links have the brand colour.
                "<a:hlink><a:srgbClr val=\"5B2C83\"/>",
            ],
            words => Assert.Contains(words, xml, StringComparison.Ordinal)
        );
        // The workbooks of the charts keep their own style.
        var own = ExportedFile.Parts(file).Where(one => !one.Key.Contains('!', StringComparison.Ordinal));
        Assert.DoesNotContain("0B5563", string.Join('\n', own.Select(one => one.Value)), StringComparison.Ordinal);
        using OpenXmlPackage document =
            kind == "docx"
                ? WordprocessingDocument.Open(new MemoryStream(file), false)
                : PresentationDocument.Open(new MemoryStream(file), false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(problem => problem.Description)
        );
    }

    [Fact]
    public void File_WithoutAReference_IsAsWithOurOwnTheme() =>
        Assert.Equal(Write("docx", null), Write("docx", OfficeTheme.Default));

    [Theory]
    [InlineData("docx", "docx")]
    [InlineData("docx", "pptx")]
    [InlineData("pptx", "docx")]
    [InlineData("pptx", "pptx")]
    public void Theme_OfOurOwnFile_IsReadBack(string reference, string kind)
    {
        var council = OfficeTheme.Read(Reference(Council)).Value!;
        var again = OfficeTheme.Read(new MemoryStream(Write(reference, council))).Value!;
        Assert.Equal(Write(kind, council), Write(kind, again));
        Assert.NotEqual(Write(kind, null), Write(kind, again));
    }

    [Theory]
    [InlineData("../theme/theme1.xml")]
    [InlineData("/ppt/theme/theme1.xml")]
    [InlineData("./../theme/theme1.xml")]
    public void Theme_ThatOnlyTheSlideMasterHas_IsFound(string target)
    {
        var slides = Zip(
            ("_rels/.rels", Relation("officeDocument", "/ppt/presentation.xml")),
            ("ppt/_rels/presentation.xml.rels", Relation("slideMaster", "slideMasters/slideMaster1.xml")),
            ("ppt/slideMasters/_rels/slideMaster1.xml.rels", Relation("theme", target)),
            ("ppt/theme/theme1.xml", Council)
        );
        Assert.Equal(
            Write("pptx", OfficeTheme.Read(Reference(Council)).Value!),
            Write("pptx", OfficeTheme.Read(new MemoryStream(slides)).Value!)
        );
    }

    [Fact]
    public void Theme_WhoseDarkColourIsPale_TakesTheNextThatCanBeRead()
    {
        var pale = Council.Replace("5b2c83", "F0E000", StringComparison.Ordinal);

        var xml = ExportedFile.Parts(Write("docx", OfficeTheme.Read(Reference(pale)).Value!))["word/theme/theme1.xml"];

        Assert.Contains("<a:dk2><a:srgbClr val=\"C00000\"/>", xml, StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<byte[]>> Hostile =>
        new()
        {
            { "no zip", () => "This is text"u8.ToArray() },
            { "nothing", () => [] },
            { "half a zip", () => Reference(Council).ToArray()[..200] },
            { "no theme", () => Zip(("_rels/.rels", Relation("officeDocument", "word/document.xml"))) },
            { "a theme elsewhere", () => Linked("../../../etc/passwd") },
            { "a theme on the web", () => Linked("https://example.org/theme.xml\" TargetMode=\"External") },
            { "a DTD", () => Reference($"<!DOCTYPE x [<!ENTITY a \"b\">]>{Council}").ToArray() },
            { "broken XML", () => Reference(Council[..^30]).ToArray() },
            { "a bomb", () => Reference($"<a>{new string(' ', 64 * 1024 * 1024)}</a>").ToArray() },
            { "too deep", () => Reference(string.Concat(Enumerable.Repeat("<a>", 100_000))).ToArray() },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reference_ThatIsHostile_IsRefusedWithOneSentence(string what, Func<byte[]> file)
    {
        var problem = Assert.Single(OfficeTheme.Read(new MemoryStream(file())).Problems);
        Assert.True(problem.Code == "no-theme", what);
        Assert.Contains("save it again", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_ThatIsTooLargeOrHasAPassword_IsRefusedWithThatCause()
    {
        using var large = new MemoryStream(new byte[33 * 1024 * 1024]);
        Assert.Equal(
            ("too-large", "the file is larger than 32MB; use a smaller one, such as a template without pictures"),
            Refusal(large)
        );
        using var old = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]]);
        Assert.Equal(
            (
                "old-or-password",
                "this file has a password, or is in an old format; save it as .docx or .pptx without a password"
            ),
            Refusal(old)
        );

        static (string, string) Refusal(Stream file)
        {
            var problem = Assert.Single(OfficeTheme.Read(file).Problems);
            return (problem.Code, problem.Message);
        }
    }

    [Fact]
    public void Reference_WithOddFontsAndColours_GivesOurOwn()
    {
        var odd = Council
            .Replace("Georgia", "+mj-lt", StringComparison.Ordinal)
            .Replace("Verdana &amp; Sons", new string('x', 500), StringComparison.Ordinal)
            .Replace("5b2c83", "red&quot;/&gt;", StringComparison.Ordinal);

        var xml = ExportedFile.Parts(Write("docx", OfficeTheme.Read(Reference(odd)).Value!))["word/theme/theme1.xml"];

        Assert.Contains("<a:majorFont><a:latin typeface=\"Arial\"/>", xml, StringComparison.Ordinal);
        Assert.Contains("<a:minorFont><a:latin typeface=\"Arial\"/>", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("red", xml, StringComparison.Ordinal);
    }

    private static byte[] Write(string kind, OfficeTheme? theme)
    {
        var results = RoundResults.Compute(SampleRound.Value, Confidentiality.Default);
        using var file = new MemoryStream();
        if (kind == "docx")
        {
            BoardPaper.Write(results, file, ExportedFile.Details, TestPlans.One, theme: theme);
        }
        else
        {
            BoardSlides.Write(results, file, ExportedFile.Details, TestPlans.One, theme: theme);
        }

        return file.ToArray();
    }

    private static MemoryStream Reference(string theme) =>
        new(
            Zip(
                ("_rels/.rels", Relation("officeDocument", "word/document.xml")),
                ("word/_rels/document.xml.rels", Relation("theme", "theme/theme1.xml")),
                ("word/theme/theme1.xml", theme)
            )
        );

    private static byte[] Linked(string theme) =>
        Zip(
            ("_rels/.rels", Relation("officeDocument", "word/document.xml")),
            ("word/_rels/document.xml.rels", Relation("theme", theme))
        );

    private static string Relation(string kind, string target) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship """
        + $"""Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" """
        + $"""Target="{target}"/></Relationships>""";

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
