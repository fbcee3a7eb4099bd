using BeyondBoundaries.Web.Settings;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BeyondBoundaries.Web.Hosting.Telemetry;

/// <summary>
/// Sends metrics and traces to an OpenTelemetry collector, if the settings contain its address. The only metrics are
/// .NET's own metrics for requests, connections and the runtime, and the only traces are the spans from
/// <see cref="RequestTraceMiddleware"/>. Neither contains the addresses of requests or clients, people's names or text
/// that people wrote.
/// </summary>
internal static class TelemetryServices
{
    private const string ServiceName = "beyond-boundaries";

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        if (!settings.IsSet)
        {
            return;
        }

        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter(Apply))
            .WithTracing(traces =>
                traces
                    .AddSource(RequestTraceMiddleware.SourceName)
                    // The default sampler records a span only if its parent is recorded. The parent of our spans is
                    // ASP.NET Core's own span for the request, which is not recorded.
                    .SetSampler(new AlwaysOnSampler())
                    .AddOtlpExporter(Apply)
            );

        void Apply(OtlpExporterOptions exporter) =>
            (exporter.Endpoint, exporter.Headers) = (settings.Endpoint!, settings.Headers);
    }
}
