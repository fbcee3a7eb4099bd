using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Ods;
using BeyondBoundaries.Documents.OpenXml.Docx;
using BeyondBoundaries.Documents.OpenXml.Pptx;

namespace BeyondBoundaries.Documents.Tests.OpenXml;

/// <summary>Creates the files that people download, and reads every part of them.</summary>
internal static class ExportedFile
{
    public static IReadOnlyList<string> Kinds { get; } = ["docx", "pptx", "ods", "zip"];

    public static ReportDetails Details { get; } = new("Northbrook", "Autumn 2026", new(2026, 11, 20));

    public static byte[] Write(
        string kind,
        ResponseSet set,
        ConfidentialityMode mode,
        ReportDetails? details = null,
        Plan? plan = null,
        RoundTrend? trend = null
    )
    {
        var results = RoundResults.Compute(set, new(mode));
        using var file = new MemoryStream();
        Action write = kind switch
        {
            "docx" => () => BoardPaper.Write(results, file, details, plan, trend),
            "pptx" => () => BoardSlides.Write(results, file, details, plan, trend),
            "ods" => () => ResultsSpreadsheet.Write(results, file, details),
            _ => () => RoundArchive.Write(new(results, set, details, plan, trend), file),
        };
        write();
        return file.ToArray();
    }

    /// <summary>Returns every part of a file as text, including the parts of the files inside it.</summary>
    public static Dictionary<string, string> Parts(byte[] file, string path = "")
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip
            .Entries.SelectMany(entry =>
            {
                Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
                using var content = new MemoryStream();
                using var opened = entry.Open();
                opened.CopyTo(content);
                var (name, bytes) = ($"{path}{entry.FullName}", content.ToArray());
                return bytes is [(byte)'P', (byte)'K', ..]
                    ? Parts(bytes, $"{name}!").ToArray()
                    : [new(name, Encoding.UTF8.GetString(bytes))];
            })
            .ToDictionary(StringComparer.Ordinal);
    }
}
