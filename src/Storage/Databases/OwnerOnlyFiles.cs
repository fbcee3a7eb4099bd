using System.Runtime.Versioning;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Keeps the embedded database from everyone on the machine but its owner. Windows has no such rights and is left
/// alone.
/// </summary>
internal static class OwnerOnlyFiles
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;

    /// <summary>What SQLite and we call the files that hold something of the database.</summary>
    private static readonly string[] FileSuffixes = ["", "-wal", "-shm", "-journal", ".migrating"];

    /// <summary>Makes a folder for its owner alone; one that exists stays as it is.</summary>
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
    /// Makes an empty file where there is none. SQLite gives its log the rights that the database has.
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
            // Another start was quicker.
        }
    }

    /// <summary>
    /// Takes others' rights from the database and its log, and from the folder when nothing else lies in it.
    /// </summary>
    /// <returns>Whether nobody else can read or replace a file of the database now.</returns>
    public static bool TryRestrict(string database)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        var files = FileSuffixes.Select(ending => database + ending).Where(File.Exists).ToList();
        files.ForEach(file => TrySetMode(file, FileMode));
        var folder = Path.GetDirectoryName(Path.GetFullPath(database))!;
        var own = FileSuffixes.Select(ending => Path.GetFileName(database) + ending).ToHashSet(StringComparer.Ordinal);
        if (Directory.GetFileSystemEntries(folder).All(entry => own.Contains(Path.GetFileName(entry))))
        {
            TrySetMode(folder, FolderMode);
        }

        var rights = File.GetUnixFileMode(folder);
        // With the sticky bit, nobody can rename or remove another's file.
        var others = UnixFileMode.None;
        foreach (var file in files)
        {
            others |= GetMode(file) & ~FileMode;
        }

        // With the sticky bit, nobody can rename or remove another's file.
        return others == UnixFileMode.None
            && (!rights.HasFlag(UnixFileMode.OtherWrite) || rights.HasFlag(UnixFileMode.StickyBit));
    }

    /// <summary>The rights of a file; none when it is gone, as a log is once its last reader has closed it.</summary>
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
    /// Sets the rights where they differ; a file of another owner keeps its rights, which the caller looks at
    /// afterwards.
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
            // Not ours.
        }
    }
}
