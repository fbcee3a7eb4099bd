namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>What is typed about one enabler while choosing priorities.</summary>
public sealed record PriorityForm
{
    public string Enabler { get; init; } = "";

    /// <summary>“yes” when it is a priority.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = new List<string>();

    public string? Place { get; init; }

    public string? Why { get; init; }
}
