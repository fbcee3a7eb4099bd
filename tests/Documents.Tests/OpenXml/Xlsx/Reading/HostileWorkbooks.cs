using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>Creates malicious and broken workbooks.</summary>
internal static class HostileWorkbooks
{
    public static readonly byte[] Good = TestWorkbooks.Sample(ConfidentialityMode.Open);

    /// <summary>
    /// Creates shared strings of random digits. They compress too little for the file to be refused because of its
    /// expansion ratio.
    /// </summary>
    public static string Noise(int length, string start)
    {
        var random = new Random(1);
        var text = new StringBuilder(start, length + 64);
        while (text.Length < length)
        {
            text.Append("<si><t>").Append(random.NextInt64()).Append("</t></si>");
        }

        return text.ToString();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
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
    public static byte[] Directory(byte[] zip, Action<byte[], int> change)
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

    public static byte[] With(string part, byte[] content)
    {
        var parts = new EditedWorkbook(Good);
        parts.Parts[part] = content;
        return parts.ToBytes();
    }

    public static byte[] Without(string part)
    {
        var parts = new EditedWorkbook(Good);
        parts.Parts.Remove(part);
        return parts.ToBytes();
    }

    /// <summary>Creates a workbook with this sheet of scores, compressed as much as possible.</summary>
    public static byte[] Packed(string sheet)
    {
        var parts = new EditedWorkbook(Good) { ["xl/worksheets/sheet2.xml"] = $"<worksheet>{sheet}</worksheet>" };
        return parts.ToBytes(CompressionLevel.SmallestSize);
    }

    public static byte[] WithSheet(byte[] content) => With("xl/worksheets/sheet2.xml", content);

    public static byte[] Sheet(Func<string, string> change)
    {
        var sheet = new EditedWorkbook(Good)["xl/worksheets/sheet2.xml"];
        var changed = change(sheet);
        Assert.NotEqual(sheet, changed);
        return WithSheet(Encoding.UTF8.GetBytes(changed));
    }

    /// <summary>Creates a workbook in which XML comments split a cell's content into pieces of nine digits.</summary>
    public static byte[] Pieces(int count, string attributes, string start, string end)
    {
        var pieces = string.Join("<!---->", Enumerable.Range(100_000_000, count));
        return new EditedWorkbook(Good).WithCell("Scores", "C9", $"{attributes}{start}{pieces}{end}").ToBytes();
    }

    public static byte[] Changed(string part, string old, string changed) =>
        new EditedWorkbook(Good).With(part, old, changed).ToBytes();

    /// <summary>Creates a workbook whose shared strings are in an extra part with this content.</summary>
    public static byte[] Part(string part, string content)
    {
        var parts = new EditedWorkbook(Good).With(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            "<Relationship Id=\"rId99\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" "
                + $"Target=\"/{part}\"/></Relationships>"
        );
        parts.Parts[part] = Encoding.UTF8.GetBytes(content);
        return parts.ToBytes();
    }
}
