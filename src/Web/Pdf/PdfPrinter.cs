using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Pdf;

/// <summary>
/// Converts the HTML report to a tagged PDF, if Chromium is installed on this machine. This class creates one PDF at a
/// time, shares turns fairly between people, and stops Chromium if a PDF takes too long. Chromium runs under an
/// unprivileged account, and never without its sandbox.
/// </summary>
public sealed partial class PdfPrinter(ILogger<PdfPrinter> log)
{
    private const string Nobody = "65534";

    /// <summary>
    /// The maximum number of PDFs that are waiting or being created for one person. Beyond this number, the person gets
    /// the HTML page.
    /// </summary>
    private const int MaxPerPerson = 2;

    /// <summary>The maximum number of PDFs that are waiting or being created for one client address.</summary>
    private const int MaxPerAddress = 8;

    /// <summary>The maximum number of PDFs that are waiting or being created in total.</summary>
    private const int MaxOverall = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrencyLimit asked = new(MaxPerPerson, MaxPerAddress, MaxOverall);
    private readonly FairScheduler turns = new(atOnce: 1, MaxPerPerson, MaxOverall);
    private readonly string? program =
        Find("chromium-headless-shell") ?? Find("chromium") ?? Find("chromium-browser") ?? Find("google-chrome");
    private readonly string? dropRights = Find("setpriv");

    /// <summary>Whether this machine can create PDFs.</summary>
    public bool IsInstalled => program is not null && (!Environment.IsPrivilegedProcess || dropRights is not null);

    /// <summary>
    /// Creates a PDF of a self-contained page; null if that is not possible, in which case the page itself is used.
    /// </summary>
    /// <param name="html">The HTML of the page.</param>
    /// <param name="who">The requester.</param>
    /// <param name="from">The client address.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<byte[]?> Print(string html, string who, IPAddress? from, CancellationToken cancellationToken)
    {
        using var one = asked.TryBegin(who, from);
        if (!IsInstalled || one is null)
        {
            return null;
        }

        using var turn = await turns.TryEnter(who, cancellationToken);
        if (turn is null)
        {
            return null;
        }

        string? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("beyond-pdf-").FullName;
            return await Print(html, folder, cancellationToken);
        }
        catch (Exception trouble) when (trouble is Win32Exception or IOException or UnauthorizedAccessException)
        {
            Failed(trouble.Message);
            return null;
        }
        finally
        {
            Delete(folder);
        }
    }

    /// <summary>
    /// Deletes the page and its PDF. Chromium's last child processes may still be writing, but the files that they
    /// leave behind do not contain any part of the report, and the operating system removes them.
    /// </summary>
    private void Delete(string? folder)
    {
        try
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            NotDeleted(trouble.Message);
        }
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private async Task<byte[]?> Print(string html, string folder, CancellationToken cancellationToken)
    {
        var (page, pdf) = (Path.Combine(folder, "report.html"), Path.Combine(folder, "report.pdf"));
        await File.WriteAllTextAsync(page, html, Encoding.UTF8, cancellationToken);
        if (Environment.IsPrivilegedProcess)
        {
            // The unprivileged account must be able to write to the page's folder, and no other account may read it.
            using var given = Process.Start("chown", ["-R", $"{Nobody}:{Nobody}", folder]);
            await given.WaitForExitAsync(cancellationToken);
        }

        using var process = new Process { StartInfo = Start(folder, page, pdf) };
        process.Start();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(limit.Token),
                process.StandardError.ReadToEndAsync(limit.Token),
                process.WaitForExitAsync(limit.Token)
            );
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            Failed("Chromium took too long.");
            return null;
        }

        if (process.ExitCode == 0 && File.Exists(pdf))
        {
            return AccessiblePdf.AddMetadata(
                await File.ReadAllBytesAsync(pdf, cancellationToken),
                WebUtility.HtmlDecode(Title().Match(html).Groups[1].Value),
                WebUtility.HtmlDecode(Language().Match(html).Groups[1].Value)
            );
        }

        Failed($"Chromium ended with exit code {process.ExitCode}.");
        return null;
    }

    private ProcessStartInfo Start(string folder, string page, string pdf)
    {
        string[] print =
        [
            program!,
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-javascript",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            $"--user-data-dir={folder}/profile",
            $"--print-to-pdf={pdf}",
            new Uri(page).AbsoluteUri,
        ];
        string[] command = Environment.IsPrivilegedProcess
            ? [dropRights!, "--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--", .. print]
            : print;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Of this program's environment variables, which include the database's password, Chromium gets only PATH.
        start.Environment.Clear();
        start.Environment["HOME"] = folder;
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        return start;
    }

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("<html lang=\"([^\"]*)\">", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The temporary folder for a report’s PDF could not be deleted. {Reason}"
    )]
    private partial void NotDeleted(string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The PDF of a report could not be created. People can print the page instead. {Reason}"
    )]
    private partial void Failed(string reason);
}
