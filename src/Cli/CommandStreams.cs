using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BeyondBoundaries.Cli;

/// <summary>The standard streams of a command.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record CommandStreams(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>Opens the process's streams. Errors are written in UTF-8, whatever the terminal's locale is.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The streams live as long as the process.")]
    public static CommandStreams OpenConsole() =>
        new(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true }
        );
}
