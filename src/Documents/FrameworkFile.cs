using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Frameworks;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents;

/// <summary>
/// Reads a framework from JSON, CSV or a workbook. The format is detected from the first bytes, because the file name
/// may be wrong.
/// </summary>
public static class FrameworkFile
{
    /// <summary>The maximum size of a file, in bytes.</summary>
    public const int MaxBytes = FrameworkReader.MaxBytes;

    /// <summary>Reads and checks a framework.</summary>
    /// <param name="file">The content of the file, at most <see cref="MaxBytes"/>.</param>
    /// <param name="defaults">Values for details that a spreadsheet may leave out.</param>
    /// <returns>
    /// The checked framework, or every problem, each with its <see cref="Problem.Location"/>. In a spreadsheet,
    /// <see cref="Problem.Field"/> is the name of the column.
    /// </returns>
    public static Result<Framework> Read(Stream file, FrameworkDefaults defaults)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MaxBytes)
        {
            return new Problem(
                "too-large",
                $"The file is too large. A framework file must be {MaxBytes / 1024 / 1024}MB or smaller."
            )
            {
                Location = new SourceLocation(1, 1),
            };
        }

        var content = bytes[..length];
        if (content.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return FrameworkSpreadsheet.ReadWorkbook(content, defaults);
        }

        if (TextEncoding.DetectUtf16(content) is { } encoding)
        {
            content = Encoding.Convert(encoding, Encoding.UTF8, content);
        }

        var text = WithoutMark(content).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || "{[/\0"u8.Contains(text[0]))
        {
            using var json = new MemoryStream(content, writable: false);
            return FrameworkReader.Read(json);
        }

        return FrameworkSpreadsheet.ReadCsv(content, defaults);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
}
