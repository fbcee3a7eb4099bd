using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A few characters that stand for a text, by which a form says what it began from.</summary>
public static class Fingerprint
{
    private const int Bytes = 9;

    /// <summary>The fingerprint of a text; empty for an empty one.</summary>
    public static string Compute(string? text) =>
        string.IsNullOrEmpty(text)
            ? ""
            : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(StoredText.From(text))).AsSpan(0, Bytes));
}
