using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>A workbook whose parts can be inspected or damaged.</summary>
internal sealed partial class EditedWorkbook
{
    public EditedWorkbook(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        Parts = zip
            .Entries.Select(entry => (entry.FullName, Content: ContentOf(entry)))
            .ToDictionary(part => part.FullName, part => part.Content, StringComparer.Ordinal);
    }

    public Dictionary<string, byte[]> Parts { get; }

    /// <summary>Returns the path of this sheet's part. Works only for workbooks that we wrote.</summary>
    public string PartOf(string sheet)
    {
        var names = System
            .Xml.Linq.XDocument.Parse(this["xl/workbook.xml"])
            .Descendants()
            .Where(element => element.Name.LocalName == "sheet")
            .Select(element => element.Attribute("name")!.Value)
            .ToList();
        return $"xl/worksheets/sheet{names.IndexOf(sheet) + 1}.xml";
    }

    public string this[string part]
    {
        get => Encoding.UTF8.GetString(Parts[part]);
        set => Parts[part] = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>Replaces text in a part. Fails if the text is not there.</summary>
    public EditedWorkbook With(string part, string old, string changed)
    {
        Assert.Contains(old, this[part], StringComparison.Ordinal);
        this[part] = this[part].Replace(old, changed, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Replaces the content of a cell.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="cell">The cell, such as <c>C9</c>.</param>
    /// <param name="content">The text after the cell's name: attributes and content.</param>
    public EditedWorkbook WithCell(string sheet, string cell, string content)
    {
        var part = PartOf(sheet);
        var start = this[part].IndexOf($"<c r=\"{cell}\"", StringComparison.Ordinal);
        Assert.True(start > 0, $"There is no cell {cell}.");
        var tag = this[part].IndexOf('>', start);
        var end =
            this[part][tag - 1] == '/' ? tag + 1 : this[part].IndexOf("</c>", start, StringComparison.Ordinal) + 4;
        this[part] = $"{this[part][..start]}<c r=\"{cell}\"{content}</c>{this[part][end..]}";
        return this;
    }

    /// <summary>Removes the stored results of the formulas, so that a spreadsheet program computes them.</summary>
    public EditedWorkbook WithoutResults()
    {
        foreach (
            var name in Parts
                .Keys.Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
                .ToList()
        )
        {
            this[name] = Result().Replace(this[name], "</f>");
        }

        return this;
    }

    public byte[] ToBytes(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private static byte[] ContentOf(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var opened = entry.Open();
        opened.CopyTo(content);
        return content.ToArray();
    }

    [GeneratedRegex("</f><v>[^<]*</v>")]
    private static partial Regex Result();
}
