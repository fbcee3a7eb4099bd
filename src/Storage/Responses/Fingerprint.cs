using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A short hash of a text, which a form sends to state its original text.</summary>
public static class Fingerprint
{
    private const int Bytes = 9;

    /// <summary>Computes the fingerprint of a text; empty for an empty text.</summary>
    public static string Compute(string? text) =>
        string.IsNullOrEmpty(text)
            ? ""
            : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(StoredText.From(text))).AsSpan(0, Bytes));
}
