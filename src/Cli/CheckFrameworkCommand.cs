using System.CommandLine;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Exports;

namespace BeyondBoundaries.Cli;

/// <summary>
/// <c>beyond check-framework</c>: reports every problem in a framework file, and can write the framework in another
/// format.
/// </summary>
internal static class CheckFrameworkCommand
{
    public static Command Create(CommandStreams streams)
    {
        var path = new Argument<string>("FILE")
        {
            Description = "The framework, as JSON, CSV or a workbook. Use - for standard input.",
        };
        var title = new Option<string?>("--title")
        {
            Description = "The framework’s title, if it is not in the spreadsheet; the default is the file name.",
            HelpName = "TITLE",
        };
        var id = new Option<string?>("--id")
        {
            Description = "The framework’s ID, if it is not in the spreadsheet; the default is based on the title.",
            HelpName = "ID",
        };
        var format = new Option<string?>("--format")
        {
            Description =
                "The format of the output file. The default is the format that the file’s name implies, or else json.",
        };
        format.AcceptOnlyFromAmong([.. FrameworkExports.All.Select(one => one.Name)]);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write the framework to if there are no problems. Use - for standard output.",
            HelpName = "FILE",
        };
        var command = new Command(
            "check-framework",
            "Report every problem in a framework file and where it is. A file without problems can also be "
                + "written in another format."
        )
        {
            path,
            title,
            id,
            format,
            output,
        };
        command.SetAction(parsed =>
            CommandRunner.Run(
                streams,
                () =>
                {
                    if (parsed.GetValue(format) is not null && parsed.GetValue(output) is null)
                    {
                        throw new CommandFailedException(
                            ExitCodes.InvalidUsage,
                            "--format needs --output; add --output FILE, or --output - for standard output"
                        );
                    }

                    var framework = InputFile.ReadFramework(
                        parsed.GetRequiredValue(path),
                        parsed.GetValue(title),
                        parsed.GetValue(id),
                        streams
                    );
                    if (parsed.GetValue(output) is { } target)
                    {
                        var name =
                            parsed.GetValue(format) ?? Path.GetExtension(target).TrimStart('.').ToLowerInvariant();
                        var export = FrameworkExports.Find(name) ?? FrameworkExports.Find("json")!;
                        OutputFile.Write(target, streams, file => export.Write(framework.Definition, file));
                    }

                    if (parsed.GetValue(output) != "-")
                    {
                        OutputFile.Write(null, streams, file => file.Write(Summarise(framework)));
                    }
                }
            )
        );
        return command;
    }

    private static byte[] Summarise(Framework framework) =>
        System.Text.Encoding.UTF8.GetBytes(
            $"{framework.Definition.Id} {framework.Definition.Version} is valid: "
                + $"{CountText.Themes(framework.Themes.Count)}, {CountText.Enablers(framework.Enablers.Count)}, "
                + $"{CountText.Indicators(framework.Items.Count - framework.Enablers.Count)} and a scale of "
                + $"{framework.Levels} levels.\n"
        );
}
