using System.Text;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

public sealed class FilledCellStreamTests
{
    [Theory]
    [InlineData("<a><row r=\"1\"><c r=\"A1\" s=\"3\"/></row></a>", "<a></a>")]
    [InlineData("<a>\n <row r=\"1\">\n  <c r=\"A1\"/>\n </row>\n</a>", "<a>\n </a>")]
    [InlineData("<a><row r=\"1\" ht=\"12.8\"/><row r=\"2\"></row></a>", "<a></a>")]
    [InlineData(
        "<a><row r=\"1\"><c r=\"A1\"/><c r=\"B1\"><v>3</v></c><c r=\"C1\" s=\"1\"/></row></a>",
        "<a><row r=\"1\"><c r=\"B1\"><v>3</v></c></row></a>"
    )]
    [InlineData("<a><row r=\"1\">text</row></a>", "<a><row r=\"1\">text</row></a>")]
    [InlineData("<a><row><c><v>3</v></c></row></a>", "<a><row><c><v>3</v></c></row></a>")]
    [InlineData("<cols><col r=\"1\"/></cols>", "<cols><col r=\"1\"/></cols>")]
    [InlineData("<a><c r=\"A1\" x=\"a/></a>", "<a><c r=\"A1\" x=\"a/></a>")]
    [InlineData("<a><c r=\"A1\" x='b'/></a>", "<a><c r=\"A1\" x='b'/></a>")]
    [InlineData("<a><![CDATA[x]]></a>", "<a><![CDATA[x]]></a>")]
    [InlineData("<<c r=\"A1\"/>![CDATA[x]]>", "<<c r=\"A1\"/>![CDATA[x]]>")]
    [InlineData("<a><row r=\"1\"><c r=\"A1\"", "<a><row r=\"1\"><c r=\"A1\"")]
    [InlineData("", "")]
    public void Sheet_WithEmptyCells_IsTheSameWithoutThem(string sheet, string expected)
    {
        Assert.Equal(expected, Read(sheet, 1 << 16));
        Assert.Equal(expected, Read(sheet, 1 << 16, isTrickling: true));
    }

    [Theory]
    [InlineData("<a><row r=\"1\"><c r=\"A1\"/><c><v>3</v></c></row></a>")]
    [InlineData("<a><row r=\"1\"><c r=\"A1\"/></row><row><c r=\"A2\"><v>3</v></c></row></a>")]
    public void Cell_ThatDoesNotSayWhereItIsBehindAGap_IsRefused(string sheet) =>
        Assert.Equal("disordered", Assert.Throws<WorkbookRefusedException>(() => Read(sheet, 1 << 16)).Code);

    [Fact]
    public void Tag_LongerThanTheBuffer_IsKept()
    {
        var sheet = $"<a><b x=\"{new string('x', 200_000)}\"/></a>";

        Assert.Equal(sheet, Read(sheet, 4_096));
    }

    private static string Read(string sheet, int atOnce, bool isTrickling = false)
    {
        using var read = new FilledCellStream(
            isTrickling
                ? new TricklingStream(Encoding.UTF8.GetBytes(sheet))
                : new MemoryStream(Encoding.UTF8.GetBytes(sheet)),
            new ExpandedByteCounter(),
            "sheet1.xml"
        );
        using var kept = new MemoryStream();
        read.CopyTo(kept, atOnce);
        return Encoding.UTF8.GetString(kept.ToArray());
    }

    /// <summary>A stream that returns one byte at a time.</summary>
    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
