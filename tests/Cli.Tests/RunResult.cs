using System.Text;

namespace BeyondBoundaries.Cli.Tests;

internal sealed record RunResult(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command in this process, with its own streams.</summary>
    public static RunResult Run(byte[]? input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new CommandStreams(new MemoryStream(input ?? []), output, error));
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static RunResult Run(params string[] arguments) => Run(null, arguments);

    public static RunResult Analyse(string csv, params string[] options) =>
        Run(Encoding.UTF8.GetBytes(csv), ["analyse", "-", .. options]);
}
