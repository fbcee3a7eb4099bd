using System.CommandLine;
using System.CommandLine.Invocation;
using BeyondBoundaries.Cli;

var streams = Streams.OfConsole();
var parsed = Commands.Root(streams).Parse(args);
if (parsed.Action is ParseErrorAction)
{
    foreach (var error in parsed.Errors)
    {
        await streams.Error.WriteLineAsync($"beyond: {error.Message}");
    }

    await streams.Error.WriteLineAsync("Try: beyond --help");
    return ExitCodes.WrongUsage;
}

return await parsed.InvokeAsync();
