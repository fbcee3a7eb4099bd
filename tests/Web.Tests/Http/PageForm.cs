using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>A form on a page, as a browser would send it.</summary>
/// <param name="Action">The address that the form is sent to, with the name of its handler.</param>
/// <param name="Fields">The fields as rendered, including the form's first button.</param>
/// <param name="Texts">The fields for typed text, except passwords.</param>
/// <param name="FileField">The field for a file; null if the form sends none.</param>
internal sealed record PageForm(
    string Action,
    IReadOnlyList<(string Name, string Value)> Fields,
    IReadOnlyList<string> Texts,
    string? FileField
)
{
    public bool IsFile => FileField is not null;

    public const string TokenName = "__RequestVerificationToken";

    public string Token => Fields.FirstOrDefault(one => one.Name == TokenName).Value ?? "";

    /// <summary>
    /// Reads the forms on a page that are sent with POST: each form once with its own address, and once more for each
    /// of its buttons that has a different address.
    /// </summary>
    public static IReadOnlyList<PageForm> Read(string page, string address)
    {
        var document = new HtmlParser().ParseDocument(page);
        return
        [
            .. document
                .QuerySelectorAll<IHtmlFormElement>("form")
                .Where(form => string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
                .SelectMany(form =>
                    form.QuerySelectorAll("button[formaction]")
                        .Select(button => button.GetAttribute("formaction"))
                        .Prepend(form.GetAttribute("action"))
                        .Select(action => From(form, Resolve(address, action)))
                ),
        ];
    }

    /// <summary>Returns the fields with some values replaced.</summary>
    public (string Name, string Value)[] With(params (string Name, string Value)[] changed) =>
        [.. Fields.Where(field => changed.All(other => other.Name != field.Name)), .. changed];

    private static PageForm From(IHtmlFormElement form, string action)
    {
        var fields = new List<(string, string)>();
        var texts = new List<string>();
        foreach (var control in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var (name, type) = (
                control.GetAttribute("name")!,
                control.LocalName == "input" ? control.GetAttribute("type") ?? "text" : control.LocalName
            );
            if (type is ("textarea" or "text" or "email" or "search") && !control.HasAttribute("readonly"))
            {
                texts.Add(name);
            }

            if (type is "radio" or "checkbox" && !control.HasAttribute("checked") || type == "file")
            {
                continue;
            }

            fields.Add((name, control is IHtmlTextAreaElement area ? area.Value : control.GetAttribute("value") ?? ""));
        }

        if (form.QuerySelector("button[name]") is { } button)
        {
            fields.Add((button.GetAttribute("name")!, button.GetAttribute("value") ?? ""));
        }

        return new(action, fields, texts, form.QuerySelector("input[type=file]")?.GetAttribute("name"));
    }

    private static string Resolve(string address, string? action) =>
        string.IsNullOrEmpty(action) ? address : new Uri(new Uri($"http://site{address}"), action).PathAndQuery;
}
