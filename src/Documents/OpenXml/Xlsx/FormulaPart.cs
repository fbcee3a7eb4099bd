using System.Text;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>A part of a formula, encoded once for the hundreds of formulas that contain it.</summary>
/// <param name="Utf8">The XML of the part, as UTF-8.</param>
internal readonly record struct FormulaPart(byte[] Utf8)
{
    public static FormulaPart From(string text) =>
        new(
            Encoding.UTF8.GetBytes(
                text.Replace("&", "&amp;", StringComparison.Ordinal)
                    .Replace("<", "&lt;", StringComparison.Ordinal)
                    .Replace(">", "&gt;", StringComparison.Ordinal)
            )
        );
}
