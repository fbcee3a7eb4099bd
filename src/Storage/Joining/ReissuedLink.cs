namespace BeyondBoundaries.Storage.Joining;

/// <summary>A participant's new return link.</summary>
/// <param name="Address">
/// The email address to send the link to; empty if the link opens an empty form, because the facilitator passes on
/// such a link.
/// </param>
/// <param name="ReturnToken">The secret of the return link.</param>
public sealed record ReissuedLink(string Address, string ReturnToken);
