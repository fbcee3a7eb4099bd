using System.Text.Json;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// Reads figures that this version of the program or an earlier one stored; refuses those with a newer format or
/// disclosure rule.
/// </summary>
internal static class StoredFormat
{
    /// <summary>Reads a document with the given function.</summary>
    /// <exception cref="InvalidDataException">The document is damaged.</exception>
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException damage)
        {
            throw new InvalidDataException("These figures are damaged.", damage);
        }
    }

    /// <summary>
    /// Checks that this version of the program knows the format and the disclosure rule of a document.
    /// </summary>
    /// <exception cref="InvalidDataException">A newer version of the program wrote the document.</exception>
    public static void EnsureKnown((int Format, int Rule) written, (int Format, int Rule) newest)
    {
        if (written.Format > newest.Format || written.Rule > newest.Rule)
        {
            throw new InvalidDataException(
                $"These figures use format {written.Format} and disclosure rule {written.Rule}. This version of "
                    + "the program is too old to read them."
            );
        }
    }
}
