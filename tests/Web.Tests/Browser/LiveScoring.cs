using System.Globalization;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>How people score in a meeting with pages that update automatically.</summary>
internal static class LiveScoring
{
    public const string Divided = "2.3";

    /// <summary>The link to the next step, at the top of a page or in the message at the bottom.</summary>
    public const string NextStepLink = ".bb-next__link a:visible";

    public const string Evidence = "Typed where there was no network";

    /// <summary>
    /// Lets people score. The second person's phone loses its network connection while they are typing, the third
    /// person answers everything without submitting, and the others submit.
    /// </summary>
    public static Task ScoreAlone(List<BrowserUser> people) =>
        Task.WhenAll(
            people.Select(
                async (person, number) =>
                {
                    var tasks = person.Page.Url;
                    await person.GoTo($"{tasks}/all");
                    if (number == people.Count - 1)
                    {
                        foreach (var item in Room.Framework.Enablers)
                        {
                            await Choose(person, item.Id, item.Id == Divided ? 1 + (4 * (number % 2)) : 4);
                        }
                    }
                    else
                    {
                        await ChooseAll(person, Room.Framework.Enablers.Select(item => item.Id), number);
                    }

                    if (number == 1)
                    {
                        await person.Page.Locator("summary").Filter(new() { HasText = "Notes" }).First.ClickAsync();
                        await person.Page.Context.SetOfflineAsync(true);
                        await person.Page.GetByLabel("What is the evidence? (optional)").First.FillAsync(Evidence);
                        await Assertions
                            .Expect(person.Page.Locator("[data-save-state]"))
                            .ToContainTextAsync("Not saved, trying again");
                        await person.Page.Context.SetOfflineAsync(false);
                    }

                    if (number == 2)
                    {
                        await Assertions.Expect(person.Page.Locator("[data-save-state]")).ToContainTextAsync("Saved ");
                        return;
                    }

                    await person.Press("Check your answers");
                    await person.Press("Submit your answers");
                    Assert.Equal("You have submitted your answers", await person.Heading());
                }
            )
        );

    /// <summary>Follows the link to the next step, gives every item the same score, and submits.</summary>
    public static async Task AnswerNext(BrowserUser person, string page, int score)
    {
        await person.Page.Locator(NextStepLink).Last.ClickAsync();
        await person.Arrive(page);
        await Assertions.Expect(person.Page.Locator($"input[type=radio][value='{score}']").First).ToBeAttachedAsync();
        await person.Page.EvaluateAsync(
            "score => document.querySelectorAll(`input[type=radio][value='${score}']`).forEach(it => it.click())",
            score.ToString(CultureInfo.InvariantCulture)
        );
        await person.Press("Save and submit");
    }

    private static Task Choose(BrowserUser person, string item, int score) =>
        BrowserUser.Check(person.Page.Locator($"input[name='score:{item}'][value='{score}']"));

    /// <summary>Selects a score for every item at once.</summary>
    private static async Task ChooseAll(BrowserUser person, IEnumerable<string> items, int number) =>
        await person.Page.EvaluateAsync(
            "scores => scores.forEach(one => document.querySelector(one).click())",
            items.Select(item =>
                $"input[name='score:{item}'][value='{(item == Divided ? 1 + (4 * (number % 2)) : 4)}']"
            )
        );
}
