using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>
/// Tests that malicious files are refused immediately and with a reason, and that this takes little memory.
/// </summary>
public sealed class HostileWorkbookTests
{
    private const int MostAllocated = 200 * 1024 * 1024;

    private static readonly byte[] Good = TestWorkbooks.Sample(ConfidentialityMode.Open);

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
            { "half a workbook", () => Good[..(Good.Length / 2)], "broken-zip" },
            { "a workbook without its last byte", () => Good[..^1], "broken-zip" },
            { "bytes behind the end", () => [.. Good, 0], "broken-zip" },
            { "a zip of something else", () => Zip(("readme.txt", "hello"u8.ToArray())), "no-workbook" },
            {
                "an OpenDocument file",
                () =>
                    Zip(
                        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()),
                        ("content.xml", "<x/>"u8.ToArray())
                    ),
                "no-workbook"
            },
            { "an encrypted entry", () => Directory(Good, (bytes, at) => bytes[at + 8] |= 1), "encrypted" },
            { "another compression", () => Directory(Good, (bytes, at) => bytes[at + 10] = 12), "compression" },
            {
                "an entry beyond the end",
                () =>
                    Directory(
                        Good,
                        (bytes, at) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 42), int.MaxValue)
                    ),
                "broken-zip"
            },
            { "a wrong checksum", () => Directory(Good, (bytes, at) => bytes[at + 16] ^= 1), "damaged" },
            {
                "thousands of entries",
                () => Zip([.. Enumerable.Range(0, 3_000).Select(i => ($"f{i}", Array.Empty<byte>()))]),
                "too-many-entries"
            },
            {
                "an entry twice",
                () => Zip(("[Content_Types].xml", "<a/>"u8.ToArray()), ("[content_types].xml", "<a/>"u8.ToArray())),
                "entry-twice"
            },
            { "macros", () => With("xl/vbaProject.bin", [1, 2, 3]), "not-allowed" },
            {
                "the type of a workbook with macros",
                () => Changed("[Content_Types].xml", ".sheet.main+xml", ".sheet.macroEnabled.main+xml"),
                "not-allowed"
            },
            {
                "links to other files",
                () => With("xl/externalLinks/externalLink1.xml", "<externalLink/>"u8.ToArray()),
                "not-allowed"
            },
            { "a file inside", () => With("xl/embeddings/oleObject1.bin", [1]), "not-allowed" },
            {
                "an external entity",
                () =>
                    Sheet(sheet =>
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
                    Sheet(sheet =>
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
                    Sheet(sheet => sheet.Replace("<sheetData>", "<sheetData><![CDATA[x]]>", StringComparison.Ordinal)),
                "cdata"
            },
            { "XML that ends early", () => Sheet(sheet => sheet[..(sheet.Length / 2)]), "broken-xml" },
            {
                "another encoding",
                () => WithSheet(Encoding.Unicode.GetBytes(new EditedWorkbook(Good)["xl/worksheets/sheet2.xml"])),
                "broken-xml"
            },
            { "bytes that are no UTF-8", () => WithSheet([.. "<a>"u8, 0xFF, .. "</a>"u8]), "not-utf-8" },
            { "deep nesting", () => Sheet(_ => string.Concat(Enumerable.Repeat("<a>", 1_000_000))), "too-deep" },
            {
                "endless names",
                () => Sheet(_ => $"<a>{string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"<n{i}/>"))}</a>"),
                "too-many-names"
            },
            { "one endless text", () => Sheet(_ => $"<a>{new string('x', 5_000_000)}</a>"), "too-long" },
            { "one endless attribute", () => Sheet(_ => $"<a b=\"{new string('x', 5_000_000)}\"/>"), "too-long" },
            { "a number in many pieces", () => Pieces(20_000, ">", "<v>", "</v>"), "not-an-answer" },
            { "an endless number in pieces", () => Pieces(120_000, ">", "<v>", "</v>"), "too-long" },
            {
                "an endless text in pieces",
                () => Pieces(120_000, " t=\"inlineStr\">", "<is><t>", "</t></is>"),
                "too-long"
            },
            { "a bomb of one part", () => Packed(string.Concat(Enumerable.Repeat("<row1/>", 3_000_000))), "too-large" },
            {
                "cells in disorder",
                () => Sheet(sheet => sheet.Replace("<c r=\"C9\"", "<c r=\"A9\"", StringComparison.Ordinal)),
                "disordered"
            },
            {
                "rows in disorder",
                () => Sheet(sheet => sheet.Replace("<row r=\"9\"", "<row r=\"3\"", StringComparison.Ordinal)),
                "disordered"
            },
            {
                "a row that no sheet has",
                () => Sheet(sheet => sheet.Replace("<row r=\"9\"", "<row r=\"1048577\"", StringComparison.Ordinal)),
                "disordered"
            },
            {
                "a text that is missing",
                () =>
                    Sheet(sheet =>
                        sheet.Replace(
                            "<c r=\"B1\" s=\"1\" t=\"inlineStr\"><is><t>Scores</t></is></c>",
                            "<c r=\"B1\" t=\"s\"><v>7</v></c>",
                            StringComparison.Ordinal
                        )
                    ),
                "no-text"
            },
            { "a sheet that is missing", () => Without("xl/worksheets/sheet2.xml"), "no-sheet" },
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
        var problems = Read(file).Problems;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(problems.Count > 0, what);
        Assert.True(code.Length == 0 || code == problems[0].Code, $"{what}: {problems[0].Code}, {problems[0].Message}");
        Assert.True(allocated < MostAllocated, $"{what}: {allocated / 1024 / 1024}MB");
    }

    [Fact]
    public void Read_MoreTextThanIsKept_IsRefused() =>
        Assert.Equal(
            "too-large",
            Read(Part("xl/sharedStrings.xml", Noise(34_000_000, "<sst>"))).Problems.Single().Code
        );

    [Fact]
    public void Read_MoreCellsThanAreCounted_IsRefused()
    {
        var row = string.Concat(Enumerable.Range(0, 16_000).Select(i => $"<c s=\"{i * 7919 % 1000}\"><v>1</v></c>"));
        var rows = string.Concat(Enumerable.Range(1, 260).Select(number => $"<row r=\"{number}\">{row}</row>"));
        Assert.Equal(
            "too-many-cells",
            Read(Sheet(_ => $"<worksheet><sheetData>{rows}</sheetData></worksheet>")).Problems.Single().Code
        );
    }

    [Fact]
    public void Read_AThousandBrokenCopies_NeverThrowsNorReadsThemOtherwise()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 1_000; i++)
        {
            var copy = (byte[])Good.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                copy[random.Next(copy.Length)] = (byte)random.Next(256);
            }

            AssertRefusedOrSame(random.Next(3) == 0 ? copy[..random.Next(copy.Length)] : copy);
        }
    }

    [Fact]
    public void Read_AThousandCopiesWithBrokenXml_NeverThrows()
    {
        var random = new Random(20261124);
        var parts = new EditedWorkbook(TestWorkbooks.Blank(2));
        string[] names =
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet7.xml",
        ];
        foreach (var name in parts.Parts.Keys.Except(names).ToList())
        {
            parts.Parts.Remove(name);
        }

        for (var i = 0; i < 1_000; i++)
        {
            var name = names[random.Next(names.Length)];
            var whole = parts.Parts[name];
            var broken = (byte[])whole.Clone();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                broken[random.Next(broken.Length)] =
                    random.Next(2) == 0 ? (byte)random.Next(256) : "<>\"/0=& "u8[random.Next(8)];
            }

            parts.Parts[name] = broken;
            Assert.All(
                Read(parts.ToBytes(CompressionLevel.NoCompression)).Problems,
                problem => Assert.NotNull(problem.Location)
            );
            parts.Parts[name] = whole;
        }
    }

    [Fact]
    public void Read_AnOpenDocumentFile_SaysWhatToDoOnlyForASpreadsheet() =>
        Assert.StartsWith(
            "this is an OpenDocument file; if it is a spreadsheet, choose File > Save As in LibreOffice",
            Assert.Single(Read(Zip(("content.xml", "<x/>"u8.ToArray()))).Problems).Message,
            StringComparison.Ordinal
        );

    private static void AssertRefusedOrSame(byte[] file)
    {
        var result = Read(file);
        if (result.TryGetValue(out var set))
        {
            SameResponses.AssertEqual(SampleRound.Value, set);
        }
    }

    /// <summary>
    /// Creates shared strings of random digits. These cannot be compressed enough to be refused because of their
    /// expansion ratio.
    /// </summary>
    private static string Noise(int length, string start)
    {
        var random = new Random(1);
        var text = new StringBuilder(start, length + 64);
        while (text.Length < length)
        {
            text.Append("<si><t>").Append(random.NextInt64()).Append("</t></si>");
        }

        return text.ToString();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>Changes every entry of the directory at the end of a zip.</summary>
    private static byte[] Directory(byte[] zip, Action<byte[], int> change)
    {
        var copy = (byte[])zip.Clone();
        for (
            var at = 0;
            (at = copy.AsSpan(at).IndexOf("PK\x01\x02"u8) is var next and >= 0 ? at + next : -1) >= 0;
            at++
        )
        {
            change(copy, at);
        }

        return copy;
    }

    private static byte[] With(string part, byte[] content)
    {
        var parts = new EditedWorkbook(Good);
        parts.Parts[part] = content;
        return parts.ToBytes();
    }

    private static byte[] Without(string part)
    {
        var parts = new EditedWorkbook(Good);
        parts.Parts.Remove(part);
        return parts.ToBytes();
    }

    /// <summary>Creates a workbook with this sheet of scores, compressed as much as possible.</summary>
    private static byte[] Packed(string sheet)
    {
        var parts = new EditedWorkbook(Good) { ["xl/worksheets/sheet2.xml"] = $"<worksheet>{sheet}</worksheet>" };
        return parts.ToBytes(CompressionLevel.SmallestSize);
    }

    private static byte[] WithSheet(byte[] content) => With("xl/worksheets/sheet2.xml", content);

    private static byte[] Sheet(Func<string, string> change)
    {
        var sheet = new EditedWorkbook(Good)["xl/worksheets/sheet2.xml"];
        var changed = change(sheet);
        Assert.NotEqual(sheet, changed);
        return WithSheet(Encoding.UTF8.GetBytes(changed));
    }

    /// <summary>Creates a workbook with a score in pieces of nine digits, which are separated by comments.</summary>
    private static byte[] Pieces(int count, string attributes, string start, string end)
    {
        var pieces = string.Join("<!---->", Enumerable.Range(100_000_000, count));
        return new EditedWorkbook(Good).WithCell("Scores", "C9", $"{attributes}{start}{pieces}{end}").ToBytes();
    }

    private static byte[] Changed(string part, string old, string changed) =>
        new EditedWorkbook(Good).With(part, old, changed).ToBytes();

    /// <summary>Creates a workbook whose shared strings are in an extra part with this content.</summary>
    private static byte[] Part(string part, string content)
    {
        var parts = new EditedWorkbook(Good).With(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            $"<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"/{part}\"/></Relationships>"
        );
        parts.Parts[part] = Encoding.UTF8.GetBytes(content);
        return parts.ToBytes();
    }

    private static Result<ResponseSet> Read(byte[] workbook) =>
        ResponsesFile.Read(new MemoryStream(workbook), ShippedFrameworks.Catalogue.Current);
}
