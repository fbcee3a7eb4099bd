using System.Diagnostics;

namespace BeyondBoundaries.Kit;

/// <summary>Runs LibreOffice without a window, to save files again or to convert them.</summary>
public static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Opens all the workbooks in one run, recomputes their formulas, and saves them again.</summary>
    /// <param name="files">The workbooks by name, without the extension.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The files that LibreOffice saved, by the same names.</returns>
    public static async Task<Dictionary<string, byte[]>> Resave(
        IReadOnlyDictionary<string, byte[]> files,
        CancellationToken cancellationToken
    ) =>
        (
            await Convert(
                files.ToDictionary(file => $"{file.Key}.xlsx", file => file.Value),
                "xlsx:Calc MS Excel 2007 XML",
                cancellationToken
            )
        ).ToDictionary(file => Path.GetFileNameWithoutExtension(file.Key), file => file.Value);

    /// <summary>Converts all the files in one run.</summary>
    /// <param name="files">The files by name, with the extension.</param>
    /// <param name="to">The kind of file to create, optionally followed by a colon and the name of the filter.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <param name="fonts">The only fonts that LibreOffice can use; null for all fonts on the machine.</param>
    /// <returns>The files that LibreOffice wrote, by the same names.</returns>
    public static async Task<Dictionary<string, byte[]>> Convert(
        IReadOnlyDictionary<string, byte[]> files,
        string to,
        CancellationToken cancellationToken,
        FontSet? fonts = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("beyond-office-");
        try
        {
            foreach (var (name, content) in files)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), content, cancellationToken);
            }

            var start = new ProcessStartInfo("soffice") { RedirectStandardError = true, RedirectStandardOutput = true };
            if (fonts is not null)
            {
                start.Environment[fonts.Variable.Key] = fonts.Variable.Value;
            }

            IEnumerable<string> arguments =
            [
                $"-env:UserInstallation=file://{folder.FullName}/profile",
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                Path.Combine(folder.FullName, "saved"),
            ];
            foreach (var argument in arguments.Concat(files.Keys.Select(name => Path.Combine(folder.FullName, name))))
            {
                start.ArgumentList.Add(argument);
            }

            if (files.Keys.DistinctBy(Path.GetFileNameWithoutExtension).Count() < files.Count)
            {
                throw new ArgumentException("LibreOffice would save two of these files under one name.", nameof(files));
            }

            var said = await Run(start, cancellationToken);
            var saved = files.Keys.ToDictionary(
                name => name,
                name => Path.Combine(folder.FullName, "saved", Path.ChangeExtension(name, to.Split(':')[0]))
            );
            if (!saved.Values.All(File.Exists))
            {
                throw new InvalidOperationException($"LibreOffice did not save every file. {string.Concat(said)}");
            }

            return saved.ToDictionary(file => file.Key, file => File.ReadAllBytes(file.Value));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Runs LibreOffice and returns its output. LibreOffice is known to hang occasionally, so this method stops it if
    /// it takes too long.
    /// </summary>
    private static async Task<string[]> Run(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var office = Process.Start(start)!;
        try
        {
            var said = await Task.WhenAll(
                office.StandardOutput.ReadToEndAsync(limit.Token),
                office.StandardError.ReadToEndAsync(limit.Token)
            );
            await office.WaitForExitAsync(limit.Token);
            return said;
        }
        catch (OperationCanceledException)
        {
            office.Kill(entireProcessTree: true);
            throw;
        }
    }
}
