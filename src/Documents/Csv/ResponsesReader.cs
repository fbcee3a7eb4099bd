using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Reads responses from CSV in the variants that spreadsheets save. Returns either all the responses or every problem
/// with its row and column. The text is UTF-8 or UTF-16, and the separator is a comma, a semicolon, a tab or a vertical
/// bar.
/// </summary>
public static class ResponsesReader
{
    /// <summary>The maximum number of participants a file may contain.</summary>
    public const int MaxParticipants = 1_000_000;

    /// <summary>The maximum number of different agencies a file may contain.</summary>
    public const int MaxAgencies = 1_000;

    /// <summary>The maximum number of different levels of work a file may contain.</summary>
    public const int MaxLevels = 50;

    /// <summary>
    /// The maximum size of a row, in bytes. This is enough for a row in which every note has its maximum length.
    /// </summary>
    public const int MaxBytesPerRow = 2 * 1024 * 1024;

    /// <summary>The maximum number of cells with problems; reading stops after that many.</summary>
    public const int MaxProblems = 10_000;

    /// <summary>The number of bytes that are searched for the header.</summary>
    private const int SampleBytes = 1 << 16;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The content of the file, which is read once from start to end.</param>
    /// <param name="framework">The framework that the responses are for.</param>
    /// <param name="mostParticipants">
    /// The maximum number of participants that the file may contain. Reading stops at the first one beyond that.
    /// </param>
    /// <returns>
    /// The responses with remarks, or every problem with its <see cref="Problem.Location"/> (spreadsheet row and
    /// column). A line <c>sep=;</c> at the start is not counted as a row.
    /// </returns>
    public static Result<ResponseSet> Read(Stream file, Framework framework, int mostParticipants = MaxParticipants)
    {
        var start = ReadStart(file);
        if (TextEncoding.DetectUtf16(start.Span) is not { } encoding)
        {
            return Read(start, file, framework, mostParticipants);
        }

        using var whole = new PrefixedStream(start, file);
        using var text = Encoding.CreateTranscodingStream(whole, encoding, Encoding.UTF8, leaveOpen: true);
        return Read(ReadStart(text), text, framework, mostParticipants);
    }

    private static Result<ResponseSet> Read(
        ReadOnlyMemory<byte> start,
        Stream rest,
        Framework framework,
        int mostParticipants
    )
    {
        if (FileSignature.FindProblem(start.Span) is { } problem)
        {
            return problem;
        }

        while (start.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            start = start[Encoding.UTF8.Preamble.Length..];
        }

        var hint = SeparatorHint.Find(start.Span);
        start = start[(hint?.Length ?? 0)..];
        var names = new ResponseColumnNames(framework);
        var found = CsvLayout.Find(start, hint?.Separator, names);
        if (!found.TryGetValue(out var layout))
        {
            return Result<ResponseSet>.Failure(found.Problems);
        }

        using var whole = new PrefixedStream(start, rest);
        return new ResponsesTableReader(framework, names, layout, mostParticipants).Read(whole);
    }

    private static ReadOnlyMemory<byte> ReadStart(Stream file)
    {
        var start = new byte[SampleBytes];
        return start.AsMemory(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }
}
