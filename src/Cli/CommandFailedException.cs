namespace BeyondBoundaries.Cli;

/// <summary>Ends a command early. Caught only by <see cref="CommandRunner"/>.</summary>
internal sealed class CommandFailedException(int exitCode, string message = "") : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
