using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Backups;
using BeyondBoundaries.Web.Hosting.Startup;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Hosting.Operating;

/// <summary>
/// The commands that an operator runs on the server: <c>backup FILE</c>, <c>restore FILE</c>, <c>doctor</c> and
/// <c>way-back EMAIL</c>. They use the application's settings, but do not start the web server.
/// </summary>
internal static class OperatorCommands
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int WrongUsage = 2;

    /// <summary>Finds the command in the arguments; null if there is none.</summary>
    public static Func<WebApplication, Task<int>>? Find(string[] arguments) =>
        arguments switch
        {
            ["backup", var file, ..] => app => Backup(app, file),
            ["restore", var file, ..] => app => Restore(app, file),
            ["doctor", ..] => Doctor.Run,
            ["way-back", var email, ..] => app => AccountRecoveryCommand.Run(app, email),
            ["backup" or "restore" or "way-back"] => _ => ExplainUsage(arguments[0]),
            _ => null,
        };

    private static Task<int> Backup(WebApplication app, string file) =>
        Report(
            CreateStore(app).Create(file),
            receipt =>
                $"The backup is in {receipt.Path} ({receipt.Bytes:N0} bytes). It contains everything, including "
                + "keys that can be used to create valid cookies, so protect it as carefully as you protect the "
                + "database."
        );

    private static Task<int> Restore(WebApplication app, string file) =>
        Report(
            CreateStore(app).Restore(file),
            receipt =>
                $"{receipt.Path} has been restored. When you start the application, it will delete everything "
                + "that is due for deletion. But if the backup is more than a day old, the application will wait "
                + "until an administrator confirms on the Administration page that the server’s date is correct. "
                + "If participants had their own data deleted after the backup was made, that data is back. The "
                + "application will not delete it again, so you must delete it yourself."
        );

    private static BackupStore CreateStore(WebApplication app) =>
        new(app.Services.GetRequiredService<ApplicationSettings>().Storage);

    private static async Task<int> Report(Task<Result<BackupReceipt>> work, Func<BackupReceipt, string> describe)
    {
        var done = await work;
        if (done.TryGetValue(out var receipt))
        {
            await Console.Out.WriteLineAsync(describe(receipt));
            return Success;
        }

        foreach (var problem in done.Problems)
        {
            await Console.Error.WriteLineAsync($"{problem.Message}.");
        }

        return Failure;
    }

    private static async Task<int> ExplainUsage(string command)
    {
        var (what, value) =
            command == "way-back"
                ? ("the email address of the account", "EMAIL")
                : ("the path of the backup file", "FILE");
        await Console.Error.WriteLineAsync($"Enter {what} after the command: {command} {value}");
        return WrongUsage;
    }
}
