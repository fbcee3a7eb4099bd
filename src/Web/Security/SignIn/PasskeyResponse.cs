namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>What somebody's device answered, as the script puts it into the form.</summary>
public sealed record PasskeyResponse
{
    public string? Credential { get; init; }
}
