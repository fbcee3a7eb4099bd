namespace BeyondBoundaries.Cli;

/// <summary>Runs a command's work and turns its outcome into an exit code.</summary>
internal static class CommandRunner
{
    public static int Run(CommandStreams streams, Action work)
    {
        try
        {
            work();
            return ExitCodes.Success;
        }
        catch (CommandFailedException failure)
        {
            if (failure.Message.Length > 0)
            {
                streams.Error.WriteLine($"beyond: {failure.Message}");
            }

            return failure.ExitCode;
        }
    }
}
