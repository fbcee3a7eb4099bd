using BeyondBoundaries.Storage.Secrets;

namespace BeyondBoundaries.Storage.AccessTokens;

/// <summary>
/// The text of a personal access token: a prefix by which people and scanners recognise it, and a secret of 144 random
/// bits.
/// </summary>
internal static class AccessTokenText
{
    /// <summary>The beginning of every token.</summary>
    public const string Prefix = "beyond_pat_";

    public static string Create() => Prefix + LinkSecret.Create();

    /// <summary>Computes the hash that is stored instead of a token; null if the text cannot be a token.</summary>
    public static byte[]? Hash(string? text) =>
        text?.StartsWith(Prefix, StringComparison.Ordinal) == true && LinkSecret.IsWellFormed(text[Prefix.Length..])
            ? LinkSecret.Hash(text)
            : null;
}
