using System.Text.Json;
using BeyondBoundaries.Storage.Databases.Health;
using BeyondBoundaries.Web.Hosting.Health;

namespace BeyondBoundaries.Web.Hosting.Operating;

/// <summary>
/// Sends a request to the running application through its public address, and therefore through the proxy, to find out
/// how the application interprets the request.
/// </summary>
internal static class ProxyCheck
{
    private const string Subject = "Public address";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<HealthFinding>> Examine(Uri? address)
    {
        if (address is null)
        {
            return
            [
                HealthFinding.Fine(
                    Subject,
                    "The public address is not set, so links use the address of each request. Set "
                        + "Beyond__PublicAddress before people use the application."
                ),
            ];
        }

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(address, ProxyReportMiddleware.Path));
            if (!answer.IsSuccessStatusCode)
            {
                return
                [
                    HealthFinding.Fault(
                        Subject,
                        $"{address} returns status {(int)answer.StatusCode}. Check that the application is "
                            + "running, and that the proxy passes requests on to it."
                    ),
                ];
            }

            var report = await answer.Content.ReadFromJsonAsync<ProxyReport>();
            return report is null ? [CreateForeign(address)] : [.. Describe(address, report)];
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException)
        {
            return
            [
                HealthFinding.Fault(
                    Subject,
                    $"This machine cannot reach {address} "
                        + $"({(trouble as HttpRequestException)?.HttpRequestError.ToString() ?? "no answer in time"}). "
                        + "Check the host name, the proxy, and the proxy’s certificate."
                ),
            ];
        }
        catch (JsonException)
        {
            return [CreateForeign(address)];
        }
    }

    private static HealthFinding CreateForeign(Uri address) =>
        HealthFinding.Fault(Subject, $"Another program responds at {address}. Check where the proxy sends requests.");

    internal static IEnumerable<HealthFinding> Describe(Uri address, ProxyReport report)
    {
        if (!report.Host)
        {
            yield return HealthFinding.Fault(
                Subject,
                "The proxy does not pass on the host name. Configure it to send Host or X-Forwarded-Host."
            );
        }

        if (report.Client == ProxyReport.UnknownProxy)
        {
            yield return HealthFinding.Fault(
                Subject,
                "The proxy sends X-Forwarded-For, but Beyond__Proxies does not contain the proxy, so all users "
                    + "share the rate limits of one address. Add the proxy to this setting."
            );
        }
        else if (report.Client == ProxyReport.None && !address.IsLoopback)
        {
            yield return HealthFinding.Fault(
                Subject,
                "The proxy does not send X-Forwarded-For, so all users share the rate limits of one address. "
                    + "Configure the proxy to send this header."
            );
        }

        if (report.Client == ProxyReport.Named && report.Scheme != address.Scheme)
        {
            yield return HealthFinding.Fault(
                Subject,
                $"Requests through the proxy reach the application as {report.Scheme}, but people use "
                    + $"{address.Scheme}. Configure the proxy to send X-Forwarded-Proto with the scheme that people "
                    + "use."
            );
        }

        yield return HealthFinding.Fine(Subject, $"{address} reaches this application.");
    }
}
