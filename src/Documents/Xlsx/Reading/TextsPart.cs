namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>Reads the shared strings, which cells refer to by number.</summary>
internal static class TextsPart
{
    public static List<string> Read(ZipEntry entry, PartBudget budget)
    {
        var texts = new List<string>();
        using var xml = new PartXml(entry, budget, WorkbookLimits.TextBytes);
        var text = new RichText();
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
                if (texts.Count > WorkbookLimits.Texts)
                {
                    throw new WorkbookRefusedException("too-large", $"{entry.Name} holds more than {WorkbookLimits.Texts:N0} texts");
                }
            }
        }

        return texts;
    }
}
