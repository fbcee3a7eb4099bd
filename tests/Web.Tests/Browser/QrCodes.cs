using Microsoft.Playwright;
using ZXing;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Reads QR codes from the screen, as a phone's camera does.</summary>
internal static class QrCodes
{
    /// <summary>Returns the brightness of each pixel of a picture as one byte, encoded as base64.</summary>
    private const string Brightness = """
        async picture => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
          const context = canvas.getContext('2d')
          context.drawImage(bitmap, 0, 0)
          const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data
          let text = ''
          for (let i = 0; i < pixels.length; i += 4) {
            text += String.fromCharCode(Math.round((pixels[i] + pixels[i + 1] + pixels[i + 2]) / 3))
          }
          return [String(bitmap.width), String(bitmap.height), btoa(text)]
        }
        """;

    /// <summary>Reads the address in the QR code on a page.</summary>
    public static async Task<Uri> Read(IPage page, ILocator code)
    {
        var picture = await code.ScreenshotAsync();
        // Reads the picture in a blank page, because the application's pages do not let the script above load it.
        var blank = await page.Context.NewPageAsync();
        var read = await blank.EvaluateAsync<string[]>(Brightness, Convert.ToBase64String(picture));
        await blank.CloseAsync();
        var result = new BarcodeReaderGeneric().Decode(
            new RGBLuminanceSource(
                Convert.FromBase64String(read[2]),
                int.Parse(read[0], System.Globalization.CultureInfo.InvariantCulture),
                int.Parse(read[1], System.Globalization.CultureInfo.InvariantCulture),
                RGBLuminanceSource.BitmapFormat.Gray8
            )
        );
        Assert.NotNull(result);
        return new Uri(result.Text);
    }
}
