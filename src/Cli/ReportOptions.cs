using System.CommandLine;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Cli;

/// <summary>
/// The options of <c>analyse</c> that add names, dates, a plan and the previous round to the figures in a report, or
/// set the report's colours and fonts.
/// </summary>
internal sealed class ReportOptions
{
    private readonly Option<string?> partnership = new("--partnership")
    {
        Description = "The partnership’s name, for titles.",
        HelpName = "NAME",
    };

    private readonly Option<string?> round = new("--round")
    {
        Description = "The round’s name, such as “Autumn 2026”.",
        HelpName = "NAME",
    };

    private readonly Option<DateOnly?> closed = new("--closed")
    {
        Description =
            "The day on which the round closed, such as 2026-11-20. Open actions that were due before this day "
            + "count as overdue.",
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (UkDate.TryParse(result.Tokens[0].Value, out var day))
            {
                return day;
            }

            result.AddError("--closed must be a date, such as 2026-11-20 or “20 November 2026”.");
            return null;
        },
    };

    private readonly Option<string?> next = new("--next")
    {
        Description =
            "The date or the name of the next round, such as 2027-11-20 or “Autumn 2027”, for the first page "
            + "of the board paper.",
        HelpName = "DATE|NAME",
    };

    private readonly Option<string?> plan = new("--plan")
    {
        Description = "The plan, as the CSV file that the application exports.",
        HelpName = "FILE",
    };

    private readonly Option<string?> before = new("--before")
    {
        Description =
            "The responses from the previous round, as CSV or a workbook. Participants are matched by ID, "
            + "except in anonymous mode.",
        HelpName = "FILE",
    };

    private readonly Option<string?> beforeName = new("--before-round")
    {
        Description = "The name of the previous round.",
        HelpName = "NAME",
    };

    private readonly Option<string?> reference = new("--reference")
    {
        Description = "A Word or PowerPoint file whose colours and fonts are used for the board paper and the slides.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(partnership);
        command.Add(round);
        command.Add(closed);
        command.Add(next);
        command.Add(plan);
        command.Add(before);
        command.Add(beforeName);
        command.Add(reference);
    }

    /// <summary>
    /// Returns the names and dates that are given; null when no names, dates or plan are given. If only a plan is
    /// given, the details contain only today's date, which decides which actions are overdue.
    /// </summary>
    public ReportDetails? Details(ParseResult parsed)
    {
        var details = new ReportDetails(
            parsed.GetValue(partnership)?.Trim() ?? "",
            parsed.GetValue(round)?.Trim() ?? "",
            parsed.GetValue(closed)
        )
        {
            // If the day on which the round closed is not given, actions that were due before today count as overdue.
            Made = parsed.GetValue(closed) is null ? DateOnly.FromDateTime(DateTime.Now) : null,
            NextRound = NextRound(parsed.GetValue(next)),
        };
        return details is { Partnership: "", Round: "", Closed: null, NextRound: null } && parsed.GetValue(plan) is null
            ? null
            : details;
    }

    /// <summary>Returns the next round's date in words, or its name unchanged; null when neither is given.</summary>
    private static string? NextRound(string? text) =>
        text?.Trim() is not { Length: > 0 } next ? null
        : UkDate.TryParse(next, out var day) ? UkDate.Format(day)
        : next;

    /// <summary>
    /// For each date that could also be read with the month first, writes a remark that says how it was read.
    /// </summary>
    public void RemarkOnDates(ParseResult parsed, CommandStreams streams)
    {
        foreach (Option option in new Option[] { closed, next })
        {
            if (
                parsed.GetResult(option)?.Tokens is [{ Value: var written }]
                && UkDate.TryParse(written, out var day)
                && UkDate.TryParseMonthFirst(written, out var other)
                && other != day
            )
            {
                streams.Error.WriteLine(
                    $"beyond: remark: {option.Name} {written} was read as {UkDate.Format(day)}; "
                        + $"if you wrote the month first, write {other:yyyy-MM-dd}"
                );
            }
        }
    }

    /// <summary>Returns the file paths given in these options; null for each option that is not used.</summary>
    public string?[] Files(ParseResult parsed) =>
        [parsed.GetValue(plan), parsed.GetValue(before), parsed.GetValue(reference)];

    /// <summary>Reads the colours and fonts of the reference document; null when no document is given.</summary>
    public OfficeTheme? Theme(ParseResult parsed, string? format, CommandStreams streams) =>
        parsed.GetValue(reference) is not { } path ? null
        : format is "docx" or "pptx" or "zip" ? InputFile.Read(path, streams, OfficeTheme.Read)
        : throw new CommandFailedException(
            ExitCodes.InvalidUsage,
            "--reference is for the board paper and the slides, so it needs --format docx, pptx or zip"
        );

    /// <summary>Reads the plan; null when none is given.</summary>
    public Plan? Plan(ParseResult parsed, Framework framework, CommandStreams streams) =>
        parsed.GetValue(plan) is { } path
            ? InputFile.Read(path, streams, file => PlanReader.Read(file, framework, Details(parsed)?.Round ?? ""))
            : null;

    /// <summary>Reads the previous round and compares it with this one; null when no previous round is given.</summary>
    public RoundTrend? Trend(
        ParseResult parsed,
        Framework framework,
        ResponseSet after,
        Confidentiality confidentiality,
        CommandStreams streams
    ) =>
        parsed.GetValue(before) is { } path
            ? new(
                parsed.GetValue(beforeName)?.Trim() is { Length: > 0 } name ? name : RoundTrend.UnnamedBefore,
                Details(parsed) is { Round.Length: > 0 } details ? details.Round : "This round",
                RoundComparison.Compare(InputFile.ReadResponses(path, framework, streams), after, confidentiality)
            )
            : null;
}
