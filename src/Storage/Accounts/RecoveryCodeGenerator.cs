using System.Security.Cryptography;
using BeyondBoundaries.Storage.Joining;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>Codes for whoever has lost their phone. Each opens the account once, together with the password.</summary>
internal static class RecoveryCodeGenerator
{
    public const int Count = 10;

    /// <summary>
    /// 79 bits of letters and digits that nobody takes for others: the hash needs neither salt nor slowness.
    /// </summary>
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Characters = 16;
    private const int CharactersPerGroup = 4;

    /// <summary>New codes, such as <c>ABCD-EFGH-JKMN-PQRS</c>.</summary>
    public static IReadOnlyList<string> Create() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ =>
                    string.Join(
                        '-',
                        RandomNumberGenerator
                            .GetString(Alphabet, Characters)
                            .Chunk(CharactersPerGroup)
                            .Select(group => new string(group))
                    )
                ),
        ];

    /// <summary>What is kept of a code, however it was typed; null when that cannot be one.</summary>
    public static byte[]? Hash(string typed)
    {
        var letters = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return letters.Length == Characters ? LinkSecret.Hash(letters) : null;
    }
}
