using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Cli;

/// <summary><c>beyond workbook</c>: writes a workbook that people can fill in without the application.</summary>
internal static class WorkbookCommand
{
    public static Command Create(CommandStreams streams)
    {
        var framework = SharedOptions.FrameworkOption();
        var output = SharedOptions.OutputOption();
        var participants = new Option<int>("--participants")
        {
            Description =
                "The number of participants that the workbook has room for, from 1 to "
                + $"{BlankWorkbook.MaxParticipants:N0}.",
            HelpName = "N",
            Required = true,
            CustomParser = result =>
            {
                if (
                    int.TryParse(
                        result.Tokens[0].Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var people
                    ) && people is >= 1 and <= BlankWorkbook.MaxParticipants
                )
                {
                    return people;
                }

                result.AddError($"--participants must be a whole number from 1 to {BlankWorkbook.MaxParticipants:N0}.");
                return 0;
            },
        };
        var command = new Command(
            "workbook",
            "Write a blank workbook (.xlsx) for scores. People can fill it in without the application, and "
                + "“beyond analyse” can read it."
        )
        {
            participants,
            framework,
            output,
        };
        command.SetAction(parsed =>
            CommandRunner.Run(
                streams,
                () =>
                {
                    var read = InputFile.ReadFramework(parsed.GetValue(framework), streams);
                    var ids = Ids(parsed.GetValue(participants));
                    OutputFile.Write(parsed.GetValue(output), streams, file => BlankWorkbook.Write(read, ids, file));
                }
            )
        );
        return command;
    }

    /// <summary>
    /// Creates random ids for participants, so that no two participants have the same id when several workbooks are
    /// combined.
    /// </summary>
    private static List<string> Ids(int count)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (ids.Count < count)
        {
            ids.Add(ShortCode.FromRandomBytes(RandomNumberGenerator.GetBytes(ShortCode.RandomByteCount)).Display);
        }

        return [.. ids];
    }
}
