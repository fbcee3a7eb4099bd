using System.CommandLine;
using System.CommandLine.Invocation;

namespace BeyondBoundaries.Cli;

/// <summary>Parses arguments, runs the command and returns its exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <returns>
    /// One of <see cref="ExitCodes"/>; for a command that the application runs, the application's exit code.
    /// </returns>
    public static int Run(IReadOnlyList<string> arguments, CommandStreams streams)
    {
        var root = new RootCommand("Turn a partnership’s scores into the figures and charts that start a discussion.")
        {
            AnalyseCommand.Create(streams),
            CompareCommand.Create(streams),
            WorkbookCommand.Create(streams),
            GridCommand.Create(streams),
            CheckFrameworkCommand.Create(streams),
        };
        foreach (var command in ApplicationCommands.Create(streams))
        {
            root.Add(command);
        }

        var parsed = root.Parse(arguments);
        if (parsed.Action is not ParseErrorAction)
        {
            return parsed.Invoke();
        }

        foreach (var error in parsed.Errors)
        {
            streams.Error.WriteLine($"beyond: {error.Message}");
        }

        streams.Error.WriteLine("Try: beyond --help");
        return ExitCodes.InvalidUsage;
    }
}
