namespace BeyondBoundaries.Cli;

/// <summary>An exception that ends a command early. Only <see cref="CommandRunner"/> catches it.</summary>
internal sealed class CommandFailedException(int exitCode, string message = "") : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
