using System.Security.Cryptography;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage;

/// <summary>New short codes, of rounds and of sheets.</summary>
internal static class JoinCode
{
    public static string New() => ShortCode.From(RandomNumberGenerator.GetBytes(ShortCode.EnoughBytes)).Text;
}
