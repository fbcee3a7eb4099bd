using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>Runs a tag helper as a page would, with its children.</summary>
internal sealed class Rendering
{
    private readonly EmptyModelMetadataProvider metadata = new();

    public Rendering() =>
        View = new ViewContext { ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()) };

    public ViewContext View { get; }

    public ModelStateDictionary State => View.ViewData.ModelState;

    public ModelExpression For(string name, object? model) =>
        new(name, metadata.GetModelExplorerForType(model?.GetType() ?? typeof(string), model));

    /// <summary>Runs a tag helper with text inside.</summary>
    public Task<string> RunAsync(
        TagHelper helper,
        string? text = null,
        params (string Name, string Value)[] attributes
    ) => RunAsync(helper, [], attributes, text);

    /// <summary>Runs a tag helper with other tag helpers inside.</summary>
    public async Task<string> RunAsync(
        TagHelper helper,
        IReadOnlyList<(TagHelper Helper, string? Text)> children,
        (string Name, string Value)[]? attributes = null,
        string? text = null
    ) => Write(await RunAsync(helper, children, attributes ?? [], text, new Dictionary<object, object>()));

    private static async Task<TagHelperOutput> RunAsync(
        TagHelper helper,
        IReadOnlyList<(TagHelper Helper, string? Text)> children,
        (string Name, string Value)[] attributes,
        string? text,
        Dictionary<object, object> items
    )
    {
        var context = new TagHelperContext([], items, "test");
        var output = new TagHelperOutput(
            "bb-test",
            [.. attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value))],
            async (_, _) =>
            {
                var content = new DefaultTagHelperContent();
                content.SetContent(text);
                foreach (var (child, inside) in children)
                {
                    content.AppendHtml(await RunAsync(child, [], [], inside, items));
                }

                return content;
            }
        );
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        if (!output.IsContentModified)
        {
            // Razor writes the children if a tag helper has not set the content.
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
        }

        return output;
    }

    private static string Write(TagHelperOutput output)
    {
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
