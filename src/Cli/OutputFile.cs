namespace BeyondBoundaries.Cli;

/// <summary>Writes what a command made: whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Makes everything in memory first, then writes it: to standard output, or to a temporary name that is renamed.</summary>
    public static void Write(string? path, Streams streams, Action<Stream> make)
    {
        using var made = new MemoryStream();
        make(made);
        made.Position = 0;
        if (path is null or "-")
        {
            made.CopyTo(streams.Output);
            streams.Output.Flush();
            return;
        }

        var target = Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                made.CopyTo(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new CommandFailedException(ExitCodes.WrongUsage, $"cannot write {path}: {trouble.Message}");
        }
    }
}
