namespace BeyondBoundaries.Storage.Joining;

/// <summary>A participant's new return link.</summary>
/// <param name="Address">
/// The email address to send it to; empty if it is a link to an empty form for the facilitator to pass on.
/// </param>
/// <param name="ReturnToken">The secret of the return link.</param>
public sealed record ReissuedLink(string Address, string ReturnToken);
