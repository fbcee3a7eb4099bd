using System.CommandLine;
using System.Globalization;
using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Archive;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Docx;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Ods;
using BeyondBoundaries.Documents.Pptx;
using BeyondBoundaries.Documents.Report;
using BeyondBoundaries.Documents.Xlsx;

namespace BeyondBoundaries.Cli;

/// <summary><c>beyond analyse</c>: reads responses and writes results.</summary>
internal static class AnalyseCommand
{
    public static Command Create(Streams streams)
    {
        var responses = new Argument<string>("RESPONSES") { Description = "The responses, as CSV or a workbook; - is standard input." };
        var invited = new Option<int?>("--invited")
        {
            Description = "How many people were invited.",
            HelpName = "N",
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is >= 1 and <= RoundSetup.MostInvited)
                {
                    return people;
                }

                result.AddError($"--invited takes a whole number from 1 to {RoundSetup.MostInvited:N0}.");
                return null;
            },
        };
        var shared = new SharedOptions("json", "csv", "html", "xlsx", "docx", "pptx", "ods", "zip");
        var command = new Command("analyse", "Compute a round’s averages, agreement and priorities.") { responses };
        shared.AddTo(command);
        command.Add(invited);
        command.SetAction(parsed => CommandRunner.Run(streams, () =>
        {
            var framework = InputFile.ReadFramework(shared.Framework(parsed), streams);
            var set = InputFile.ReadResponses(parsed.GetRequiredValue(responses), framework, streams);
            var results = RoundResults.Of(set, shared.Confidentiality(parsed), parsed.GetValue(invited));
            OutputFile.Write(shared.Output(parsed), streams, file => Write(results, set, shared.Format(parsed), file));
        }));
        return command;
    }

    private static void Write(RoundResults results, ResponseSet set, string? format, Stream file)
    {
        switch (format)
        {
            case "json":
                ResultsJson.Write(results, file);
                break;
            case "csv":
                ResultsCsv.Write(results, file);
                break;
            case "html":
                file.Write(Encoding.UTF8.GetBytes(HtmlReport.Text(results)));
                break;
            case "xlsx":
                ResultsWorkbook.Write(results, set, file);
                break;
            case "docx":
                BoardPaper.Write(results, file);
                break;
            case "pptx":
                BoardSlides.Write(results, file);
                break;
            case "ods":
                ResultsSpreadsheet.Write(results, file);
                break;
            case "zip":
                RoundArchive.Write(results, set, file);
                break;
            default:
                ResultsSummary.Write(results, file);
                break;
        }
    }
}
