using System.IO.Compression;

namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>Tests that the built styles and scripts are small, and do not contain the GOV.UK brand.</summary>
public sealed class AssetTests
{
    private static readonly string Assets = Path.Combine(Checkout.Root, "src/Web/wwwroot/assets");

    [Theory]
    [InlineData("crown")]
    [InlineData("GDS Transport")]
    [InlineData("govuk-logo")]
    [InlineData("govuk-header")]
    [InlineData("#1d70b8")]
    [InlineData("@font-face")]
    public void Assets_Built_HoldNoBrandOfOthers(string brand)
    {
        var files = Directory.GetFiles(Assets);
        Assert.Contains(files, file => file.EndsWith("app.css", StringComparison.Ordinal));
        Assert.All(
            files,
            file => Assert.DoesNotContain(brand, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Styles_Compressed_StayUnder25Kilobytes()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Path.Combine(Assets, "app.css")));
        }

        Assert.InRange(packed.Length, 1, 25_000);
    }
}
