using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>
/// The secret of the one-time link for the first account. It is new at every start, and used only while there is no
/// account.
/// </summary>
public sealed class FirstAccountLink
{
    private readonly byte[] token = Encoding.ASCII.GetBytes(
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24))
    );

    /// <summary>The secret, for the operator who started the program.</summary>
    public string Token => Encoding.ASCII.GetString(token);

    /// <summary>Returns whether text is the secret, in a time that reveals nothing about it.</summary>
    public bool Matches(string candidate) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate), token);
}
