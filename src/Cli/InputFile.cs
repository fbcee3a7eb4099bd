using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Cli;

/// <summary>
/// Reads the files that a command is given. Reports their problems as <c>FILE:ROW:COLUMN: problem</c>, or
/// <c>FILE:SHEET!CELL: problem</c> in a workbook.
/// </summary>
internal static class InputFile
{
    public static Framework ReadFramework(string? path, Streams streams) =>
        path is null ? ShippedFrameworks.Catalogue.Current : Read(path, streams, FrameworkReader.Read);

    public static ResponseSet ReadResponses(string path, Framework framework, Streams streams) =>
        Read(path, streams, file => ResponsesFile.Read(file, framework));

    /// <summary>Reads two files and reports the problems of both together.</summary>
    public static (ResponseSet Before, ResponseSet After) ReadBoth((string Before, string After) paths, Framework framework, Streams streams)
    {
        var before = ReadAll(paths.Before, streams, file => ResponsesFile.Read(file, framework));
        var after = ReadAll(paths.After, streams, file => ResponsesFile.Read(file, framework));
        if (before.Is(out var earlier) && after.Is(out var later))
        {
            return (earlier, later);
        }

        Report(paths.Before, before.Problems, streams);
        Report(paths.After, after.Problems, streams);
        throw new CommandFailedException(ExitCodes.InputHasProblems);
    }

    public static T Read<T>(string path, Streams streams, Func<Stream, Result<T>> read)
        where T : notnull
    {
        var result = ReadAll(path, streams, read);
        if (result.Is(out var value))
        {
            return value;
        }

        Report(path, result.Problems, streams);
        throw new CommandFailedException(ExitCodes.InputHasProblems);
    }

    private static Result<T> ReadAll<T>(string path, Streams streams, Func<Stream, Result<T>> read)
        where T : notnull
    {
        if (path == "-")
        {
            return read(streams.Input);
        }

        try
        {
            using var file = File.OpenRead(path);
            return read(file);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailedException(ExitCodes.WrongUsage, $"cannot read {path}: {Why(trouble, path)}");
        }
    }

    private static void Report(string path, IReadOnlyList<Problem> problems, Streams streams)
    {
        foreach (var problem in problems)
        {
            streams.Error.WriteLine($"{path}:{problem.Place ?? new Place(1, 1)}: {problem.Message}");
        }
    }

    private static string Why(Exception trouble, string path) => trouble switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
        UnauthorizedAccessException => "permission denied",
        _ => trouble.Message,
    };
}
