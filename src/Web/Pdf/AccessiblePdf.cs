using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Web.Pdf;

/// <summary>
/// Adds to a tagged PDF from Chromium the metadata that PDF/UA-1 (ISO 14289-1) requires. The metadata is appended as an
/// incremental update (ISO 32000-1, 7.5.6): the bytes from Chromium do not change.
/// </summary>
public static partial class AccessiblePdf
{
    /// <summary>
    /// Returns the file with its metadata: the title, the language, and a statement that it conforms to PDF/UA-1.
    /// Returns the file unchanged if it is not tagged, already has metadata, or does not have the expected structure.
    /// </summary>
    /// <param name="pdf">The file that Chromium created.</param>
    /// <param name="title">Its title.</param>
    /// <param name="language">The language of its text, as a BCP 47 tag.</param>
    public static byte[] AddMetadata(byte[] pdf, string title, string language)
    {
        // A PDF contains binary data, and Latin-1 maps each byte to exactly one character.
        var text = Encoding.Latin1.GetString(pdf);
        if (
            Trailer().Match(text, Math.Max(0, text.LastIndexOf("trailer", StringComparison.Ordinal)))
                is not { Success: true } trailer
            || FindCatalog(text, trailer.Groups["root"].Value) is not { } catalog
            || !catalog.Contains("/Marked true", StringComparison.Ordinal)
            || catalog.Contains("/Metadata", StringComparison.Ordinal)
        )
        {
            return pdf;
        }

        var (root, size) = (Number(trailer, "root"), Number(trailer, "size"));
        var metadata = Metadata(title, language);
        using var file = new MemoryStream(pdf.Length + 4_000);
        file.Write(pdf);
        Write(file, "\n");
        var catalogAt = file.Position;
        Write(file, $"{root} 0 obj\n{catalog[..^2]}\n/Metadata {size} 0 R>>\nendobj\n");
        var metadataAt = file.Position;
        Write(file, $"{size} 0 obj\n<</Type /Metadata\n/Subtype /XML\n/Length {metadata.Length}>> stream\n");
        file.Write(metadata);
        Write(file, "\nendstream\nendobj\n");
        var tableAt = file.Position;
        Write(
            file,
            $"xref\n0 1\n0000000000 65535 f \n{root} 1\n{catalogAt:D10} 00000 n \n{size} 1\n{metadataAt:D10} 00000 n \n"
        );
        Write(
            file,
            $"trailer\n<</Size {size + 1}\n/Root {root} 0 R\n/Info {trailer.Groups["info"].Value}\n/Prev "
                + $"{trailer.Groups["start"].Value}>>\nstartxref\n{tableAt}\n%%EOF\n"
        );
        return file.ToArray();
    }

    /// <summary>
    /// Returns the dictionary of the PDF's catalogue, from its first bracket to its last; null if there is none.
    /// </summary>
    private static string? FindCatalog(string text, string number)
    {
        var start = text.LastIndexOf($"\n{number} 0 obj\n<<", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(">>\nendobj", start, StringComparison.Ordinal);
        var dictionary = end < 0 ? null : text[text.IndexOf("<<", start, StringComparison.Ordinal)..(end + 2)];
        return dictionary?.Contains("/Type /Catalog", StringComparison.Ordinal) == true ? dictionary : null;
    }

    private static byte[] Metadata(string title, string language) =>
        Encoding.UTF8.GetBytes(
            $"""
            <?xpacket begin="{'\uFEFF'}" id="{PacketId}"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(title)}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>{Escaped(language)}</rdf:li></rdf:Bag></dc:language>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n")
        );

    /// <summary>The id that every XMP packet has (ISO 16684-1, 7.3.2).</summary>
    // cspell:disable-next-line
    private const string PacketId = "W5M0MpCehiHzreSzNTczkc9d";

    private static string Escaped(string text) =>
        SecurityElement.Escape(
            string.Concat(text.Where(letter => letter >= ' ' && letter is not ('\uFFFE' or '\uFFFF')))
        );

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static void Write(MemoryStream file, FormattableString text) =>
        file.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant(text)));

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));

    [GeneratedRegex(
        @"trailer\n<</Size (?<size>[0-9]{1,9})\n/Root (?<root>[0-9]{1,9}) 0 R\n/Info (?<info>[0-9]{1,9} 0 R)>>\nstartxref\n(?<start>[0-9]{1,10})\n%%EOF",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Trailer();
}
