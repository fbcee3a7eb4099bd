using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>A secret in a link: 144 random bits as 24 characters that fit an address.</summary>
internal static class LinkSecret
{
    public const int Characters = 24;
    public const int HashBytes = SHA256.HashSizeInBytes;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Characters / 4 * 3));

    /// <summary>Whether text from outside can be a token at all; databases need not be asked otherwise.</summary>
    public static bool IsWellFormed(string? text) => text?.Length == Characters && Base64Url.IsValid(text);

    /// <summary>
    /// What is kept of a token that only its holder may know. It is random enough to need neither salt nor slowness.
    /// </summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
