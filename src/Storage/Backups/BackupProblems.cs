using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Backups;

/// <summary>Describes, for an operator, the problems that can occur when a backup is made or restored.</summary>
internal static class BackupProblems
{
    public static Problem Exists(string path) =>
        new("backup-exists", $"{path} already exists. Choose another name, because a backup never replaces a file");

    public static Problem NotWritten(string path, string reason) =>
        new("backup-not-written", $"The backup {path} was not written: {reason}");

    public static Problem NotRestored(string path, string reason) =>
        new("backup-not-restored", $"The backup {path} was not restored: {reason}");

    public static Problem NoDatabase(string path) =>
        new("no-database", $"There is no database at {path}. Check Beyond__DataFolder");

    public static Problem NotABackup(string path) =>
        new(
            "not-a-backup",
            $"{path} is not a backup of this application. Choose a file that the command “beyond backup” created"
        );

    public static Problem Damaged(string path) =>
        new("backup-damaged", $"{path} is damaged. Nothing was written. Restore the newest backup that is not damaged");

    public static Problem OtherDatabase(string path, string of, string settings) =>
        new(
            "other-database",
            $"{path} is a backup of a {of} database, but the settings are for {settings}. A backup of one kind "
                + "of database cannot be restored to the other kind"
        );

    public static Problem NotEmpty(string place) =>
        new(
            "not-empty",
            $"{place} already contains data. A backup can be restored only where there is no other data. Stop "
                + "the application, and move the old database away first"
        );

    public static Problem Unsupported(string message) => new("unsupported-backup", message.TrimEnd('.'));

    public static Problem NoTool(string tool, string command) =>
        new(
            "no-tool",
            $"{tool} is missing. Install PostgreSQL’s client programs (Debian: apt-get install "
                + $"postgresql-client), or run this command on a machine that has them:\n  {command}"
        );

    public static Problem ToolFailed(string tool, string said) => new("tool-failed", $"{tool} failed: {said}");
}
