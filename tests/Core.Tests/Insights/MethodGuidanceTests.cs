using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class MethodGuidanceTests
{
    [Fact]
    public void Guidance_OfAFrameworkWithoutParts_LeavesThemOut()
    {
        var bare = SmallFramework.Definition() with
        {
            Summary = "",
            Source = new("", "", ""),
            Spectrum = null,
            Challenges = [],
            CaseStudies = [],
            Guidance = new("", [], "", []),
        };
        Assert.True(Framework.From(bare).TryGetValue(out var framework));

        Assert.Equal(["scale"], MethodGuidance.List(framework!).Select(section => section.Id));
        Assert.False(MethodGuidance.Who(framework!).HasContent);
    }

    [Fact]
    public void Guidance_OfAFramework_HasItsWordsInOrder()
    {
        var full = SmallFramework.Definition() with
        {
            Principles = ["Look again."],
            Guidance = new("Everyone.", ["Score.", "Talk."], "", [new("A tool", "A body, 2021", "More widely.")]),
        };
        Assert.True(Framework.From(full).TryGetValue(out var framework));

        var sections = MethodGuidance.List(framework!);

        Assert.Equal(
            ["purpose", "who", "principles", "steps", "scale", "spectrum", "challenges", "companions", "source"],
            sections.Select(section => section.Id)
        );
        Assert.Equal(["Score.", "Talk."], sections[3].Points.Select(point => point.Text));
        Assert.True(sections[3].AreSteps);
        Assert.Equal(["Apart", "Together"], sections[5].Points.Select(point => point.Term));
        Assert.Equal(new GuidancePoint("A tool (A body, 2021)", "More widely."), Assert.Single(sections[7].Points));
        Assert.Equal("“Sample”, Nobody.", sections[8].Lead);
    }

    [Fact]
    public void Summary_OfACaseStudy_NamesItsIssues()
    {
        var study = new CaseStudy("A", "A study", [], [new("Sharing data", "1.1"), new("NHS reform", "2.2")]);
        Assert.Equal("It is about “Sharing data” and “NHS reform”.", CaseStudyText.Describe(study));
        Assert.Equal("Short 1.1; Short 2.2", CaseStudyText.ListEnablers(study, SmallFramework.WithLevels(5)));
        Assert.Equal("", CaseStudyText.Describe(study with { Issues = [] }));
    }
}
