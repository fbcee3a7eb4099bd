using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// Helpers for building HTML elements. Text is always encoded; content that is already HTML is not changed.
/// </summary>
internal static class ElementBuilder
{
    public static TagBuilder Create(string name, string? css, params object?[] content)
    {
        var element = new TagBuilder(name);
        if (css is not null)
        {
            element.Attributes["class"] = css;
        }

        foreach (var part in content)
        {
            Append(element.InnerHtml, part);
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, bool present) =>
        element.With(attribute, present ? "" : null);

    public static TagBuilder CreateVoid(string name, string css)
    {
        var element = Create(name, css);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static TagBuilder CreateVisuallyHidden(string text) => Create("span", "govuk-visually-hidden", text);

    /// <summary>Joins class names into one string, leaving out empty names; null if there are no class names.</summary>
    public static string? Classes(params string?[] names)
    {
        var joined = string.Join(' ', names.Where(name => !string.IsNullOrWhiteSpace(name)));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>
    /// Renders the helper's own element with this name, keeping the attributes and classes that the page sets.
    /// </summary>
    public static void RenderAs(this TagHelperOutput output, string name, string css)
    {
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes(css, output.Attributes["class"]?.Value?.ToString()));
    }

    private static void Append(IHtmlContentBuilder target, object? part)
    {
        if (part is IHtmlContent html)
        {
            target.AppendHtml(html);
        }
        else if (part is not null)
        {
            target.Append(part.ToString()!);
        }
    }
}
