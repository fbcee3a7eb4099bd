namespace BeyondBoundaries.Web.Platform;

/// <summary>The address that links for others begin with.</summary>
public sealed class PublicAddress(Settings settings)
{
    /// <summary>Whether others can use the links: an address for them is set.</summary>
    public bool IsSet => settings.PublicAddress is not null;

    /// <summary>A whole address; without a public one, that by which this request came.</summary>
    public string Of(HttpRequest request, string path) => settings.PublicAddress is { } address
        ? address.GetLeftPart(UriPartial.Path).TrimEnd('/') + path
        : $"{request.Scheme}://{request.Host}{request.PathBase}{path}";
}
