using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A short hash of text, with which a form states what the text was when the form was opened.</summary>
public static class Fingerprint
{
    private const int Bytes = 9;

    /// <summary>Computes the fingerprint of text; empty if the text is empty.</summary>
    public static string Compute(string? text) =>
        string.IsNullOrEmpty(text)
            ? ""
            : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(StoredText.From(text))).AsSpan(0, Bytes));
}
