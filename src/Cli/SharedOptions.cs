using System.CommandLine;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Cli;

/// <summary>The options that <c>analyse</c> and <c>compare</c> share.</summary>
internal sealed class SharedOptions
{
    private readonly string[] formats;
    private readonly Option<string?> framework = FrameworkOption();
    private readonly Option<string> mode = new("--mode")
    {
        Description = "The mode, which decides who sees whose scores.",
        DefaultValueFactory = _ => "confidential",
    };
    private readonly Option<string> minimumGroup = new("--min-group")
    {
        Description = "In confidential mode, the number of people that a group needs before its average may be shown.",
        DefaultValueFactory = _ => "5",
    };
    private readonly Option<string?> format = new("--format")
    {
        Description =
            "The format of the output. If you leave this out, the extension of the output file decides. "
            + "Without a known extension, the output is a summary.",
    };
    private readonly Option<string?> output = OutputOption();

    /// <summary>
    /// Creates the options for a command that writes the given formats to a file or, if allowed, into a folder.
    /// </summary>
    public SharedOptions(string[] formats, bool mayBeFolder = false)
    {
        this.formats = formats;
        if (mayBeFolder)
        {
            output.HelpName = "FILE|FOLDER";
            output.Description =
                "The file to write to, or a folder if --format is given; the default is standard output.";
        }

        mode.AcceptOnlyFromAmong([.. Enum.GetNames<ConfidentialityMode>().Select(name => name.ToLowerInvariant())]);
        minimumGroup.AcceptOnlyFromAmong([
            .. BeyondBoundaries.Core.Rounds.Confidentiality.MinimumGroups.Select(size => $"{size}"),
        ]);
        format.AcceptOnlyFromAmong(formats);
    }

    public static Option<string?> FrameworkOption() =>
        new("--framework")
        {
            Description = "A framework file; the default is the framework supplied with the program.",
            HelpName = "FILE",
        };

    public static Option<string?> OutputOption() =>
        new("--output", "-o")
        {
            Description = "The file to write to; the default is standard output.",
            HelpName = "FILE",
        };

    public void AddTo(Command command)
    {
        command.Add(framework);
        command.Add(mode);
        command.Add(minimumGroup);
        command.Add(format);
        command.Add(output);
    }

    public string? Framework(ParseResult parsed) => parsed.GetValue(framework);

    public Confidentiality Confidentiality(ParseResult parsed) =>
        new(
            Enum.Parse<ConfidentialityMode>(parsed.GetRequiredValue(mode), ignoreCase: true),
            int.Parse(parsed.GetRequiredValue(minimumGroup), null)
        );

    public string? Output(ParseResult parsed) => parsed.GetValue(output);

    /// <summary>
    /// Returns the requested format, or the format that the output file's name implies; null for the terminal summary.
    /// </summary>
    public string? Format(ParseResult parsed)
    {
        if (parsed.GetValue(format) is { } asked)
        {
            return asked;
        }

        var extension = Path.GetExtension(Output(parsed) ?? "").TrimStart('.').ToLowerInvariant();
        return formats.Contains(extension) ? extension : null;
    }
}
