using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>The details that a person gives when they join.</summary>
/// <param name="Agency">The index of the agency in the invitation, from 0; null if not stated.</param>
/// <param name="Level">The index of the level of work in the invitation, from 0; null if not stated.</param>
/// <param name="Name">
/// The person's name; null or blank if not given. Open mode needs a name that no one else in the round has.
/// </param>
/// <param name="Contact">The person's email address, for receiving a new link; null or blank if not given.</param>
public sealed record JoinRequest(int? Agency, int? Level, string? Name, string? Contact)
{
    /// <summary>
    /// The <see cref="RoundInvitation.NoticeFingerprint"/> of the notice that the person read; null skips the check.
    /// </summary>
    public string? NoticeFingerprint { get; init; }

    /// <summary>
    /// The secret of the person's return link in the previous round, if they want to be counted as the same person in
    /// both rounds; otherwise null.
    /// </summary>
    public string? PreviousReturnToken { get; init; }

    internal static JoinRequest Anonymous { get; } = new(null, null, null, null);

    internal JoinRequest Normalise() => this with { Name = TrimOrNull(Name), Contact = TrimOrNull(Contact) };

    private static string? TrimOrNull(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : StoredText.From(text.Trim());
}
