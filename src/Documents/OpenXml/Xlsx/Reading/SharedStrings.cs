namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Reads the shared strings, which cells refer to by number.</summary>
internal static class SharedStrings
{
    public static List<string> Read(ZipEntry entry, ExpandedByteCounter budget)
    {
        var texts = new List<string>();
        using var xml = new PartXmlReader(entry, budget, WorkbookLimits.MaxSharedStringBytes);
        var text = new RichTextReader();
        while (xml.Read())
        {
            if (xml.Depth == 1 && xml.Name == "si" && xml.IsStart)
            {
                text.Begin();
            }

            text.Take(xml, depth: 1);
            if (xml.Depth == 1 && xml.Name == "si" && (xml.IsEnd || (xml.IsStart && xml.IsEmpty)))
            {
                texts.Add(text.End());
                if (texts.Count > WorkbookLimits.MaxSharedStrings)
                {
                    throw new WorkbookRefusedException(
                        "too-large",
                        $"{entry.Name} contains more than {WorkbookLimits.MaxSharedStrings:N0} pieces of text"
                    );
                }
            }
        }

        return texts;
    }
}
