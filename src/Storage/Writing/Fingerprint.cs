using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>A short hash of text. It can show whether the text has changed since a form was opened.</summary>
public static class Fingerprint
{
    private const int Bytes = 9;

    /// <summary>Computes the fingerprint of text; empty if the text is null or empty.</summary>
    public static string Compute(string? text) => string.IsNullOrEmpty(text) ? "" : Hash(StoredText.From(text));

    /// <summary>
    /// Computes the fingerprint of several strings, joined by a control character that none of them contains; empty if
    /// there are no strings, or only an empty one.
    /// </summary>
    public static string Compute(IEnumerable<string> texts) =>
        string.Join('\u001f', texts.Select(StoredText.From)) is { Length: > 0 } joined ? Hash(joined) : "";

    private static string Hash(string text) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}
