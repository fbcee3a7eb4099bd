using System.CommandLine;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Cli;

/// <summary><c>beyond check-framework</c>: reports every problem in a framework file.</summary>
internal static class CheckFrameworkCommand
{
    public static Command Create(CommandStreams streams)
    {
        var path = new Argument<string>("FILE") { Description = "The framework, as JSON; - is standard input." };
        var command = new Command(
            "check-framework",
            "Report every problem in a framework file, with its line and column."
        )
        {
            path,
        };
        command.SetAction(parsed =>
            CommandRunner.Run(
                streams,
                () =>
                {
                    var framework = InputFile.Read(parsed.GetRequiredValue(path), streams, FrameworkReader.Read);
                    var definition = framework.Definition;
                    OutputFile.Write(
                        null,
                        streams,
                        file =>
                            file.Write(
                                System.Text.Encoding.UTF8.GetBytes(
                                    $"{definition.Id} {definition.Version} is valid: {framework.Themes.Count} themes, {framework.Enablers.Count} enablers, "
                                        + $"{framework.Items.Count - framework.Enablers.Count} indicators, a scale of {framework.Levels}.\n"
                                )
                            )
                    );
                }
            )
        );
        return command;
    }
}
