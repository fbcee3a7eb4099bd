namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>The form fields for one enabler on the page for choosing priorities.</summary>
public sealed record PriorityForm
{
    public string Enabler { get; init; } = "";

    /// <summary>“yes” if the enabler is ticked as a priority; otherwise empty.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = new List<string>();

    public string? Why { get; init; }
}
