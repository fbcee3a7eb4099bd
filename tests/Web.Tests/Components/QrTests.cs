using System.Text.RegularExpressions;
using System.Xml.Linq;
using BeyondBoundaries.Web.Components;
using QRCoder;

namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>
/// Tests that the QR code shows the modules of its address, and does not contain anything that a browser would run.
/// </summary>
public sealed partial class QrTests
{
    private const string Link = "https://beyond.example.gov.uk/join/AAAAAAAAAAAAAAAAAAAAAAAA";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(Link)]
    [InlineData("http://127.0.0.1:5080/")]
    [InlineData(
        "https://a-council-with-a-very-long-name.partnerships.example.gov.uk/beyond-boundaries/join/"
            + "AAAAAAAAAAAAAAAAAAAAAAAA?from=the-early-years-partnership-board-in-november"
    )]
    public void Draw_AnAddress_ShowsItsModulesDarkOnWhiteInAQuietZone(string address)
    {
        var svg = XDocument.Parse(QrCodeImage.Create(address, "QR code")).Root!;
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count;

        Assert.Equal($"0 0 {side} {side}", (string?)svg.Attribute("viewBox"));
        Assert.Equal(
            ["#ffffff", "#000000"],
            svg.Elements(Svg + "path").Select(path => (string?)path.Attribute("fill"))
        );
        Assert.Equal($"M0 0h{side}v{side}h-{side}z", (string?)svg.Elements(Svg + "path").First().Attribute("d"));
        var drawn = Modules((string)svg.Elements(Svg + "path").Last().Attribute("d")!);
        var expected =
            from y in Enumerable.Range(0, side)
            from x in Enumerable.Range(0, side)
            where code.ModuleMatrix[y][x]
            select (x, y);
        Assert.Equal(expected, drawn);
        Assert.All(
            drawn,
            module => Assert.True(Math.Min(module.X, module.Y) >= 4 && Math.Max(module.X, module.Y) < side - 4)
        );
    }

    [Fact]
    public void Draw_TooLongAnAddress_Throws() =>
        Assert.Throws<ArgumentException>(() => QrCodeImage.Create(new string('a', 2_001), "QR code"));

    [Fact]
    public void Draw_TheLongestAddress_Fits() => Assert.NotEmpty(QrCodeImage.Create(new string('a', 2_000), "QR code"));

    [Fact]
    public async Task Qr_OnAPage_IsANamedImageWithoutStyleOrScript()
    {
        var html = await new Rendering().RunAsync(
            new QrTagHelper { Address = Link, Title = "Join \"<script>alert(1)</script>\"" },
            null,
            ("class", "mine")
        );
        var div = XDocument.Parse(html).Root!;
        var svg = Assert.Single(div.Elements());

        Assert.Equal(("div", "bb-qr mine"), (div.Name.LocalName, (string?)div.Attribute("class")));
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal("Join \"<script>alert(1)</script>\"", svg.Elements().First().Value);
        Assert.Equal(["title", "path", "path"], svg.Elements().Select(element => element.Name.LocalName));
        Assert.DoesNotContain(
            div.DescendantsAndSelf().Attributes(),
            attribute =>
                attribute.Name.LocalName == "style"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
    }

    private static List<(int X, int Y)> Modules(string path)
    {
        var runs = Run().Matches(path);
        Assert.Equal(path, string.Concat(runs.Select(run => run.Value)));
        return
        [
            .. runs.SelectMany(run =>
                Enumerable.Range(Number(run, "x"), Number(run, "width")).Select(x => (x, Number(run, "y")))
            ),
        ];
    }

    private static int Number(Match run, string name) => int.Parse(run.Groups[name].Value);

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<width>\d+)v1h-\k<width>z")]
    private static partial Regex Run();
}
