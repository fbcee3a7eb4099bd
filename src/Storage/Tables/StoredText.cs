using System.Text;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>Converts text to a form that every database can store.</summary>
internal static class StoredText
{
    /// <summary>
    /// Removes or replaces control characters (see <see cref="PlainText.Clean"/>), and replaces unpaired surrogates,
    /// which PostgreSQL refuses, with U+FFFD. The text does not get longer.
    /// </summary>
    public static string From(string text) =>
        PlainText.Clean(
            text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
                ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
                : text
        );
}
