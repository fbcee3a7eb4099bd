namespace BeyondBoundaries.Cli;

/// <summary>Writes the output of a command. A file gets either all of the output or none of it.</summary>
internal static class OutputFile
{
    /// <summary>
    /// Creates the output in memory, and writes it to standard output, to a device or pipe, or to a temporary file,
    /// which then replaces the target.
    /// </summary>
    public static void Write(string? path, CommandStreams streams, Action<Stream> make)
    {
        using var made = new MemoryStream();
        make(made);
        made.Position = 0;
        try
        {
            if (path is null or "-")
            {
                made.CopyTo(streams.Output);
                streams.Output.Flush();
            }
            else
            {
                Replace(ResolveLinks(path), made);
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailedException(
                ExitCodes.InvalidUsage,
                $"cannot write {(path is null or "-" ? "to standard output" : path)}: {trouble.Message}"
            );
        }
    }

    private static string ResolveLinks(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null)
        ?? Path.GetFullPath(path);

    private static void Replace(string target, MemoryStream made)
    {
        if (File.Exists(target) && IsDeviceOrPipe(target))
        {
            using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
            made.CopyTo(device);
            return;
        }

        var temporary = Path.Combine(
            Path.GetDirectoryName(target)!,
            $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp"
        );
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                made.CopyTo(file);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    /// <summary>
    /// Returns whether the target is a device or pipe. If it is, the output must be written to it directly, because
    /// moving a temporary file there would replace the device or pipe.
    /// </summary>
    private static bool IsDeviceOrPipe(string target)
    {
        if (
            target.StartsWith("/dev/", StringComparison.Ordinal)
            || target.StartsWith("/proc/", StringComparison.Ordinal)
        )
        {
            return true;
        }

        using var file = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        return !file.CanSeek;
    }
}
