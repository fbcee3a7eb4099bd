using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// Checks at startup that files can be written to the folder for temporary files. If they cannot, PDFs cannot be
/// created, and the embedded database cannot overwrite deleted data.
/// </summary>
public static class TemporaryFolder
{
    private const string Field = "TMPDIR";

    /// <summary>Finds the problem with the folder; null if files can be written to it.</summary>
    public static Problem? FindProblem() => FindProblem(Path.GetTempPath());

    /// <summary>Finds the problem with a folder; null if files can be written to it.</summary>
    public static Problem? FindProblem(string folder)
    {
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            };
            using var probe = new FileStream(Path.Combine(folder, $".beyond-{Guid.NewGuid():N}"), options);
            probe.WriteByte(0);
            probe.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new(
                "temporary-folder",
                $"We cannot write to the folder for temporary files, {folder}. Create it, give the user that "
                    + "runs this program access to it, or set TMPDIR to another folder",
                Field
            );
        }
    }
}
