namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>A page that can show the next step above its content and keep that step up to date.</summary>
public interface INextStepPage
{
    /// <summary>
    /// Gets the path of the partial that shows the next step; null if there is none. The partial's model is the page.
    /// </summary>
    string? NextStepPartial { get; }
}
