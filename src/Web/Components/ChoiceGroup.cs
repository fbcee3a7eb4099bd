namespace BeyondBoundaries.Web.Components;

/// <summary>
/// The data that a group of radios or checkboxes passes to its choices, through <c>TagHelperContext.Items</c>.
/// </summary>
internal sealed class ChoiceGroup(string kind, string type, string name, string id, IReadOnlyCollection<string> chosen)
{
    private int count;

    public string Kind => kind;

    public string Type => type;

    public string Name => name;

    /// <summary>
    /// Gets the id of the next choice. The first has the id of the group itself, which the error summary links to.
    /// </summary>
    public string NextId() => ++count == 1 ? id : $"{id}-{count}";

    public bool IsChosen(string value) => chosen.Contains(value, StringComparer.Ordinal);
}
