using System.Text;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>Converts text to a form that every database can store.</summary>
internal static class StoredText
{
    /// <summary>
    /// Replaces the characters that PostgreSQL refuses (NUL and unpaired surrogates) with U+FFFD. The length stays the
    /// same.
    /// </summary>
    public static string From(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
