namespace BeyondBoundaries.Web.Accounts;

/// <summary>What somebody's device answered, as the script puts it into the form.</summary>
public sealed record PasskeyAnswer
{
    public string? Credential { get; init; }
}
