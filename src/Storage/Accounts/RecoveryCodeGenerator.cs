using System.Security.Cryptography;
using BeyondBoundaries.Storage.Secrets;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// Generates recovery codes, which users need if they lose their phone. Each code works once, together with the
/// password.
/// </summary>
internal static class RecoveryCodeGenerator
{
    public const int Count = 10;

    /// <summary>
    /// Letters and digits that are not easily confused with each other. A code has 79 random bits, so its hash needs
    /// neither a salt nor a slow function.
    /// </summary>
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Characters = 16;
    private const int CharactersPerGroup = 4;

    /// <summary>Generates a set of codes, such as <c>ABCD-EFGH-JKMN-PQRS</c>.</summary>
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

    /// <summary>
    /// Computes the hash of a code as typed, ignoring case and separators; null if the text cannot be a code.
    /// </summary>
    public static byte[]? Hash(string typed)
    {
        var letters = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return letters.Length == Characters ? LinkSecret.Hash(letters) : null;
    }
}
