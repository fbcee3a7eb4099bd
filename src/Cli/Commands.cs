using System.CommandLine;

namespace BeyondBoundaries.Cli;

/// <summary>The commands of <c>beyond</c>, one a file.</summary>
public static class Commands
{
    /// <summary>The root of the command line.</summary>
    public static RootCommand Root(Streams streams) => new("Scores of a partnership in, the picture that starts the conversation out.")
    {
        AnalyseCommand.Create(streams),
        CompareCommand.Create(streams),
        CheckFrameworkCommand.Create(streams),
    };
}
