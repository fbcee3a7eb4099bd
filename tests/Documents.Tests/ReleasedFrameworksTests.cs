using System.Security.Cryptography;
using System.Text;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Tests;

/// <summary>
/// Tests that every released version of a framework is kept, with its items in the same order. A round is read with
/// the version that it was created with.
/// </summary>
public sealed class ReleasedFrameworksTests
{
    [Theory]
    [InlineData("beyond-boundaries", "2022.1", 67, "be8790d31522c2c095f717b2af9bf555b94ac1b8e84259f4332db274bb86408f")]
    public void Catalogue_ReleasedVersion_IsThereWithItsItemsInOrder(
        string id,
        string version,
        int items,
        string sha256OfIds
    )
    {
        var framework = ShippedFrameworks.Catalogue.Find(id, version);

        Assert.NotNull(framework);
        Assert.Equal(items, framework.Items.Count);
        var ids = string.Join(' ', framework.Items.Select(item => item.Id));
        Assert.Equal(sha256OfIds, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ids))));
    }

    [Fact]
    public void Catalogue_Current_IsTheFrameworkThatShips() =>
        Assert.Equal("beyond-boundaries", ShippedFrameworks.Catalogue.Current.Definition.Id);

    [Fact]
    public void Get_VersionThatNobodyReleased_Throws() =>
        Assert.Throws<MissingFrameworkException>(() => ShippedFrameworks.Catalogue.Get("beyond-boundaries", "0"));
}
