using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Frameworks;

namespace BeyondBoundaries.Cli;

/// <summary>
/// Reads the files that a command is given. Reports their problems as <c>FILE:ROW:COLUMN: problem</c>, or as
/// <c>FILE:SHEET!CELL: problem</c> for a workbook. Remarks about a file that could be read have the same form, with
/// <c>remark:</c> before the text.
/// </summary>
internal static class InputFile
{
    /// <summary>Refuses a command that would read more than one file from standard input.</summary>
    public static void CheckStandardInput(params string?[] paths)
    {
        if (paths.Count(path => path == "-") > 1)
        {
            throw new CommandFailedException(
                ExitCodes.InvalidUsage,
                "only one file can come from standard input; give the paths of the others"
            );
        }
    }

    public static Framework ReadFramework(string? path, CommandStreams streams) =>
        path is null ? ShippedFrameworks.Catalogue.Current : ReadFramework(path, title: null, id: null, streams);

    /// <summary>
    /// Reads a framework from JSON or a spreadsheet. The given title and id are used if a spreadsheet does not contain
    /// them.
    /// </summary>
    public static Framework ReadFramework(string path, string? title, string? id, CommandStreams streams)
    {
        var defaults = FrameworkDefaults.From(
            title ?? (path == "-" ? "Framework" : Path.GetFileNameWithoutExtension(path))
        );
        return Read(
            path,
            streams,
            file => WithColumns(FrameworkFile.Read(file, id is null ? defaults : defaults with { Id = id }))
        );
    }

    public static ResponseSet ReadResponses(string path, Framework framework, CommandStreams streams) =>
        Read(path, streams, file => ResponsesFile.Read(file, framework));

    /// <summary>Reads two files. If either has problems, reports all the problems in both files.</summary>
    public static (ResponseSet Before, ResponseSet After) ReadBoth(
        (string Before, string After) paths,
        (Framework Before, Framework After) frameworks,
        CommandStreams streams
    )
    {
        var before = ReadAll(paths.Before, streams, file => ResponsesFile.Read(file, frameworks.Before));
        var after = ReadAll(paths.After, streams, file => ResponsesFile.Read(file, frameworks.After));
        if (before.TryGetValue(out var earlier) && after.TryGetValue(out var later))
        {
            Report(paths.Before, before.Remarks, streams);
            Report(paths.After, after.Remarks, streams);
            return (earlier, later);
        }

        Report(paths.Before, before.Problems, streams);
        Report(paths.After, after.Problems, streams);
        throw new CommandFailedException(ExitCodes.InvalidInput);
    }

    public static T Read<T>(string path, CommandStreams streams, Func<Stream, Result<T>> read)
        where T : notnull
    {
        var result = ReadAll(path, streams, read);
        if (result.TryGetValue(out var value))
        {
            Report(path, result.Remarks, streams);
            return value;
        }

        Report(path, result.Problems, streams);
        throw new CommandFailedException(ExitCodes.InvalidInput);
    }

    /// <summary>
    /// Adds the name of the column to problems in a spreadsheet, so that people do not have to count columns.
    /// </summary>
    private static Result<Framework> WithColumns(Result<Framework> read) =>
        read.Problems.Count == 0
            ? read
            : Result<Framework>.Failure([
                .. read.Problems.Select(problem =>
                    ProblemPlace.FindColumn(problem) is { } column
                        ? problem with
                        {
                            Message = $"column {column}: {problem.Message}",
                        }
                        : problem
                ),
            ]);

    private static Result<T> ReadAll<T>(string path, CommandStreams streams, Func<Stream, Result<T>> read)
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
            throw new CommandFailedException(
                ExitCodes.InvalidUsage,
                $"cannot read {path}: {DescribeFailure(trouble, path)}"
            );
        }
    }

    private static void Report(string path, IReadOnlyList<Problem> problems, CommandStreams streams)
    {
        foreach (var problem in problems)
        {
            streams.Error.WriteLine($"{path}:{problem.Location ?? new SourceLocation(1, 1)}: {problem.Message}");
        }
    }

    private static void Report(string path, IReadOnlyList<Remark> remarks, CommandStreams streams)
    {
        foreach (var remark in remarks)
        {
            streams.Error.WriteLine($"{path}:{remark.Location ?? new SourceLocation(1, 1)}: remark: {remark.Message}");
        }
    }

    private static string DescribeFailure(Exception trouble, string path) =>
        trouble switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
            UnauthorizedAccessException => "permission denied",
            _ => trouble.Message,
        };
}
