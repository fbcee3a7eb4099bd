namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>
/// Who is responsible for the service here, and how to reach them, in words that hold when neither is set.
/// </summary>
/// <param name="Controller">The organisation; null or empty when it is not set.</param>
/// <param name="Reach">An e-mail address, or another way to reach them; null or empty when it is not set.</param>
public sealed record Contact(string? Controller, string? Reach)
{
    public string Responsible =>
        string.IsNullOrWhiteSpace(Controller)
            ? "The organisation that runs this server is responsible. It has not entered its name here. Ask the person who invited you."
            : $"{Controller} runs this service and is responsible for it.";

    public bool IsKnown => !string.IsNullOrWhiteSpace(Reach);

    /// <summary>The e-mail address to link to; null when it is another way.</summary>
    public string? Email =>
        IsKnown && Reach!.Contains('@', StringComparison.Ordinal) && !Reach.Any(char.IsWhiteSpace) ? Reach : null;
}
