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
            Description = "The responses, as CSV or a workbook; - is standard input.",
        };
        var invited = new Option<int?>("--invited")
        {
            Description = "How many people were invited.",
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

                result.AddError($"--invited takes a whole number from 1 to {RoundSetup.MaxInvited:N0}.");
                return null;
            },
        };
        var shared = new SharedOptions([.. ResultsExports.All.Select(format => format.Name)]);
        var command = new Command("analyse", "Compute a round’s averages, agreement and priorities.") { responses };
        shared.AddTo(command);
        command.Add(invited);
        command.SetAction(parsed =>
            CommandRunner.Run(
                streams,
                () =>
                {
                    var framework = InputFile.ReadFramework(shared.Framework(parsed), streams);
                    var set = InputFile.ReadResponses(parsed.GetRequiredValue(responses), framework, streams);
                    var results = RoundResults.Compute(set, shared.Confidentiality(parsed), parsed.GetValue(invited));
                    OutputFile.Write(shared.Output(parsed), streams, Writer(new(results, set), shared.Format(parsed)));
                }
            )
        );
        return command;
    }

    private static Action<Stream> Writer(ResultsContent content, string? format) =>
        format switch
        {
            null => file => ResultsSummary.Write(content.Results, file),
            _ when ResultsExports.Find(format)! is var export && export.IsAvailable(content) => file =>
                export.Write(content, file),
            _ => throw new CommandFailedException(
                ExitCodes.InvalidUsage,
                $"--format {format} names people, so it needs --mode open"
            ),
        };
}
