namespace BeyondBoundaries.Cli;

/// <summary>The exit codes of a command.</summary>
public static class ExitCodes
{
    /// <summary>The command succeeded.</summary>
    public const int Success = 0;

    /// <summary>The input has problems, each reported on a line of standard error; no output was written.</summary>
    public const int InvalidInput = 1;

    /// <summary>The arguments were wrong, or a file could not be read or written; no output was written.</summary>
    public const int InvalidUsage = 2;
}
