using BeyondBoundaries.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>Tests that helpers show the values and errors of the model state, encoded for the page.</summary>
public sealed class BindingTests
{
    private readonly Rendering rendering = new();

    [Fact]
    public async Task Input_ErrorInState_KeepsTypedTextAndNamesTheError()
    {
        rendering.State.SetModelValue("Input.Name", "  <b>", "  <b>");
        rendering.State.AddModelError("Input.Name", "Enter a name");
        var html = await rendering.RunAsync(Input("from the model"));
        Assert.Contains("value=\"  &lt;b&gt;\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"Input_Name\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Input_Name-error\"", html, StringComparison.Ordinal);
        Assert.Contains("Enter a name", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_ValidState_ShowsTheModel() =>
        Assert.Contains("value=\"Asha\"", await rendering.RunAsync(Input("Asha")), StringComparison.Ordinal);

    [Fact]
    public async Task Input_ClearedByTheUser_StaysEmpty()
    {
        rendering.State.SetModelValue("Input.Name", "", "");
        Assert.DoesNotContain("value=", await rendering.RunAsync(Input("from the model")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_Password_IsNeverSentBack()
    {
        rendering.State.SetModelValue("Input.Name", "secret", "secret");
        var helper = Input("secret");
        helper.Type = "password";
        Assert.DoesNotContain("secret", await rendering.RunAsync(helper), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Textarea_TypedLineBreakFirst_SurvivesTheBrowser()
    {
        rendering.State.SetModelValue("Input.Name", "\r\nSecond line", "\r\nSecond line");
        var helper = new TextareaTagHelper { For = rendering.For("Input.Name", null), ViewContext = rendering.View };
        var html = System.Net.WebUtility.HtmlDecode(await rendering.RunAsync(helper));
        Assert.Contains(">\n\r\nSecond line</textarea>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_OfManyFields_DoNotCompileAPropertyForEach() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Repository.PathOf("src/Web/Features"), "*.cshtml", SearchOption.AllDirectories),
            page => File.ReadAllText(page).Split("for=\"").Skip(1).Any(rest => rest.Split('"')[0].Contains('['))
        );

    [Fact]
    public async Task ErrorSummary_NestedName_LeadsToTheFieldsId()
    {
        rendering.State.AddModelError("Input.Name", "Enter a name");
        var html = await rendering.RunAsync(new ErrorSummaryTagHelper { ViewContext = rendering.View });
        Assert.Contains("href=\"#Input_Name\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorSummary_ValidState_IsNothing() =>
        Assert.Equal("", await rendering.RunAsync(new ErrorSummaryTagHelper { ViewContext = rendering.View }));

    [Fact]
    public async Task ErrorSummary_SeveralFields_KeepsTheOrderOfTheModel()
    {
        rendering.View.ViewData = new ViewDataDictionary<Page>(
            new EmptyModelMetadataProvider(),
            new ModelStateDictionary()
        );
        foreach (var name in new[] { "Input.Third", "Input.First", "Input.Second" })
        {
            rendering.State.AddModelError(name, name);
        }

        var html = await rendering.RunAsync(new ErrorSummaryTagHelper { ViewContext = rendering.View });
        var places = new[] { "First", "Second", "Third" }
            .Select(name => html.IndexOf($"#Input_{name}", StringComparison.Ordinal))
            .ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private InputTagHelper Input(string model) =>
        new()
        {
            For = rendering.For("Input.Name", model),
            ViewContext = rendering.View,
            Label = "Your name",
        };

    private sealed record Page(Questions Input);

    private sealed record Questions(string First, string Second, string Third);
}
