using BeyondBoundaries.Web.Features.Present;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The projector view of the made-up round, one slide at a time.</summary>
public sealed class ProjectorModel : PageModel
{
    public SlideDeck Deck { get; } = DemonstrationSlides.Deck;

    public SlideView View { get; private set; } = null!;

    /// <summary>Shows the slide with the given key, or the first slide if no slide has that key.</summary>
    public void OnGet(string? slide = null)
    {
        var entry = Deck.Choose(slide);
        View = DemonstrationSlides.Create(entry);
    }
}
