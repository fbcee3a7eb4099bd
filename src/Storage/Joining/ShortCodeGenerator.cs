using System.Security.Cryptography;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>New short codes, of rounds and of sheets.</summary>
internal static class ShortCodeGenerator
{
    public static string Create() =>
        ShortCode.FromRandomBytes(RandomNumberGenerator.GetBytes(ShortCode.RandomByteCount)).Text;
}
