using System.Xml.Linq;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Tests.Charts.Svg;
using CsCheck;

namespace BeyondBoundaries.Documents.Tests.Markup;

public sealed class SafeMarkupTests
{
    [Fact]
    public void Svg_OfAnyAgencyName_IsWellFormedAndKeepsTheName() =>
        Gen.String[1, 40]
            .Sample(name =>
            {
                var svg = ParsedSvg.From(
                    RadarChart.CreateForTheme(
                        TestRounds.Create(ConfidentialityMode.Open, TestRounds.People(name, 3, 2)),
                        TestRounds.FirstTheme,
                        "r"
                    )
                );
                Assert.Empty(svg.All("script"));
            });

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("' onload='alert(1)")]
    [InlineData("]]> --> &amp; </svg><img src=x>")]
    [InlineData("\u202Etxt.exe\u2069 \0\u0001\uFFFE\uD800")]
    public void HostileName_InAPicture_IsTextAndNothingElse(string name)
    {
        var svg = ParsedSvg.From(
            RadarChart.CreateForTheme(
                TestRounds.Create(ConfidentialityMode.Open, TestRounds.People(name, 3, 2)),
                TestRounds.FirstTheme,
                "r"
            )
        );
        Assert.Equal(
            ["desc", "g", "path", "svg", "text", "title", "tspan"],
            svg.Root.DescendantsAndSelf()
                .Select(element => element.Name.LocalName)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(
            svg.Root.DescendantsAndSelf().Attributes(),
            attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Svg_OfEveryKind_HasNameDescriptionAndNoStyle()
    {
        var results = TestRounds.Sample();
        Chart[] charts =
        [
            RadarChart.CreateForAllEnablers(results, "a"),
            ScoreHistogram.Create(results.Items[0], TestRounds.Framework.Scale, "b")!,
        ];
        foreach (var (chart, prefix) in charts.Zip(["a", "b"]))
        {
            var root = ParsedSvg.From(chart).Root;
            Assert.Equal("img", (string?)root.Attribute("role"));
            Assert.Equal($"{prefix}-title {prefix}-desc", (string?)root.Attribute("aria-labelledby"));
            Assert.Equal(
                [($"{prefix}-title", chart.Title), ($"{prefix}-desc", chart.Description)],
                root.Elements().Take(2).Select(element => ((string)element.Attribute("id")!, element.Value))
            );
            Assert.DoesNotContain(
                root.DescendantsAndSelf(),
                element => element.Name.LocalName is "style" or "script" || element.Attribute("style") is not null
            );
        }
    }

    [Fact]
    public void Numbers_InAPicture_HaveAtMostTwoDecimals()
    {
        var numbers = ParsedSvg
            .From(RadarChart.CreateForAllEnablers(TestRounds.Sample(), "a"))
            .All("path")
            .SelectMany(path => ((string)path.Attribute("d")!).Split('M', 'L', 'Z', 'H', ' '));
        Assert.All(
            numbers,
            number =>
                Assert.True(
                    !number.Contains('.', StringComparison.Ordinal)
                        || number.Length - number.IndexOf('.', StringComparison.Ordinal) <= 3,
                    number
                )
        );
        Assert.DoesNotContain("-0", numbers);
    }
}
