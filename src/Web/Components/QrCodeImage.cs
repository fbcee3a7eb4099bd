using System.Text;
using System.Text.Encodings.Web;
using QRCoder;

namespace BeyondBoundaries.Web.Components;

/// <summary>Draws an address as a QR code.</summary>
public static class QrCodeImage
{
    /// <summary>The width and height in CSS pixels; a stylesheet can scale the image.</summary>
    private const int Side = 240;

    /// <summary>
    /// Draws the address as SVG, black on white in every colour scheme. The code is surrounded by a quiet zone, which
    /// scanners need and which is 4 modules wide. The image contains no style or script. For a link of 60 characters,
    /// the code without its quiet zone is 33 modules wide and high. Scanners can still read the code if up to a seventh
    /// of it is covered.
    /// </summary>
    /// <param name="address">The full address, such as <c>https://beyond.example.gov.uk/join/…</c>.</param>
    /// <param name="title">The text for screen readers, such as "QR code for the join link".</param>
    /// <exception cref="ArgumentException">The address is longer than 2,000 characters.</exception>
    public static string Create(string address, string title)
    {
        if (address.Length > 2_000)
        {
            throw new ArgumentException("The address is too long for a QR code.", nameof(address));
        }

        // The matrix includes its quiet zone.
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix.Count;
        var dark = new StringBuilder();
        for (var y = 0; y < modules; y++)
        {
            for (var x = 0; x < modules; x++)
            {
                var start = x;
                while (x < modules && code.ModuleMatrix[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    dark.Append($"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        var name = HtmlEncoder.Default.Encode(title);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {modules} {modules}"
                width="{Side}" height="{Side}" shape-rendering="crispEdges"><title>{name}</title>
            <path fill="#ffffff" d="M0 0h{modules}v{modules}h-{modules}z"/><path fill="#000000" d="{dark}"/></svg>
            """;
    }
}
