using System.Diagnostics;

namespace BeyondBoundaries.Documents.Tests.Xlsx;

/// <summary>LibreOffice without a window: opens files, computes every formula anew, and saves them again.</summary>
internal static class LibreOffice
{
    /// <summary>Saves workbooks again, all in one run.</summary>
    /// <param name="files">The workbooks by name.</param>
    /// <returns>What LibreOffice saved, by the same names.</returns>
    public static async Task<Dictionary<string, byte[]>> Saved(IReadOnlyDictionary<string, byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("beyond-office-");
        try
        {
            foreach (var (name, content) in files)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.xlsx"), content, TestContext.Current.CancellationToken);
            }

            var start = new ProcessStartInfo("soffice") { RedirectStandardError = true, RedirectStandardOutput = true };
            IEnumerable<string> arguments = [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder.FullName, "saved")];
            foreach (var argument in arguments.Concat(files.Keys.Select(name => Path.Combine(folder.FullName, $"{name}.xlsx"))))
            {
                start.ArgumentList.Add(argument);
            }

            using var office = Process.Start(start)!;
            var said = await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
            await office.WaitForExitAsync(TestContext.Current.CancellationToken);
            var saved = files.Keys.ToDictionary(name => name, name => Path.Combine(folder.FullName, "saved", $"{name}.xlsx"));
            Assert.All(saved.Values, path => Assert.True(File.Exists(path), string.Concat(said)));
            return saved.ToDictionary(file => file.Key, file => File.ReadAllBytes(file.Value));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
