using System.Net;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// A form as the server rendered it, with every field that a browser would send. Fields that are added to the page in
/// future are therefore sent too.
/// </summary>
/// <param name="Action">The address that the form is sent to.</param>
/// <param name="Fields">The fields, other than buttons, that a browser sends if nothing is changed.</param>
/// <param name="Names">The names of all fields and buttons, including checkboxes that are not checked.</param>
/// <param name="Hidden">The names of the hidden fields.</param>
internal sealed partial record RenderedForm(
    string Action,
    IReadOnlyList<(string Name, string Value)> Fields,
    IReadOnlySet<string> Names,
    IReadOnlySet<string> Hidden
)
{
    /// <summary>Finds the first form that is sent by POST and has all the named fields.</summary>
    /// <exception cref="InvalidDataException">
    /// No form has all the fields. The message lists the fields that the forms have.
    /// </exception>
    public static RenderedForm Find(string page, string path, IEnumerable<string> names)
    {
        var forms = Read(page, path);
        return forms.Find(form => names.All(form.Names.Contains))
            ?? throw new InvalidDataException(
                $"{path} has no form with {string.Join(", ", names)}. Its forms have: "
                    + string.Join("; ", forms.Select(form => string.Join(", ", form.Names)))
            );
    }

    /// <summary>Returns the fields that a browser sends once the given ones are filled in.</summary>
    public IReadOnlyList<(string Name, string Value)> FilledIn(IReadOnlyList<(string Name, string Value)> fields)
    {
        var given = fields.Select(field => field.Name).ToHashSet();
        return [.. Fields.Where(field => !given.Contains(field.Name)), .. fields];
    }

    private static List<RenderedForm> Read(string page, string path)
    {
        var forms = new List<RenderedForm>();
        FormReading? form = null;
        foreach (Match tag in Tag().Matches(page))
        {
            var name = tag.Groups["tag"].Value;
            if (name == "form")
            {
                form = new(Attributes(tag), path);
            }
            else if (name == "/form")
            {
                if (form is { IsPosted: true })
                {
                    forms.Add(form.Read());
                }

                form = null;
            }
            else
            {
                form?.Add(name, Attributes(tag), () => TextAfter(page, tag.Index + tag.Length));
            }
        }

        return forms;
    }

    private static Dictionary<string, string> Attributes(Match tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match attribute in Attribute().Matches(tag.Groups["attributes"].Value))
        {
            attributes.TryAdd(attribute.Groups["name"].Value, WebUtility.HtmlDecode(attribute.Groups["value"].Value));
        }

        return attributes;
    }

    /// <summary>Returns the text up to the next tag, except for a leading line break, which HTML ignores.</summary>
    private static string TextAfter(string page, int start)
    {
        var end = page.IndexOf('<', start);
        var text = WebUtility.HtmlDecode(page[start..(end < 0 ? page.Length : end)]);
        return text.StartsWith('\n') ? text[1..] : text;
    }

    [GeneratedRegex(
        """<(?<tag>/?form|input|textarea|select|option|button)\b(?<attributes>([^>"]|"[^"]*")*)>""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[a-zA-Z_:][-a-zA-Z0-9_:.]*)(="(?<value>[^"]*)")?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();
}
