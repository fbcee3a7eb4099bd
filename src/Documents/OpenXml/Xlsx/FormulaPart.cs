using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>A part of a formula, encoded once for the hundreds of formulas that contain it.</summary>
/// <param name="Utf8">The XML of the part, as UTF-8.</param>
internal readonly record struct FormulaPart(byte[] Utf8)
{
    public static FormulaPart From(string text) => new(Utf8XmlWriter.Encode(text));
}
