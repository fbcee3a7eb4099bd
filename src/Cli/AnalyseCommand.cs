using System.CommandLine;
using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Exports;

namespace BeyondBoundaries.Cli;

/// <summary><c>beyond analyse</c>: reads responses and writes results.</summary>
internal static class AnalyseCommand
{
    public static Command Create(CommandStreams streams)
    {
        var responses = new Argument<string>("RESPONSES")
        {
            Description = "The responses, as CSV or a workbook. Use - for standard input.",
        };
        var invited = new Option<int?>("--invited")
        {
            Description = "The number of people invited.",
            HelpName = "N",
            CustomParser = result =>
            {
                if (
                    int.TryParse(
                        result.Tokens[0].Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var people
                    ) && people is >= 1 and <= RoundSetup.MaxInvited
                )
                {
                    return people;
                }

                result.AddError($"--invited must be a whole number from 1 to {RoundSetup.MaxInvited:N0}.");
                return null;
            },
        };
        var shared = new SharedOptions([.. ResultsExports.All.Select(format => format.Name)], mayBeFolder: true);
        var command = new Command("analyse", "Compute a round’s averages, agreement and priorities.") { responses };
        shared.AddTo(command);
        command.Add(invited);
        var report = new ReportOptions();
        report.AddTo(command);
        command.SetAction(parsed =>
            CommandRunner.Run(
                streams,
                () =>
                {
                    var path = parsed.GetRequiredValue(responses);
                    InputFile.CheckStandardInput([path, shared.Framework(parsed), .. report.Files(parsed)]);
                    var format = shared.Format(parsed);
                    CheckFolder(shared.Output(parsed), format);
                    report.RemarkOnDates(parsed, streams);
                    var theme = report.Theme(parsed, format, streams);
                    var framework = InputFile.ReadFramework(shared.Framework(parsed), streams);
                    var set = InputFile.ReadResponses(path, framework, streams);
                    var confidentiality = shared.Confidentiality(parsed);
                    var content = new ResultsContent(
                        RoundResults.Compute(set, confidentiality, parsed.GetValue(invited)),
                        set,
                        report.Details(parsed),
                        report.Plan(parsed, framework, streams),
                        report.Trend(parsed, framework, set, confidentiality, streams)
                    )
                    {
                        Theme = theme,
                    };
                    OutputFile.Write(Path(shared.Output(parsed), content, format), streams, Writer(content, format));
                }
            )
        );
        return command;
    }

    private static void CheckFolder(string? output, string? format)
    {
        if (format is null && Directory.Exists(output))
        {
            throw new CommandFailedException(
                ExitCodes.InvalidUsage,
                $"{output} is a folder; add --format to choose which file to write there"
            );
        }
    }

    /// <summary>
    /// Returns the path to write to. If the output is a folder, the file's name gives the partnership, the round and
    /// the kind of file.
    /// </summary>
    private static string? Path(string? output, ResultsContent content, string? format) =>
        output is not null && Directory.Exists(output) && ResultsExports.Find(format ?? "") is { } export
            ? System.IO.Path.Combine(
                output,
                $"{ResultsExports.GetFileName(content.Details, export.FileTitle)}.{export.Name}"
            )
            : output;

    private static Action<Stream> Writer(ResultsContent content, string? format) =>
        format switch
        {
            null => file => ResultsSummary.Write(content.Results, file),
            _ when ResultsExports.Find(format)! is var export && export.IsAvailable(content) => file =>
                export.Write(content, file),
            _ => throw new CommandFailedException(
                ExitCodes.InvalidUsage,
                $"--format {format} writes a file that contains people’s names, so it can be used only with --mode open"
            ),
        };
}
