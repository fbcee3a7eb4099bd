using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Tests.Frameworks;

public sealed class FrameworkDraftTests
{
    private static readonly FrameworkDraft Draft = new(SmallFramework.Definition());

    [Fact]
    public void Empty_WithOneEnabler_CanBePublished()
    {
        var draft = FrameworkDraft.Empty("Ready for School!");
        Assert.Equal("ready-for-school", draft.Definition.Id);
        Assert.NotEmpty(draft.FindProblems());

        draft = draft.AddTheme("People");
        draft = draft.SaveEnabler(null, "people", new("1.1", "Trust", "Trust", "", []));

        Assert.Empty(draft.FindProblems());
    }

    [Theory]
    [InlineData("1.1", false, "1.2 1.1 | 2.1 2.2")]
    [InlineData("1.2", false, "1.1 | 1.2 2.1 2.2")]
    [InlineData("2.1", true, "1.1 1.2 2.1 | 2.2")]
    [InlineData("1.1", true, "1.1 1.2 | 2.1 2.2")]
    [InlineData("9.9", true, "1.1 1.2 | 2.1 2.2")]
    public void MoveEnabler_WithinAndBetweenThemes_PutsItThere(string id, bool up, string expected) =>
        Assert.Equal(expected, Order(Draft.MoveEnabler(id, up)));

    [Fact]
    public void SaveEnabler_InAnotherTheme_IsAtItsEnd()
    {
        var (theme, enabler) = Draft.FindEnabler("1.1")!.Value;
        Assert.Equal("theme-1", theme.Id);

        Assert.Equal("1.2 | 2.1 2.2 1.1", Order(Draft.SaveEnabler("1.1", "theme-2", enabler)));
        var renamed = Draft.SaveEnabler("1.1", "theme-1", enabler with { Id = "1.7" });
        Assert.Equal("1.7 1.2 | 2.1 2.2", Order(renamed));
        Assert.Equal("1.7", renamed.Definition.CaseStudies[0].Issues[0].Enabler);
    }

    [Fact]
    public void Remove_ThemeAndEnabler_LeavesNoCaseStudyWithoutItsEnabler()
    {
        var draft = Draft.RemoveEnabler("1.1").RemoveTheme("theme-2");

        Assert.Equal("1.2", Order(draft));
        Assert.All(draft.Definition.CaseStudies, study => Assert.Empty(study.Issues));
        Assert.Empty(draft.FindProblems());
    }

    [Theory]
    [InlineData("F.1 F.2", "F.3")]
    [InlineData("F.1 F.9 X", "F.10")]
    [InlineData("", "2.1")]
    [InlineData("Leadership", "2.1")]
    [InlineData("2.2", "2.3")]
    public void ProposedId_OfAnEnabler_FollowsTheOthers(string others, string expected)
    {
        var ids = others.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, IdProposal.ForEnabler(2, ids, ids));
    }

    [Fact]
    public void ProposedId_InUse_IsAnotherOne()
    {
        Assert.Equal("1.1c", IdProposal.ForIndicator("1.1", ["1.1a", "1.1b"]));
        Assert.Equal("people-2", IdProposal.FromTitle("People", ["people"], "theme"));
        Assert.Equal("theme", IdProposal.FromTitle("人", [], "theme"));
    }

    private static string Order(FrameworkDraft draft) =>
        string.Join(
            " | ",
            draft.Definition.Themes.Select(theme => string.Join(' ', theme.Enablers.Select(enabler => enabler.Id)))
        );
}
