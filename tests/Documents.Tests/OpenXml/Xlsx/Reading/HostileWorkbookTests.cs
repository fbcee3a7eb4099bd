using System.Buffers.Binary;
using System.Text;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>Tests that malicious files are refused with a reason, and that refusing them takes little memory.</summary>
public sealed class HostileWorkbookTests
{
    private const int MostAllocated = 200 * 1024 * 1024;

    public static TheoryData<string, Func<byte[]>, string> Files =>
        new()
        {
            {
                "a picture by another name",
                () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
                "binary"
            },
            {
                "an old or encrypted file",
                () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]],
                "old-workbook"
            },
            { "the head of a zip", () => "PK\x03\x04"u8.ToArray(), "broken-zip" },
            { "half a workbook", () => HostileWorkbooks.Good[..(HostileWorkbooks.Good.Length / 2)], "broken-zip" },
            { "a workbook without its last byte", () => HostileWorkbooks.Good[..^1], "broken-zip" },
            { "bytes behind the end", () => [.. HostileWorkbooks.Good, 0], "broken-zip" },
            {
                "a zip of something else",
                () => HostileWorkbooks.Zip(("readme.txt", "hello"u8.ToArray())),
                "no-workbook"
            },
            {
                "an OpenDocument file",
                () =>
                    HostileWorkbooks.Zip(
                        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()),
                        ("content.xml", "<x/>"u8.ToArray())
                    ),
                "no-workbook"
            },
            {
                "an encrypted entry",
                () => HostileWorkbooks.Directory(HostileWorkbooks.Good, (bytes, at) => bytes[at + 8] |= 1),
                "encrypted"
            },
            {
                "another compression",
                () => HostileWorkbooks.Directory(HostileWorkbooks.Good, (bytes, at) => bytes[at + 10] = 12),
                "compression"
            },
            {
                "an entry beyond the end",
                () =>
                    HostileWorkbooks.Directory(
                        HostileWorkbooks.Good,
                        (bytes, at) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 42), int.MaxValue)
                    ),
                "broken-zip"
            },
            {
                "a wrong checksum",
                () => HostileWorkbooks.Directory(HostileWorkbooks.Good, (bytes, at) => bytes[at + 16] ^= 1),
                "damaged"
            },
            {
                "thousands of entries",
                () => HostileWorkbooks.Zip([.. Enumerable.Range(0, 3_000).Select(i => ($"f{i}", Array.Empty<byte>()))]),
                "too-many-entries"
            },
            {
                "an entry twice",
                () =>
                    HostileWorkbooks.Zip(
                        ("[Content_Types].xml", "<a/>"u8.ToArray()),
                        ("[content_types].xml", "<a/>"u8.ToArray())
                    ),
                "entry-twice"
            },
            { "macros", () => HostileWorkbooks.With("xl/vbaProject.bin", [1, 2, 3]), "not-allowed" },
            {
                "the type of a workbook with macros",
                () =>
                    HostileWorkbooks.Changed("[Content_Types].xml", ".sheet.main+xml", ".sheet.macroEnabled.main+xml"),
                "not-allowed"
            },
            {
                "links to other files",
                () => HostileWorkbooks.With("xl/externalLinks/externalLink1.xml", "<externalLink/>"u8.ToArray()),
                "not-allowed"
            },
            { "a file inside", () => HostileWorkbooks.With("xl/embeddings/oleObject1.bin", [1]), "not-allowed" },
            {
                "an external entity",
                () =>
                    HostileWorkbooks.Sheet(sheet =>
                        sheet.Replace(
                            "<worksheet",
                            "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet",
                            StringComparison.Ordinal
                        )
                    ),
                "broken-xml"
            },
            {
                "a billion laughs",
                () =>
                    HostileWorkbooks.Sheet(sheet =>
                        sheet.Replace(
                            "<worksheet",
                            "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet",
                            StringComparison.Ordinal
                        )
                    ),
                "broken-xml"
            },
            {
                "CDATA",
                () =>
                    HostileWorkbooks.Sheet(sheet =>
                        sheet.Replace("<sheetData>", "<sheetData><![CDATA[x]]>", StringComparison.Ordinal)
                    ),
                "cdata"
            },
            { "XML that ends early", () => HostileWorkbooks.Sheet(sheet => sheet[..(sheet.Length / 2)]), "broken-xml" },
            {
                "another encoding",
                () =>
                    HostileWorkbooks.WithSheet(
                        Encoding.Unicode.GetBytes(new EditedWorkbook(HostileWorkbooks.Good)["xl/worksheets/sheet2.xml"])
                    ),
                "broken-xml"
            },
            {
                "bytes that are no UTF-8",
                () => HostileWorkbooks.WithSheet([.. "<a>"u8, 0xFF, .. "</a>"u8]),
                "not-utf-8"
            },
            {
                "deep nesting",
                () => HostileWorkbooks.Sheet(_ => string.Concat(Enumerable.Repeat("<a>", 1_000_000))),
                "too-deep"
            },
            {
                "endless names",
                () =>
                    HostileWorkbooks.Sheet(_ =>
                        $"<a>{string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"<n{i}/>"))}</a>"
                    ),
                "too-many-names"
            },
            {
                "one endless text",
                () => HostileWorkbooks.Sheet(_ => $"<a>{new string('x', 5_000_000)}</a>"),
                "too-long"
            },
            {
                "one endless attribute",
                () => HostileWorkbooks.Sheet(_ => $"<a b=\"{new string('x', 5_000_000)}\"/>"),
                "too-long"
            },
            { "a number in many pieces", () => HostileWorkbooks.Pieces(20_000, ">", "<v>", "</v>"), "not-an-answer" },
            { "an endless number in pieces", () => HostileWorkbooks.Pieces(120_000, ">", "<v>", "</v>"), "too-long" },
            {
                "an endless text in pieces",
                () => HostileWorkbooks.Pieces(120_000, " t=\"inlineStr\">", "<is><t>", "</t></is>"),
                "too-long"
            },
            {
                "a bomb of one part",
                () => HostileWorkbooks.Packed(string.Concat(Enumerable.Repeat("<row1/>", 3_000_000))),
                "too-large"
            },
            {
                "cells in disorder",
                () =>
                    HostileWorkbooks.Sheet(sheet =>
                        sheet.Replace("<c r=\"C9\"", "<c r=\"A9\"", StringComparison.Ordinal)
                    ),
                "disordered"
            },
            {
                "rows in disorder",
                () =>
                    HostileWorkbooks.Sheet(sheet =>
                        sheet.Replace("<row r=\"9\"", "<row r=\"3\"", StringComparison.Ordinal)
                    ),
                "disordered"
            },
            {
                "a row that no sheet has",
                () =>
                    HostileWorkbooks.Sheet(sheet =>
                        sheet.Replace("<row r=\"9\"", "<row r=\"1048577\"", StringComparison.Ordinal)
                    ),
                "disordered"
            },
            {
                "a text that is missing",
                () =>
                    HostileWorkbooks.Sheet(sheet =>
                        sheet.Replace(
                            "<c r=\"B1\" s=\"1\" t=\"inlineStr\"><is><t>Scores</t></is></c>",
                            "<c r=\"B1\" t=\"s\"><v>7</v></c>",
                            StringComparison.Ordinal
                        )
                    ),
                "no-text"
            },
            { "a sheet that is missing", () => HostileWorkbooks.Without("xl/worksheets/sheet2.xml"), "no-sheet" },
            {
                "more than the most bytes",
                () => [.. "PK\x03\x04"u8, .. new byte[WorkbookReader.MaxBytes]],
                "too-large"
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_AHostileFile_IsRefusedInLittleMemory(string what, Func<byte[]> make, string code)
    {
        var file = make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problems = WorkbookFiles.Read(file).Problems;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(problems.Count > 0, what);
        Assert.True(code.Length == 0 || code == problems[0].Code, $"{what}: {problems[0].Code}, {problems[0].Message}");
        Assert.True(allocated < MostAllocated, $"{what}: {allocated / 1024 / 1024}MB");
    }

    [Fact]
    public void Read_MoreTextThanIsKept_IsRefused() =>
        Assert.Equal(
            "too-large",
            WorkbookFiles
                .Read(HostileWorkbooks.Part("xl/sharedStrings.xml", HostileWorkbooks.Noise(34_000_000, "<sst>")))
                .Problems.Single()
                .Code
        );

    [Fact]
    public void Read_MoreCellsThanAreCounted_IsRefused()
    {
        var row = string.Concat(Enumerable.Range(0, 16_000).Select(i => $"<c s=\"{i * 7919 % 1000}\"><v>1</v></c>"));
        var rows = string.Concat(Enumerable.Range(1, 260).Select(number => $"<row r=\"{number}\">{row}</row>"));
        Assert.Equal(
            "too-many-cells",
            WorkbookFiles
                .Read(HostileWorkbooks.Sheet(_ => $"<worksheet><sheetData>{rows}</sheetData></worksheet>"))
                .Problems.Single()
                .Code
        );
    }

    [Fact]
    public void Read_AnOpenDocumentFile_SaysWhatToDoOnlyForASpreadsheet() =>
        Assert.StartsWith(
            "this is an OpenDocument file; if it is a spreadsheet, open it in LibreOffice, choose File > Save As",
            Assert
                .Single(WorkbookFiles.Read(HostileWorkbooks.Zip(("content.xml", "<x/>"u8.ToArray()))).Problems)
                .Message,
            StringComparison.Ordinal
        );
}
