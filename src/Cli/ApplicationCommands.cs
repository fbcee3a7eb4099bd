using System.CommandLine;
using System.Diagnostics;

namespace BeyondBoundaries.Cli;

/// <summary>
/// The commands for an installed application: <c>beyond backup</c>, <c>restore</c>, <c>doctor</c> and <c>way-back</c>.
/// The application does the work, because only the application reads its settings. The commands are here so that
/// operators can find them all in one place.
/// </summary>
internal static class ApplicationCommands
{
    private const string ProgramName = "BeyondBoundaries.Web";

    public static IEnumerable<Command> Create(CommandStreams streams) =>
        [
            Create(
                streams,
                "backup",
                "Copy the application’s database to a new file. You do not need to stop the application.",
                "FILE",
                "The new file."
            ),
            Create(
                streams,
                "restore",
                "Restore a backup into a data folder that has no database, or into an empty PostgreSQL database.",
                "FILE",
                "The backup."
            ),
            Create(
                streams,
                "way-back",
                "Print a link for setting a new password. Use this command if no administrator can sign in.",
                "EMAIL",
                "The email address of the account."
            ),
            Create(
                streams,
                "doctor",
                "Check the settings, the database, the clock, the disk, the mail server, the proxy and single sign-on.",
                null,
                ""
            ),
        ];

    private static Command Create(
        CommandStreams streams,
        string name,
        string description,
        string? argument,
        string argumentDescription
    )
    {
        var application = new Option<string>("--application")
        {
            Description =
                $"The program file of the application; the default is {ProgramName} in this program’s folder.",
        };
        var command = new Command(name, description) { application };
        var what = argument is null ? null : new Argument<string>(argument) { Description = argumentDescription };
        if (what is not null)
        {
            command.Add(what);
        }

        command.SetAction(parsed =>
            Run(
                streams,
                parsed.GetValue(application) ?? Path.Combine(AppContext.BaseDirectory, ProgramName),
                what is null ? [name] : [name, parsed.GetRequiredValue(what)]
            )
        );
        return command;
    }

    private static int Run(CommandStreams streams, string program, string[] arguments)
    {
        if (!File.Exists(program))
        {
            streams.Error.WriteLine(
                $"beyond: there is no application at {program}; give the application’s path with --application"
            );
            return ExitCodes.InvalidUsage;
        }

        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
