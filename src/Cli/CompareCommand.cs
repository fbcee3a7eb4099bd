using System.CommandLine;
using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Cli;

/// <summary><c>beyond compare</c>: reads two rounds and writes the changes.</summary>
internal static class CompareCommand
{
    public static Command Create(Streams streams)
    {
        var before = new Argument<string>("BEFORE") { Description = "The responses of the earlier round, as CSV or a workbook." };
        var after = new Argument<string>("AFTER") { Description = "The responses of the later round, as CSV or a workbook." };
        var shared = new SharedOptions("json", "csv", "html");
        var command = new Command("compare", "Compare two rounds; participants are matched by id.") { before, after };
        shared.AddTo(command);
        command.SetAction(parsed => CommandRunner.Run(streams, () =>
        {
            var paths = (Before: parsed.GetRequiredValue(before), After: parsed.GetRequiredValue(after));
            if (paths is ("-", "-"))
            {
                throw new CommandFailedException(ExitCodes.WrongUsage, "only one of the two rounds can come from standard input");
            }

            var framework = InputFile.ReadFramework(shared.Framework(parsed), streams);
            var (earlier, later) = InputFile.ReadBoth(paths, framework, streams);
            var comparison = RoundComparison.Of(earlier, later, shared.Confidentiality(parsed));
            OutputFile.Write(shared.Output(parsed), streams, file => Write(comparison, framework, shared.Format(parsed), file));
        }));
        return command;
    }

    private static void Write(RoundComparison comparison, Framework framework, string? format, Stream file)
    {
        switch (format)
        {
            case "json":
                ComparisonJson.Write(comparison, file);
                break;
            case "csv":
                ComparisonCsv.Write(comparison, file);
                break;
            case "html":
                file.Write(Encoding.UTF8.GetBytes(ComparisonReport.Text(comparison, framework)));
                break;
            default:
                ComparisonSummary.Write(comparison, file);
                break;
        }
    }
}
