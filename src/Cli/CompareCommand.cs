using System.CommandLine;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Exports;

namespace BeyondBoundaries.Cli;

/// <summary><c>beyond compare</c>: reads two rounds and writes the changes.</summary>
internal static class CompareCommand
{
    public static Command Create(CommandStreams streams)
    {
        var before = new Argument<string>("BEFORE")
        {
            Description = "The responses from the earlier round, as CSV or a workbook.",
        };
        var after = new Argument<string>("AFTER")
        {
            Description = "The responses from the later round, as CSV or a workbook.",
        };
        var beforeFramework = new Option<string?>("--before-framework")
        {
            Description =
                "The framework for the earlier round, if that round used a different version. The crosswalk in "
                + "the later version says what changed.",
            HelpName = "FILE",
        };
        var shared = new SharedOptions([.. ComparisonExports.All.Select(format => format.Name)]);
        var command = new Command(
            "compare",
            "Compare 2 rounds. Participants are matched by ID, except in anonymous mode."
        )
        {
            before,
            after,
        };
        command.Add(beforeFramework);
        shared.AddTo(command);
        command.SetAction(parsed =>
            CommandRunner.Run(
                streams,
                () =>
                {
                    var paths = (Before: parsed.GetRequiredValue(before), After: parsed.GetRequiredValue(after));
                    var earlierFramework = parsed.GetValue(beforeFramework);
                    InputFile.CheckStandardInput(paths.Before, paths.After, shared.Framework(parsed), earlierFramework);
                    var framework = InputFile.ReadFramework(shared.Framework(parsed), streams);
                    var frameworks = (
                        Before: earlierFramework is null
                            ? framework
                            : InputFile.ReadFramework(earlierFramework, streams),
                        After: framework
                    );
                    var (earlier, later) = InputFile.ReadBoth(paths, frameworks, streams);
                    var comparison = RoundComparison.Compare(earlier, later, shared.Confidentiality(parsed));
                    OutputFile.Write(
                        shared.Output(parsed),
                        streams,
                        Writer(new(new("Before", "After", comparison), framework), shared.Format(parsed))
                    );
                }
            )
        );
        return command;
    }

    private static Action<Stream> Writer(ComparisonContent content, string? format) =>
        format is null
            ? file => ComparisonSummary.Write(content.Trend.Comparison, file)
            : file => ComparisonExports.Find(format)!.Write(content, file);
}
