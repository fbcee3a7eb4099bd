namespace BeyondBoundaries.Cli;

/// <summary>What the exit code of a command means.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input has problems, each on a line of standard error; nothing was written.</summary>
    public const int InputHasProblems = 1;

    /// <summary>The command was called wrongly, or a file cannot be opened; nothing was written.</summary>
    public const int WrongUsage = 2;
}
