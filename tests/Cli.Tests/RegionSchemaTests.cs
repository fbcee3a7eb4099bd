using System.Text;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Cli.Tests;

public sealed class RegionSchemaTests
{
    [Fact]
    public void Json_OfARegion_FitsItsSchema()
    {
        var framework = ShippedFrameworks.Catalogue.Current;
        using var file = new MemoryStream();

        RegionJson.Write(
            new(
                [],
                [
                    .. framework.Enablers.Select(
                        (item, i) =>
                            i == 0
                                ? new RegionItem(item.Id, 4, null, SuppressionReason.TooFewAreas)
                                : new RegionItem(item.Id, 33, new(5, 6, 8), null)
                    ),
                ]
            ),
            framework,
            "Example county",
            new(2026, 11, 29),
            file
        );

        Schemas.AssertFits("region.schema.json", Encoding.UTF8.GetString(file.ToArray()));
    }
}
