using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// A user's identity in an organisation's single sign-on system. The issuer and subject identify the user; the name and
/// email address are for people to read.
/// </summary>
/// <param name="Issuer">The URL that the single sign-on provider uses for the organisation.</param>
/// <param name="Subject">The issuer's id for the user. The issuer never gives it to another user.</param>
/// <param name="Name">The name that the issuer reported.</param>
/// <param name="Email">
/// The email address that the issuer reported. Another issuer may report the same address for another person.
/// </param>
public sealed record ExternalIdentity(string Issuer, string Subject, string Name, string Email)
{
    /// <summary>
    /// Returns a name for a new account: the name that the issuer reported, without control characters; if there is
    /// none, the email address; if there is neither, "A user". A long name is shortened.
    /// </summary>
    internal string GetAccountName()
    {
        var name = new string([.. Name.Where(character => !char.IsControl(character))]).Trim();
        name =
            name.Length > 0 ? name
            : Email.Length > 0 ? Email
            : "A user";
        return StoredText.From(
            name.Length > PartnershipSetup.MaxNameCharacters ? name[..PartnershipSetup.MaxNameCharacters] : name
        );
    }
}
