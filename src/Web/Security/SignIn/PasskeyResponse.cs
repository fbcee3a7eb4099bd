namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>The response from the user's device, which the script adds to the form.</summary>
public sealed record PasskeyResponse
{
    public string? Credential { get; init; }
}
