namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>
/// The name and contact details of the organisation that is responsible for the service, with text to show if they
/// are not set.
/// </summary>
/// <param name="Controller">The organisation; null or empty if not set.</param>
/// <param name="Reach">An email address or other contact details; null or empty if not set.</param>
public sealed record Contact(string? Controller, string? Reach)
{
    public string Responsible =>
        string.IsNullOrWhiteSpace(Controller)
            ? "The organisation that runs this server is responsible for this service. It has not given its name "
                + "here, so ask the person who invited you which organisation it is."
            : $"{Controller} runs this service and is responsible for it.";

    public bool IsKnown => !string.IsNullOrWhiteSpace(Reach);

    /// <summary>The email address to link to; null if the contact details are not an email address.</summary>
    public string? Email =>
        IsKnown && Reach!.Contains('@', StringComparison.Ordinal) && !Reach.Any(char.IsWhiteSpace) ? Reach : null;
}
