using System.Collections.Concurrent;
using System.Net;
using System.Text;
using BeyondBoundaries.Web.Tests.Http;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace BeyondBoundaries.Web.Tests.Hosting.Telemetry;

/// <summary>Tests what an OpenTelemetry collector receives.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "0123456789abcdefSECRET-_";

    [Fact]
    public async Task Collector_OfARequestWithASecret_ReceivesItsRouteAndNotTheSecret()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await Collect(received);
        await using (
            var application = await RunningApplication.Start(
                settings: ("Beyond__Telemetry__Endpoint", collector.Urls.Single())
            )
        )
        {
            using var person = new BrowserSession(application.Address);
            using var answer = await person.Get($"/join/{Secret}?name=Ann-Example");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        // When the application stopped, it sent everything that it had not sent before.
        var traces = string.Concat(Of("/opentelemetry.proto.collector.trace.v1.TraceService/Export"));
        var metrics = string.Concat(Of("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"));
        Assert.Contains("GET /join/{token}", traces, StringComparison.Ordinal);
        Assert.Contains("http.response.status_code", traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        foreach (var sent in new[] { traces, metrics })
        {
            Assert.DoesNotContain(Secret, sent, StringComparison.Ordinal);
            Assert.DoesNotContain("Ann-Example", sent, StringComparison.Ordinal);
        }

        IEnumerable<string> Of(string path) => received.Where(one => one.Path == path).Select(one => one.Body);
    }

    private static async Task<WebApplication> Collect(ConcurrentQueue<(string Path, string Body)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2)
        );
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            context.Response.ContentType = "application/grpc";
            context.Response.AppendTrailer("grpc-status", "0");
            await context.Response.Body.WriteAsync(new byte[5], context.RequestAborted);
        });
        await collector.StartAsync();
        return collector;
    }
}
