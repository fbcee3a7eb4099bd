using System.Diagnostics;
using System.Globalization;

namespace BeyondBoundaries.Cli.Tests;

/// <summary>
/// Runs the command line in a separate process with a limited heap. Memory measured in the tests' own process would
/// include that of other tests running at the same time.
/// </summary>
internal static class LimitedMemoryProcess
{
    /// <summary>
    /// Runs a command. If the command needs more memory than the limit, it ends without its usual message.
    /// </summary>
    /// <param name="heapLimit">The maximum number of bytes that the garbage collector may commit.</param>
    /// <param name="input">Standard input. The process may end before it has read everything.</param>
    /// <param name="arguments">The command and its options.</param>
    public static async Task<RunResult> Run(long heapLimit, Stream input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "beyond.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["DOTNET_GCHeapHardLimit"] = heapLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await input.CopyToAsync(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended before it had read all of its input.
        }

        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
