using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Reads responses from CSV (UTF-8, RFC 4180): either all of them, or every problem with its row and column.
/// </summary>
public static class ResponsesReader
{
    /// <summary>The maximum number of participants a file may hold.</summary>
    public const int MaxParticipants = 1_000_000;

    /// <summary>The maximum number of different agencies a file may name.</summary>
    public const int MaxAgencies = 1_000;

    /// <summary>The maximum number of different levels of work a file may name.</summary>
    public const int MaxLevels = 50;

    /// <summary>The maximum size of a row, in bytes. A row in which every note has its maximum length fits.</summary>
    public const int MaxBytesPerRow = 2 * 1024 * 1024;

    /// <summary>The maximum number of problems that are listed; reading stops after that many.</summary>
    public const int MaxProblems = 10_000;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The content of the file, read forward once.</param>
    /// <param name="framework">The framework that the responses are for.</param>
    /// <param name="mostParticipants">
    /// The maximum number of participants that the file may hold. Reading stops at the first one beyond that.
    /// </param>
    /// <returns>
    /// The responses, or every problem with its <see cref="Problem.Location"/> (spreadsheet row, where the header is 1,
    /// and column).
    /// </returns>
    public static Result<ResponseSet> Read(Stream file, Framework framework, int mostParticipants = MaxParticipants)
    {
        var start = new byte[1 << 16];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (FileSignature.FindProblem(start.AsSpan(0, length)) is { } problem)
        {
            return problem;
        }

        using var whole = new PrefixedStream(start.AsMemory(0, length), file);
        return new ResponsesTableReader(framework, mostParticipants).Read(whole);
    }
}
