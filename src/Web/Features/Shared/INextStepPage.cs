namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>A page that can show the next step above its content and keep it up to date.</summary>
public interface INextStepPage
{
    /// <summary>
    /// Gets the path of the partial that shows the next step and has the page as its model; null if there is none.
    /// </summary>
    string? NextStepPartial { get; }
}
