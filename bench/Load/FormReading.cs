namespace BeyondBoundaries.Bench.Load;

/// <summary>Collects the fields of a form from its tags, one tag at a time.</summary>
/// <param name="attributes">The attributes of the form's own tag.</param>
/// <param name="path">The address of the page. A form that gives no address is sent there.</param>
internal sealed class FormReading(Dictionary<string, string> attributes, string path)
{
    private readonly List<(string Name, string Value)> fields = [];
    private readonly HashSet<string> names = [];
    private readonly HashSet<string> hidden = [];
    private string? select;

    public bool IsPosted =>
        string.Equals(attributes.GetValueOrDefault("method"), "post", StringComparison.OrdinalIgnoreCase);

    public RenderedForm Read() => new(attributes.GetValueOrDefault("action", path), fields, names, hidden);

    /// <summary>
    /// Adds a control's name and, if a browser would send it, its value. No value is added for a button, a file field,
    /// or a checkbox or radio button that is not checked.
    /// </summary>
    public void Add(string tag, Dictionary<string, string> field, Func<string> textAfter)
    {
        if (tag == "option")
        {
            AddOption(field);
            return;
        }

        select = null;
        if (!field.TryGetValue("name", out var name) || field.ContainsKey("disabled"))
        {
            return;
        }

        names.Add(name);
        if (field.GetValueOrDefault("type") == "hidden")
        {
            hidden.Add(name);
        }

        switch (tag, field.GetValueOrDefault("type"))
        {
            case ("select", _):
                select = name;
                break;
            case ("textarea", _):
                fields.Add((name, textAfter()));
                break;
            case ("button", _) or ("input", "submit" or "button" or "image" or "reset" or "file"):
                break;
            case ("input", "checkbox" or "radio") when !field.ContainsKey("checked"):
                break;
            default:
                fields.Add((name, field.GetValueOrDefault("value", "")));
                break;
        }
    }

    /// <summary>Adds an option of a list. The first option is used unless a later one is selected.</summary>
    private void AddOption(Dictionary<string, string> option)
    {
        if (select is null)
        {
            return;
        }

        var last = fields.FindIndex(field => field.Name == select);
        var chosen = (select, option.GetValueOrDefault("value", ""));
        if (last < 0)
        {
            fields.Add(chosen);
        }
        else if (option.ContainsKey("selected"))
        {
            fields[last] = chosen;
        }
    }
}
