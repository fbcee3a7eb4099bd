using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// The settings for single sign-on with OpenID Connect, in the section <c>Beyond:SingleSignOn</c>. If none are set,
/// users sign in with a password or passkey.
/// </summary>
public sealed record SingleSignOnSettings
{
    /// <summary>
    /// The names that Entra ID uses to refer to several tenants. Tokens from those tenants have issuers that differ
    /// from the configured address.
    /// </summary>
    private static readonly HashSet<string> ManyTenants = new(
        ["common", "organizations", "consumers"],
        StringComparer.OrdinalIgnoreCase
    );

    private const string Section = $"{ApplicationSettings.Section}:{nameof(ApplicationSettings.SingleSignOn)}";

    /// <summary>
    /// The provider's address, such as <c>https://login.microsoftonline.com/…/v2.0</c>. The provider publishes its
    /// configuration under this address.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>The client id that the provider gave this application.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client secret that the provider created for this application.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The provider's name, as shown on pages, such as <c>Northshire Council</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Whether only administrators may use other sign-in methods.</summary>
    public bool Only { get; init; }

    /// <summary>Whether any of the settings is set.</summary>
    public bool IsSet => Only || !new[] { Authority, ClientId, ClientSecret, Name }.All(string.IsNullOrWhiteSpace);

    /// <summary>The provider's name, as shown on pages; a default if it is not set.</summary>
    public string DisplayName => string.IsNullOrWhiteSpace(Name) ? "single sign-on" : Name.Trim();

    /// <summary>Finds all problems, each with the name of its setting as the field; none if nothing is set.</summary>
    public IReadOnlyList<Problem> FindProblems() => IsSet ? [.. CheckSettings()] : [];

    /// <summary>
    /// Returns only the name of the type and the provider's address, because the settings can contain a secret.
    /// </summary>
    public override string ToString() => $"{nameof(SingleSignOnSettings)} {Authority}";

    private IEnumerable<Problem> CheckSettings()
    {
        if (
            !Uri.TryCreate(Authority?.Trim(), UriKind.Absolute, out var authority)
            || (authority.Scheme != Uri.UriSchemeHttps && authority.Scheme != Uri.UriSchemeHttp)
            || authority.Query.Length > 0
            || authority.Fragment.Length > 0
            || authority.UserInfo.Length > 0
        )
        {
            yield return CreateProblem(
                nameof(Authority),
                "Enter the full address of the provider, such as https://login.microsoftonline.com/…/v2.0"
            );
        }
        else if (authority.Scheme == Uri.UriSchemeHttp && !authority.IsLoopback)
        {
            yield return CreateProblem(
                nameof(Authority),
                "The address must begin with https://, because otherwise anyone who can intercept the "
                    + "connection can sign in as any user"
            );
        }
        else if (
            authority.Segments.Select(segment => segment.Trim('/')).FirstOrDefault(ManyTenants.Contains) is { } many
        )
        {
            yield return CreateProblem(
                nameof(Authority),
                $"Enter the address of your own tenant. “{many}” means several tenants, so it cannot be used"
            );
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            yield return CreateProblem(nameof(ClientId), "Enter the client ID that the provider gave this application");
        }

        if (string.IsNullOrWhiteSpace(ClientSecret))
        {
            yield return CreateProblem(
                nameof(ClientSecret),
                "Enter the client secret that the provider created for this application"
            );
        }
    }

    private static Problem CreateProblem(string setting, string message) =>
        new("single-sign-on-setting", message, $"{Section}:{setting}");
}
