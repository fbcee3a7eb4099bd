using System.Text;
using System.Text.Json;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Kit;
using NJsonSchema;

namespace BeyondBoundaries.Documents.Tests.Json;

public sealed class PlanJsonTests
{
    [Fact]
    public async Task Write_APlan_HasItsDecisionsAndFitsItsSchema()
    {
        var written = Written(TestPlans.One);

        var plan = JsonElement.Parse(written);
        Assert.Equal("beyond-boundaries/plan/1", plan.GetProperty("schema").GetString());
        Assert.Equal(
            ["3.1", "1.2"],
            plan.GetProperty("priorities").EnumerateArray().Select(one => one.GetProperty("enabler").GetString())
        );
        Assert.Equal("2.3", plan.GetProperty("notChosen")[0].GetProperty("enabler").GetString());
        var first = plan.GetProperty("actions")[0];
        Assert.Equal(
            ("3.1", "Anna", "2027-03-31", "under_way", "Spring 2027"),
            (
                first.GetProperty("enabler").GetString(),
                first.GetProperty("person").GetString(),
                first.GetProperty("due").GetString(),
                first.GetProperty("status").GetString(),
                first.GetProperty("madeIn").GetString()
            )
        );
        foreach (var json in new[] { written, Written(new(null, [])) })
        {
            var schema = await JsonSchema.FromFileAsync(
                Repository.PathOf("frameworks/plan.schema.json"),
                TestContext.Current.CancellationToken
            );
            Assert.Empty(schema.Validate(json));
        }
    }

    private static string Written(Plan plan)
    {
        using var file = new MemoryStream();
        PlanJson.Write(plan, ShippedFrameworks.Catalogue.Current, "Testshire", file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
