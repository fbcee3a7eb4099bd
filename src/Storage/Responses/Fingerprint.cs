using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BeyondBoundaries.Storage;

/// <summary>A few characters that stand for a text, by which a form says what it began from.</summary>
public static class Fingerprint
{
    private const int Bytes = 9;

    /// <summary>The fingerprint of a text; empty for an empty one.</summary>
    public static string Of(string? text) =>
        string.IsNullOrEmpty(text) ? "" : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(StoredText.Of(text))).AsSpan(0, Bytes));
}
