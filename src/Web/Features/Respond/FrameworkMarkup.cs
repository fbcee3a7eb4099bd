using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BeyondBoundaries.Core.Frameworks;
using Microsoft.AspNetCore.Html;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// Parts of a page that depend only on the framework and one answer on a scale, such as an enabler with score 3. A page
/// renders each part once and then reuses it, because everyone in a meeting opens the same page.
/// </summary>
/// <remarks>
/// Nothing that a person typed may be part of the key or of the markup. A page that shows refused values renders all of
/// its parts again, which is also the reference in the test.
/// </remarks>
public sealed class FrameworkMarkup
{
    /// <summary>The maximum number of parts cached for one framework.</summary>
    private const int MaxKept = 2_000;

    private static readonly ConditionalWeakTable<Framework, FrameworkMarkup> Known = [];

    private readonly ConcurrentDictionary<(string Part, string About, string Answer), IHtmlContent> parts = new();

    /// <summary>Gets the parts of a framework.</summary>
    public static FrameworkMarkup Get(Framework framework) => Known.GetOrCreateValue(framework);

    /// <summary>Gets a part, which is rendered if it is not cached yet.</summary>
    /// <param name="part">The name of the part.</param>
    /// <param name="about">The id of the enabler, theme or field that it is about; empty if there is only one.</param>
    /// <param name="answer">The stored answer that it shows; empty if it shows none.</param>
    /// <param name="render">Renders the part.</param>
    public async ValueTask<IHtmlContent> Get(string part, string about, string answer, Func<Task<string>> render)
    {
        if (parts.TryGetValue((part, about, answer), out var kept))
        {
            return kept;
        }

        var rendered = new HtmlString(await render());
        if (parts.Count < MaxKept)
        {
            parts[(part, about, answer)] = rendered;
        }

        return rendered;
    }
}
