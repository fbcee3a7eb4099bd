using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Hosting.Settings;

/// <summary>
/// The settings of single sign-on by OpenID Connect, section <c>Beyond:SingleSignOn</c>. Without any, people sign in by
/// password and passkey.
/// </summary>
public sealed record SingleSignOnSettings
{
    /// <summary>
    /// What Entra ID calls all its tenants together: their people's tokens then come from other issuers than the
    /// address says.
    /// </summary>
    private static readonly HashSet<string> ManyTenants = new(
        ["common", "organizations", "consumers"],
        StringComparer.OrdinalIgnoreCase
    );

    private const string Section = $"{ApplicationSettings.Section}:{nameof(ApplicationSettings.SingleSignOn)}";

    /// <summary>
    /// The provider's address, such as <c>https://login.microsoftonline.com/…/v2.0</c>; it publishes itself below that.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>The name that the provider knows this application by.</summary>
    public string? ClientId { get; init; }

    /// <summary>The secret that goes with it.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What people call it, such as <c>Northshire Council</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Whether only administrators may sign in another way.</summary>
    public bool Only { get; init; }

    /// <summary>Whether any of them is set.</summary>
    public bool IsSet => Only || !new[] { Authority, ClientId, ClientSecret, Name }.All(string.IsNullOrWhiteSpace);

    /// <summary>What pages call it.</summary>
    public string DisplayName => string.IsNullOrWhiteSpace(Name) ? "single sign-on" : Name.Trim();

    /// <summary>Every mistake, with the name of its setting as the field; none when nothing is set.</summary>
    public IReadOnlyList<Problem> FindProblems() => IsSet ? [.. CheckSettings()] : [];

    /// <summary>Without the secret.</summary>
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
                "Give the whole address of the provider, such as https://login.microsoftonline.com/…/v2.0"
            );
        }
        else if (authority.Scheme == Uri.UriSchemeHttp && !authority.IsLoopback)
        {
            yield return CreateProblem(
                nameof(Authority),
                "It must begin with https://, because anyone who could read the connection could sign in as any user"
            );
        }
        else if (
            authority.Segments.Select(segment => segment.Trim('/')).FirstOrDefault(ManyTenants.Contains) is { } many
        )
        {
            yield return CreateProblem(
                nameof(Authority),
                $"Give the address of your own tenant in place of “{many}”, which cannot distinguish one user from another"
            );
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            yield return CreateProblem(nameof(ClientId), "Give the name that the provider knows this application by");
        }

        if (string.IsNullOrWhiteSpace(ClientSecret))
        {
            yield return CreateProblem(
                nameof(ClientSecret),
                "Give the secret that the provider made for this application"
            );
        }
    }

    private static Problem CreateProblem(string setting, string message) =>
        new("single-sign-on-setting", message, $"{Section}:{setting}");
}
