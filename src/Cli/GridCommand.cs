using System.CommandLine;
using System.Text;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Paper;

namespace BeyondBoundaries.Cli;

/// <summary><c>beyond grid</c>: writes the framework as grids for scoring on paper.</summary>
internal static class GridCommand
{
    public static Command Create(CommandStreams streams)
    {
        var framework = SharedOptions.FrameworkOption();
        var output = SharedOptions.OutputOption();
        var largePrint = new Option<bool>("--large-print")
        {
            Description = "Use 16-point type or larger for all text, with one page for each enabler.",
        };
        var command = new Command(
            "grid",
            "Write grids for scoring on paper, as one HTML file to print: A4 landscape, with a page for each theme."
        )
        {
            framework,
            largePrint,
            output,
        };
        command.SetAction(parsed =>
            CommandRunner.Run(
                streams,
                () =>
                {
                    var read = InputFile.ReadFramework(parsed.GetValue(framework), streams);
                    var text = PaperGrid.RenderDocument(read, new() { LargePrint = parsed.GetValue(largePrint) });
                    OutputFile.Write(
                        parsed.GetValue(output),
                        streams,
                        file => file.Write(Encoding.UTF8.GetBytes(text))
                    );
                }
            )
        );
        return command;
    }
}
