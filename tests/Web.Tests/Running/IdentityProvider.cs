using System.Diagnostics;
using System.Text.Json;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// A real OpenID Connect provider on loopback with two tenants, each of which has its own issuer. It signs in the
/// person that a test chooses.
/// </summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private IdentityProvider(Process process, string[] issuers)
    {
        this.process = process;
        Issuers = issuers;
    }

    /// <summary>The issuer addresses of the two tenants.</summary>
    public IReadOnlyList<string> Issuers { get; }

    public static async Task<IdentityProvider> Start()
    {
        var start = new ProcessStartInfo("node", ["provider.mjs"])
        {
            WorkingDirectory = Repository.PathOf("tests/Web.Tests/SingleSignOn"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var said = await Heard(process);
        return new(
            process,
            [.. said.RootElement.GetProperty("issuers").EnumerateArray().Select(issuer => issuer.GetString()!)]
        );
    }

    /// <summary>Returns the settings of an application that uses one of the tenants for single sign-on.</summary>
    public (string Name, string Value)[] Settings(int tenant = 0, bool only = false) =>
        [
            ("Beyond__SingleSignOn__Authority", Issuers[tenant]),
            ("Beyond__SingleSignOn__ClientId", "beyond-boundaries"),
            ("Beyond__SingleSignOn__ClientSecret", "a-secret-of-the-tests"),
            ("Beyond__SingleSignOn__Name", "Northshire Council"),
            ("Beyond__SingleSignOn__Only", only ? "true" : "false"),
        ];

    /// <summary>Tells the provider the address of the application.</summary>
    public Task Know(RunningApplication application) => Know(application.Address);

    /// <summary>Tells the provider the address at which people reach the application.</summary>
    public Task Know(Uri site) => Tell(new { redirect = new Uri(site, "/sign-in/single-sign-on/callback").ToString() });

    /// <summary>Makes this person sign in next, at either tenant.</summary>
    /// <param name="subject">The subject identifier that the issuer gives them.</param>
    /// <param name="name">Their name.</param>
    /// <param name="email">Their email address.</param>
    /// <param name="tamper">What the provider changes in the token or does not send; null if nothing.</param>
    public Task SignIn(string subject, string name, string email, string? tamper = null) =>
        Tell(
            new
            {
                person = new
                {
                    sub = subject,
                    name,
                    email,
                },
                tamper,
            }
        );

    /// <summary>Makes the next person cancel the sign-in.</summary>
    public Task Refuse() => Tell(new { person = (object?)null });

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
    }

    private static async Task<JsonDocument> Heard(Process process) =>
        JsonDocument.Parse(
            await process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
                ?? throw new InvalidOperationException("The provider ended.")
        );

    private async Task Tell(object what)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(what));
        await process.StandardInput.FlushAsync();
        using var heard = await Heard(process);
    }
}
