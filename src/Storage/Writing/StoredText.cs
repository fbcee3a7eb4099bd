using System.Text;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>Text that every database can hold.</summary>
internal static class StoredText
{
    /// <summary>
    /// The text with U+FFFD for what PostgreSQL refuses: NUL, and halves of characters. The length stays.
    /// </summary>
    public static string From(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
