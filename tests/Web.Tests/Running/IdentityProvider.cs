using System.Diagnostics;
using System.Text.Json;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// A real provider of OpenID Connect on loopback, with two tenants that are issuers of their own. It signs in whoever
/// it is told to.
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

    /// <summary>The addresses of the two tenants.</summary>
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

    /// <summary>The settings of an application that signs on with one of the tenants.</summary>
    public (string Name, string Value)[] Settings(int tenant = 0, bool only = false) =>
        [
            ("Beyond__SingleSignOn__Authority", Issuers[tenant]),
            ("Beyond__SingleSignOn__ClientId", "beyond-boundaries"),
            ("Beyond__SingleSignOn__ClientSecret", "a-secret-of-the-tests"),
            ("Beyond__SingleSignOn__Name", "Northshire Council"),
            ("Beyond__SingleSignOn__Only", only ? "true" : "false"),
        ];

    /// <summary>Tells it where the application is.</summary>
    public Task Know(RunningApplication application) => Know(application.Address);

    /// <summary>The same by the address that people use.</summary>
    public Task Know(Uri site) => Tell(new { redirect = new Uri(site, "/sign-in/single-sign-on/callback").ToString() });

    /// <summary>Says who signs in next, at whichever tenant; nobody changes their mind.</summary>
    /// <param name="subject">Whom the issuer means.</param>
    /// <param name="name">Their name.</param>
    /// <param name="email">Their e-mail address.</param>
    /// <param name="tamper">What is wrong with the token; null when nothing is.</param>
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

    /// <summary>Whoever comes next changes their mind.</summary>
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
