using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Tests.Html;

/// <summary>
/// Tests that the report shows only what may be disclosed, and explains what people can work out if they combine their
/// answers.
/// </summary>
public sealed class HtmlReportDisclosureTests
{
    [Theory]
    [InlineData(
        ConfidentialityMode.Confidential,
        "In a group of 5 people, 4 who combine their answers can work out the other person’s score. "
            + "Even 2 people who combine their answers can learn more than the figures show."
    )]
    [InlineData(ConfidentialityMode.Anonymous, "Someone who knows all the other answers can work out the last one")]
    public void Report_NotOpen_SaysWhatPeopleWhoCombineTheirAnswersCanLearn(
        ConfidentialityMode mode,
        string sentence
    ) =>
        Assert.Contains(
            sentence,
            HtmlReports
                .Parse(HtmlReport.RenderDocument(HtmlReports.Sample(mode, again: true)))
                .QuerySelector("#confidentiality")!
                .TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void Report_OfFourPeople_ShowsNoCountsAndNoAverages()
    {
        var page = HtmlReports.Parse(
            HtmlReport.RenderDocument(
                TestRounds.Create(
                    ConfidentialityMode.Confidential,
                    TestRounds.People("Council", 3, 4),
                    TestRounds.People("Health", 1, 3)
                )
            )
        );
        HtmlReports.AssertSound(page);
        Assert.Empty(page.QuerySelectorAll(".bb-bars"));
        Assert.Contains(
            "The number of people who gave each score is not shown, to protect people’s scores.",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.All(
            page.QuerySelectorAll("td.average"),
            cell => Assert.Equal("Not shown, to protect people’s scores", cell.TextContent)
        );
    }

    [Fact]
    public void Notes_OutsideModeOpen_HaveNoAuthor()
    {
        var people = TestRounds
            .People("Council", 6, 2)
            .Select(
                (one, i) =>
                    one with
                    {
                        Participant = $"Person-{i}",
                        Notes = [new(NoteKind.Working, "1.1", $"A note {i}")],
                    }
            )
            .ToList();
        Assert.DoesNotContain(
            "Person-",
            HtmlReport.RenderDocument(TestRounds.Create(ConfidentialityMode.Confidential, people)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Person-3",
            HtmlReport.RenderDocument(TestRounds.Create(ConfidentialityMode.Open, people)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Report_InModeAnonymous_NamesNoAgency()
    {
        var text = HtmlReport.RenderDocument(TestRounds.Sample(ConfidentialityMode.Anonymous));
        Assert.All(SampleRound.Value.Agencies, agency => Assert.DoesNotContain(agency, text, StringComparison.Ordinal));
    }

    [Fact]
    public void SmallAgency_InModeConfidential_StandsOnlyWhereItIsSaidToBeWithheld()
    {
        var page = HtmlReports.Parse(HtmlReport.RenderDocument(TestRounds.Sample()));
        var saying = page.QuerySelectorAll("p, th, td, li, desc, text")
            .Where(element => element.TextContent.Contains("Midwifery", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(saying);
        Assert.All(
            saying,
            element =>
                Assert.Contains("to protect people’s scores", element.TextContent, StringComparison.OrdinalIgnoreCase)
        );
    }
}
