using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>What somebody says of themselves when they join.</summary>
/// <param name="Agency">Place in the invitation's agencies, from 0; null when not stated.</param>
/// <param name="Level">Place in the invitation's levels of work, from 0; null when not stated.</param>
/// <param name="Name">A name, or nothing. Mode open needs one that nobody else in the round has.</param>
/// <param name="Contact">An e-mail address to get a new link by, or nothing.</param>
public sealed record JoinRequest(int? Agency, int? Level, string? Name, string? Contact)
{
    /// <summary>
    /// The <see cref="RoundInvitation.NoticeFingerprint"/> that they read; null does not ask whether it still holds.
    /// </summary>
    public string? NoticeFingerprint { get; init; }

    /// <summary>
    /// The secret that opens their seat in the round before, if they want to be counted as the same person; otherwise
    /// null.
    /// </summary>
    public string? PreviousReturnToken { get; init; }

    internal static JoinRequest Anonymous { get; } = new(null, null, null, null);

    internal JoinRequest Normalise() => this with { Name = TrimOrNull(Name), Contact = TrimOrNull(Contact) };

    private static string? TrimOrNull(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : StoredText.From(text.Trim());
}
