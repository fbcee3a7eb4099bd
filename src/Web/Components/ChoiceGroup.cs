namespace BeyondBoundaries.Web.Components;

/// <summary>What a group of radios or checkboxes tells its choices, by way of <c>TagHelperContext.Items</c>.</summary>
internal sealed class ChoiceGroup(string kind, string type, string name, string id, IReadOnlyCollection<string> chosen)
{
    private int count;

    public string Kind => kind;

    public string Type => type;

    public string Name => name;

    /// <summary>The first choice has the group's own id, which is where the error summary leads.</summary>
    public string NextId() => ++count == 1 ? id : $"{id}-{count}";

    public bool IsChosen(string value) => chosen.Contains(value, StringComparer.Ordinal);
}
