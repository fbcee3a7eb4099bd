using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BeyondBoundaries.Storage.Secrets;

/// <summary>A secret in a link: 144 random bits, as 24 characters that are allowed in a URL.</summary>
internal static class LinkSecret
{
    public const int Characters = 24;
    public const int HashBytes = SHA256.HashSizeInBytes;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Characters / 4 * 3));

    /// <summary>
    /// Returns whether text from a request can be a secret. If not, there is no need to query the database.
    /// </summary>
    public static bool IsWellFormed(string? text) => text?.Length == Characters && Base64Url.IsValid(text);

    /// <summary>
    /// Computes the hash of a secret, which is stored instead of the secret. Secrets are random enough not to need a
    /// salt or a slow hash.
    /// </summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
