using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Tests.Csv;

/// <summary>
/// Tests files in encodings other than UTF-8. Files in UTF-16 are read, and those in older encodings are refused.
/// </summary>
public sealed class SpreadsheetEncodingsTests
{
    private const string Control = SpreadsheetFilesTests.Control;

    private static readonly string Semicolons = Control.Replace(',', ';');

    private static readonly string Tabs = Control.Replace(',', '\t');

    public static TheoryData<string, byte[]> Encodings =>
        new()
        {
            { "UTF-16 with a mark and tabs", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Tabs)] },
            { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Control) },
            {
                "big-endian UTF-16 with a mark",
                [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Semicolons)]
            },
            { "big-endian UTF-16 without a mark", Encoding.BigEndianUnicode.GetBytes(Tabs) },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_Utf16_IsReadLikeThePlainFile(string what, byte[] bytes)
    {
        var read = Read(bytes);
        Assert.True(read.Problems.Count == 0, $"{what}: {string.Join("; ", read.Problems)}");
        SameResponses.AssertEqual(Read(Encoding.UTF8.GetBytes(Control)).Value!, read.Value!);
    }

    [Theory]
    [InlineData("Café", 0xE9, "Windows-1252")]
    [InlineData("Müller & Söhne", 0, "Windows-1252")]
    [InlineData("Kids’ place", 0x92, "Windows-1252")]
    [InlineData("Café", 0x8E, "Mac OS Roman")]
    public void Read_AnOldEncoding_IsRefusedOnceWithTheMenuEntry(string agency, int accented, string encoding)
    {
        byte[] name =
            accented == 0
                ? Encoding.Latin1.GetBytes(agency)
                : [.. agency.Select(letter => letter > 0x7F ? (byte)accented : (byte)letter)];
        byte[] rows =
        [
            .. Enumerable
                .Range(0, 5_000)
                .SelectMany(i =>
                    (byte[])[.. Encoding.ASCII.GetBytes($"P{i},"), .. i < 4_000 ? "Hub"u8 : name, .. ",3\r\n"u8]
                ),
        ];

        var problem = Assert.Single(Read([.. "participant,agency,1.1\r\n"u8, .. rows]).Problems);

        Assert.Equal(("not-utf-8", "4002:2"), (problem.Code, problem.Location.ToString()));
        Assert.Contains(encoding, problem.Message, StringComparison.Ordinal);
        Assert.Contains("File > Save As", problem.Message, StringComparison.Ordinal);
    }

    private static Result<ResponseSet> Read(byte[] bytes) =>
        ResponsesFile.Read(new MemoryStream(bytes), ShippedFrameworks.Catalogue.Current);
}
