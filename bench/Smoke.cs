using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Bench;

/// <summary>Runs every mode in its shortest form and checks that it ends with figures, so that none can rot.</summary>
internal static partial class Smoke
{
    /// <summary>Prints a line for each mode.</summary>
    /// <returns>The exit code: 0 when every mode gave figures.</returns>
    public static async Task<int> Run()
    {
        var failed = 0;
        foreach (var mode in Modes.All)
        {
            var began = Stopwatch.GetTimestamp();
            var (good, line) = await Try(mode);
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
            failed += good ? 0 : 1;
            var verdict = good ? "ok" : "FAILED";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"bench {mode.Name,-12} {took,5:0.0} s   {verdict}   {line}"));
        }

        return failed == 0 ? 0 : 1;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends a mode is reported, and the next one runs.")]
    private static async Task<(bool Good, string Line)> Try(Mode mode)
    {
        var lines = new List<string>();
        try
        {
            await mode.Run(Options.Read(["--quick"]), lines.Add);
        }
        catch (Exception error)
        {
            return (false, $"{error.GetType().Name}: {error.Message}");
        }

        return lines.Count > 0 && lines.TrueForAll(line => Figure().IsMatch(line) && !NoFigure().IsMatch(line))
            ? (true, lines[0])
            : (false, $"No figures: {string.Join(" | ", lines)}");
    }

    [GeneratedRegex("[0-9]+(\\.[0-9]+)? ms", RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();

    /// <summary>NaN and infinity.</summary>
    [GeneratedRegex("NaN|∞")]
    private static partial Regex NoFigure();
}
