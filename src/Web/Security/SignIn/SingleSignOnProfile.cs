using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Reads a user's name and email address from the provider. Only these, the issuer and the subject are kept, because a
/// cookie that lists hundreds of directory groups would be larger than proxies accept.
/// </summary>
internal static class SingleSignOnProfile
{
    public const string Name = "name";
    public const string Email = "email";

    private const string UserName = "preferred_username";
    private const string Subject = "sub";

    /// <summary>The maximum length of a name or email address, in characters. Longer ones are ignored.</summary>
    private const int MaxCharacters = 256;

    private const int MaxUserInfoBytes = 1024 * 1024;

    /// <summary>
    /// Creates a user with the name and email address from the token. Anything missing from the token comes from the
    /// provider's user information endpoint. If the request to that endpoint fails, the sign-in is still valid.
    /// </summary>
    public static async Task<ClaimsPrincipal> Create(TokenValidatedContext valid)
    {
        var token = valid.Principal!.Claims.ToLookup(claim => claim.Type, claim => claim.Value);
        var (name, email) = (Find(token, Name), FindEmail(token));
        if (name.Length == 0 || email.Length == 0)
        {
            var more = await ReadUserInfo(valid);
            (name, email) = (name.Length > 0 ? name : Find(more, Name), email.Length > 0 ? email : FindEmail(more));
        }

        Claim[] kept = [new(Name, name), new(Email, email)];
        return new(new ClaimsIdentity(kept.Where(claim => claim.Value.Length > 0), SingleSignOn.Scheme));
    }

    private static string FindEmail(ILookup<string, string> claims) =>
        Find(claims, Email) is { Length: > 0 } email ? email : Find(claims, UserName);

    private static string Find(ILookup<string, string> claims, string type) =>
        claims[type].FirstOrDefault(value => value.Length is > 0 and <= MaxCharacters) ?? "";

    /// <summary>Reads the provider's information about the user in the token; empty if it cannot be read.</summary>
    private static async Task<ILookup<string, string>> ReadUserInfo(TokenValidatedContext valid)
    {
        var none = Array.Empty<KeyValuePair<string, string>>();
        try
        {
            var configuration = await valid.Options.ConfigurationManager!.GetConfigurationAsync(
                valid.HttpContext.RequestAborted
            );
            if (
                !Uri.TryCreate(configuration.UserInfoEndpoint, UriKind.Absolute, out var address)
                || valid.TokenEndpointResponse?.AccessToken is not { Length: > 0 } access
            )
            {
                return none.ToLookup(one => one.Key, one => one.Value);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
            using var answer = await valid.Options.Backchannel.SendAsync(request, valid.HttpContext.RequestAborted);
            answer.EnsureSuccessStatusCode();
            await answer.Content.LoadIntoBufferAsync(MaxUserInfoBytes);
            using var document = JsonDocument.Parse(
                await answer.Content.ReadAsByteArrayAsync(valid.HttpContext.RequestAborted)
            );
            var texts = document
                .RootElement.EnumerateObject()
                .Where(property => property.Value.ValueKind == JsonValueKind.String)
                .ToLookup(property => property.Name, property => property.Value.GetString()!);
            // If the subject is not the one in the token, the information may be about another user.
            return texts[Subject].SingleOrDefault() == valid.SecurityToken.Subject
                ? texts
                : none.ToLookup(one => one.Key, one => one.Value);
        }
        catch (Exception trouble)
            when (trouble is HttpRequestException or JsonException or InvalidOperationException or TaskCanceledException
                && !valid.HttpContext.RequestAborted.IsCancellationRequested
            )
        {
            valid
                .HttpContext.RequestServices.GetRequiredService<ILogger<SingleSignOn>>()
                .LogWarning(
                    "Single sign-on did not give a user’s name or email address: {Trouble}. The user is "
                        + "signed in anyway",
                    trouble.GetType().Name
                );
            return none.ToLookup(one => one.Key, one => one.Value);
        }
    }
}
