using System.Security.Cryptography;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Secrets;

/// <summary>Generates short codes for rounds and sheets.</summary>
internal static class ShortCodeGenerator
{
    public static string Create() =>
        ShortCode.FromRandomBytes(RandomNumberGenerator.GetBytes(ShortCode.RandomByteCount)).Text;
}
