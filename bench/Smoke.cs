using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Bench;

/// <summary>Runs every mode in its shortest form, and checks that each prints figures.</summary>
internal static partial class Smoke
{
    /// <summary>
    /// Prints a line for each mode. The modes run at the same time, so their figures must not be compared with others.
    /// </summary>
    /// <returns>The exit code: 0 if every mode printed figures without an error, otherwise 1.</returns>
    public static async Task<int> Run()
    {
        var failed = 0;
        foreach (var (mode, trying) in Modes.All.Select(mode => (mode, Task.Run(() => Try(mode)))).ToList())
        {
            var (good, seconds, line) = await trying;
            failed += good ? 0 : 1;
            var verdict = good ? "ok" : "FAILED";
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"bench {mode.Name, -12} {seconds, 5:0.0} s   {verdict}   {line}"
                )
            );
        }

        return failed == 0 ? 0 : 1;
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Any error in a mode is reported, and the other modes continue."
    )]
    private static async Task<(bool Good, double Seconds, string Line)> Try(Mode mode)
    {
        var began = Stopwatch.GetTimestamp();
        var lines = new List<string>();
        var error = "";
        try
        {
            await mode.Run(Options.Read(["--quick"]), lines.Add);
        }
        catch (Exception ended)
        {
            error = $"{ended.GetType().Name}: {ended.Message}";
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var hasFigures =
            lines.Count > 0 && lines.TrueForAll(line => Figure().IsMatch(line) && !NoFigure().IsMatch(line));
        return (error, hasFigures) switch
        {
            ("", true) => (true, seconds, lines[0]),
            ("", false) => (false, seconds, $"No figures: {string.Join(" | ", lines)}"),
            _ => (false, seconds, error),
        };
    }

    [GeneratedRegex("[0-9]+(\\.[0-9]+)? ms", RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();

    [GeneratedRegex("NaN|∞")]
    private static partial Regex NoFigure();
}
