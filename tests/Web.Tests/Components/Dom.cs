using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>
/// Writes HTML as lines that can be compared: attributes and class names are sorted, and white space becomes one space.
/// </summary>
internal static class Dom
{
    public static string Normalise(string html)
    {
        var text = new StringBuilder();
        foreach (var node in new HtmlParser().ParseDocument($"<body>{html}</body>").Body!.ChildNodes)
        {
            Write(node, text, 0);
        }

        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        if (node is IElement element)
        {
            var attributes = element
                .Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                .Select(attribute => $" {attribute.Name}=\"{Value(attribute)}\"");
            text.Append(' ', depth * 2).Append('<').Append(element.LocalName).AppendJoin("", attributes).Append(">\n");
            foreach (var child in element.ChildNodes)
            {
                Write(child, text, depth + 1);
            }
        }
        else if (node is IText && !string.IsNullOrWhiteSpace(node.TextContent))
        {
            // Space inside a textarea belongs to the user's text; anywhere else it is layout.
            var content = node.ParentElement?.LocalName == "textarea" ? node.TextContent : Squeeze(node.TextContent);
            text.Append(' ', depth * 2).Append(content).Append('\n');
        }
    }

    private static string Value(IAttr attribute) =>
        attribute.Name switch
        {
            "class" => string.Join(
                ' ',
                attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
            ),
            "open" or "checked" or "disabled" => "",
            _ => attribute.Value,
        };

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
