using System.Runtime.Versioning;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Restricts access to the SQLite database's files and folder to the user who owns them. Does not restrict access on
/// Windows, which does not have Unix file modes.
/// </summary>
internal static class OwnerOnlyFiles
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;

    /// <summary>The suffixes of the files that contain the database or are used to lock it.</summary>
    private static readonly string[] FileSuffixes = ["", "-wal", "-shm", "-journal", ".migrating"];

    /// <summary>Creates a folder that only its owner can use; does not change an existing folder.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, FolderMode);
        }
    }

    /// <summary>
    /// Creates an empty file that only its owner can use, if the file does not exist; does nothing on Windows. SQLite
    /// gives its log the same mode as the database.
    /// </summary>
    public static void CreateFile(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        try
        {
            var options = new FileStreamOptions
            {
                Mode = System.IO.FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = FileMode,
            };
            new FileStream(path, options).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process created it first.
        }
    }

    public static IEnumerable<string> ListFiles(string database) =>
        FileSuffixes.Select(ending => database + ending).Where(File.Exists);

    /// <summary>
    /// Removes other users' access to the database and its log, and to the folder if it contains nothing else.
    /// </summary>
    /// <returns>
    /// True if no other user can now use the database's files, and the folder does not allow all users to replace them;
    /// always true on Windows.
    /// </returns>
    public static bool TryRestrict(string database)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        var files = ListFiles(database).ToList();
        files.ForEach(file => TrySetMode(file, FileMode));
        var folder = Path.GetDirectoryName(Path.GetFullPath(database))!;
        var own = FileSuffixes.Select(ending => Path.GetFileName(database) + ending).ToHashSet(StringComparer.Ordinal);
        if (Directory.GetFileSystemEntries(folder).All(entry => own.Contains(Path.GetFileName(entry))))
        {
            TrySetMode(folder, FolderMode);
        }

        var rights = File.GetUnixFileMode(folder);
        var others = UnixFileMode.None;
        foreach (var file in files)
        {
            others |= GetMode(file) & ~FileMode;
        }

        // With the sticky bit, users cannot rename or remove each other's files.
        return others == UnixFileMode.None
            && (!rights.HasFlag(UnixFileMode.OtherWrite) || rights.HasFlag(UnixFileMode.StickyBit));
    }

    /// <summary>
    /// Gets the mode of a file; none if the file no longer exists. The log, for example, is deleted when the last
    /// connection to the database is closed.
    /// </summary>
    [UnsupportedOSPlatform("windows")]
    private static UnixFileMode GetMode(string path)
    {
        try
        {
            return File.GetUnixFileMode(path);
        }
        catch (FileNotFoundException)
        {
            return UnixFileMode.None;
        }
    }

    /// <summary>
    /// Sets the mode of a file, unless the file already has this mode. A file that belongs to another user keeps its
    /// mode, which the caller checks afterwards.
    /// </summary>
    private static void TrySetMode(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows() || GetMode(path) == mode)
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(path, mode);
        }
        catch (Exception trouble) when (trouble is UnauthorizedAccessException or IOException)
        {
            // The file belongs to another user.
        }
    }
}
