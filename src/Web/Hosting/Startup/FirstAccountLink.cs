using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>
/// The secret of the one-time set-up link. A new one every start, for as long as there is no account.
/// </summary>
public sealed class FirstAccountLink
{
    private readonly byte[] token = Encoding.ASCII.GetBytes(
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24))
    );

    /// <summary>The secret, for the one who started the program.</summary>
    public string Token => Encoding.ASCII.GetString(token);

    /// <summary>Whether this is the secret, in a time that tells nothing.</summary>
    public bool Matches(string candidate) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate), token);
}
