using System.Runtime.InteropServices;
using BeyondBoundaries.Storage.Databases.Health;
using BeyondBoundaries.Web.Security.SignIn;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Hosting.Operating;

/// <summary>
/// Examines everything that the application depends on, and prints one line for each finding. If something is wrong,
/// the line says what to do. The examination does not change data or send messages.
/// </summary>
internal static class Doctor
{
    private const int AllFine = 0;
    private const int SomethingWrong = 1;

    /// <summary>Prints the findings, and returns the exit code: 1 if anything is wrong, otherwise 0.</summary>
    public static async Task<int> Run(WebApplication app)
    {
        var hasFault = false;
        await foreach (var finding in Examine(app))
        {
            hasFault |= finding.IsFault;
            await Console.Out.WriteLineAsync(
                $"{(finding.IsFault ? "WRONG" : "ok"), -6}{finding.Subject, -16}{finding.Text}"
            );
        }

        return hasFault ? SomethingWrong : AllFine;
    }

    /// <summary>Examines one part of the application after another, and returns the findings.</summary>
    internal static async IAsyncEnumerable<HealthFinding> Examine(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ApplicationSettings>();
        yield return HealthFinding.Fine(
            "Program",
            $"Beyond Boundaries {typeof(Doctor).Assembly.GetName().Version?.ToString(3)}, "
                + $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, "
                + $"{RuntimeInformation.ProcessArchitecture}."
        );
        yield return HealthFinding.Fine("Settings", "Every setting is valid.");
        foreach (
            var finding in await app
                .Services.GetRequiredService<HealthQueries>()
                .Examine(app.Services.GetRequiredService<TimeProvider>().GetUtcNow())
        )
        {
            yield return finding;
        }

        yield return await MailCheck.Examine(settings.Mail);
        foreach (var finding in await ProxyCheck.Examine(settings.PublicAddress))
        {
            yield return finding;
        }

        if (settings.SingleSignOn.IsSet)
        {
            yield return await app.Services.GetRequiredService<SingleSignOn>().IsReachable(CancellationToken.None)
                ? HealthFinding.Fine("Single sign-on", $"{settings.SingleSignOn.Authority} responds.")
                : HealthFinding.Fault(
                    "Single sign-on",
                    $"{settings.SingleSignOn.Authority} does not return its configuration. Check that the "
                        + "address is correct and that this machine can reach it."
                );
        }
    }
}
