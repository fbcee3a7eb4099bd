using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Answers the questions of a framework, and checks that no page mentions anything that the framework does not have.
/// </summary>
internal static class FrameworkParticipant
{
    /// <summary>
    /// Words that no page may contain, because they describe things that none of these frameworks has.
    /// </summary>
    private static readonly string[] Absent =
    [
        "spectrum",
        "challenge",
        "case stud",
        "no experience or knowledge",
        "from 1 to 5",
        "out of 5",
        "12 enablers",
        "What gets in the way",
        "How we are organised",
    ];

    /// <summary>
    /// Answers as one participant. The first participant scores one enabler at a time, and the others score all
    /// enablers on one page.
    /// </summary>
    public static async Task TakePart(BrowserUser participant, string link, Framework framework, int person)
    {
        await participant.GoTo(link);
        AssertSpeaksOf(framework, await participant.Text());
        await participant.Press("Continue");
        await participant.Choose(person % 2 == 0 ? "Council" : "Health");
        await participant.Choose("Strategic");
        await participant.Fill("Your name", $"Person {person + 1}");
        await participant.Press("Continue");
        await participant.Press("Continue to the questions");
        AssertSpeaksOf(framework, await participant.Text());
        if (person == 0)
        {
            await ScoreOneByOne(participant, framework);
        }
        else
        {
            await participant.Follow($"Score all {framework.Enablers.Count} enablers on one page");
            foreach (var item in framework.Enablers)
            {
                await BrowserUser.Check(
                    participant.Page.Locator($"input[name='score:{item.Id}'][value='{Score(framework, item, person)}']")
                );
            }

            AssertSpeaksOf(framework, await participant.Text());
            await participant.Press("Check your answers");
        }

        Assert.Equal("Check your answers", await participant.Heading());
        AssertSpeaksOf(framework, await participant.Text());
        await participant.Press("Submit your answers");
        Assert.Equal("You have submitted your answers", await participant.Heading());
    }

    private static async Task ScoreOneByOne(BrowserUser participant, Framework framework)
    {
        await participant.Follow($"1. {framework.Enablers[0].Short}");
        foreach (var item in framework.Enablers)
        {
            var score = Score(framework, item, 0);
            await BrowserUser.Check(participant.Page.Locator($"input[type=radio][value='{score}']"));
            var text = await participant.Text();
            AssertSpeaksOf(framework, text);
            if (item.LevelTexts.FirstOrDefault(level => level.Score == score) is { } described)
            {
                Assert.Contains(described.Text, text, StringComparison.Ordinal);
            }

            await participant.Press("Save and continue");
            if (item == framework.EnablersOf(item.Theme).Last())
            {
                await participant.Follow("Skip this question");
            }
        }
    }

    public static int Score(Framework framework, Item item, int person) =>
        framework.Scale.First + ((person * 2) + item.Index) % framework.Levels;

    /// <summary>Checks that a page or a file does not mention anything that the framework does not have.</summary>
    public static void AssertSpeaksOf(Framework framework, string text, bool isFile = false)
    {
        // This question is allowed: with every framework, it is asked in the discussion of a low enabler.
        var said = text.Replace("What gets in the way?", "", StringComparison.Ordinal);
        Assert.All(Absent, word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
        if (!framework.HasIndicators && !isFile)
        {
            Assert.DoesNotMatch(new Regex("indicator|dig(ging)? deeper", RegexOptions.IgnoreCase), text);
        }
    }
}
