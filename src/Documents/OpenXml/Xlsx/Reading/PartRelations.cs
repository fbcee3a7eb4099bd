namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Finds the parts of a package that a part refers to. Targets outside the file are left out and never opened.
/// </summary>
internal static class PartRelations
{
    /// <summary>Reads the relationships of a part, or of the whole package if the part's name is empty.</summary>
    public static List<(string Id, string Type, string Target)> Read(
        Dictionary<string, ZipEntry> entries,
        ExpandedByteCounter budget,
        string part
    )
    {
        var slash = part.LastIndexOf('/') + 1;
        var found = new List<(string Id, string Type, string Target)>();
        if (!entries.TryGetValue($"{part[..slash]}_rels/{part[slash..]}.rels", out var entry))
        {
            return found;
        }

        using var xml = new PartXmlReader(entry, budget, WorkbookLimits.MaxSharedStringBytes);
        while (xml.Read())
        {
            if (
                xml.IsStart
                && xml.Name == "Relationship"
                && xml.Attribute("TargetMode") != "External"
                && found.Count < WorkbookLimits.MaxEntries
            )
            {
                found.Add(
                    (
                        xml.Attribute("Id") ?? "",
                        xml.Attribute("Type") ?? "",
                        Resolve(part[..slash], xml.Attribute("Target") ?? "")
                    )
                );
            }
        }

        return found;
    }

    /// <summary>Resolves a target relative to a folder of the package.</summary>
    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (
            var step in (target.StartsWith('/') ? target : folder + target).Split(
                '/',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (step == "..")
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else if (step != ".")
            {
                parts.Add(step);
            }
        }

        return string.Join('/', parts);
    }
}
