using System.Text;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// The text of a CSV file, converted to UTF-8 if the file was saved as UTF-16, and without a byte order mark or a
/// <c>sep=;</c> line.
/// </summary>
/// <param name="Start">The first bytes.</param>
/// <param name="Separator">The separator that the file specifies; null if it specifies none.</param>
/// <param name="Whole">The whole text, which is read once from start to end.</param>
internal sealed record CsvText(ReadOnlyMemory<byte> Start, char? Separator, Stream Whole)
{
    /// <summary>The maximum number of bytes at the start of a file that are searched for the header.</summary>
    private const int SampleBytes = 1 << 16;

    /// <summary>Opens a file and reads its text.</summary>
    /// <param name="file">The content of the file, which is read once from start to end.</param>
    /// <param name="expected">What the file should be, for the messages about other kinds of file.</param>
    /// <param name="read">Reads the text.</param>
    public static Result<T> Read<T>(Stream file, ExpectedFile expected, Func<CsvText, Result<T>> read)
        where T : notnull
    {
        var start = ReadStart(file);
        if (TextEncoding.DetectUtf16(start.Span) is not { } encoding)
        {
            return Read(start, file, expected, read);
        }

        using var whole = new PrefixedStream(start, file);
        using var text = Encoding.CreateTranscodingStream(whole, encoding, Encoding.UTF8, leaveOpen: true);
        return Read(ReadStart(text), text, expected, read);
    }

    private static Result<T> Read<T>(
        ReadOnlyMemory<byte> start,
        Stream rest,
        ExpectedFile expected,
        Func<CsvText, Result<T>> read
    )
        where T : notnull
    {
        if (FileSignature.FindProblem(start.Span, expected) is { } problem)
        {
            return problem;
        }

        while (start.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            start = start[Encoding.UTF8.Preamble.Length..];
        }

        var hint = SeparatorHint.Find(start.Span);
        start = start[(hint?.Length ?? 0)..];
        using var whole = new PrefixedStream(start, rest);
        return read(new(start, hint?.Separator, whole));
    }

    private static ReadOnlyMemory<byte> ReadStart(Stream file)
    {
        var start = new byte[SampleBytes];
        return start.AsMemory(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }
}
