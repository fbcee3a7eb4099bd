using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents;

/// <summary>
/// Reads responses from CSV or from a workbook. The format is detected from the first bytes, because the file name may
/// be wrong.
/// </summary>
public static class ResponsesFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The content of the file, which is read once from start to end.</param>
    /// <param name="framework">The framework that the responses are for.</param>
    /// <param name="mostParticipants">
    /// The maximum number of participants that a CSV file may contain. Reading stops at the first participant beyond
    /// that number. A workbook has its own limits.
    /// </param>
    /// <returns>The responses; or the problems found, each with its <see cref="Problem.Location"/>.</returns>
    public static Result<ResponseSet> Read(
        Stream file,
        Framework framework,
        int mostParticipants = ResponsesReader.MaxParticipants
    )
    {
        var start = new byte[4];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        using var whole = new PrefixedStream(start.AsMemory(0, length), file);
        return start.AsSpan().SequenceEqual("PK\x03\x04"u8)
            ? WorkbookReader.Read(whole, framework)
            : ResponsesReader.Read(whole, framework, mostParticipants);
    }
}
