using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// The settings for metrics and traces, in the section <c>Beyond:Telemetry</c>. If none are set, nothing is measured or
/// sent.
/// </summary>
public sealed record TelemetrySettings
{
    private const string Section = $"{ApplicationSettings.Section}:{nameof(ApplicationSettings.Telemetry)}";

    /// <summary>
    /// The address of an OpenTelemetry collector that accepts OTLP over gRPC, such as <c>http://127.0.0.1:4317</c>.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Additional headers for the collector, such as <c>api-key=…</c>, separated by commas.</summary>
    public string? Headers { get; init; }

    /// <summary>Whether metrics and traces are sent.</summary>
    public bool IsSet => Endpoint is not null;

    /// <summary>Finds all problems, each with the name of its setting as the field; none if nothing is set.</summary>
    public IEnumerable<Problem> FindProblems()
    {
        if (
            Endpoint is { } address
                ? !address.IsAbsoluteUri || address.Scheme is not ("http" or "https")
                : !string.IsNullOrWhiteSpace(Headers)
        )
        {
            yield return new(
                "telemetry-setting",
                "Enter the full address of the collector, such as http://127.0.0.1:4317",
                $"{Section}:{nameof(Endpoint)}"
            );
        }
    }

    /// <summary>
    /// Returns only the name of the type and the collector's address, because the headers can contain a secret.
    /// </summary>
    public override string ToString() => $"{nameof(TelemetrySettings)} {Endpoint}";
}
