using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// The templates of the page with all enablers for one framework in one wording. The templates stay valid, because a
/// version of a framework never changes.
/// </summary>
internal sealed class AllEnablersTemplates
{
    /// <summary>
    /// The maximum total size, in bytes, of the pages for one framework in one wording, without their parts. A new page
    /// that would take the total above this size replaces all the others.
    /// </summary>
    private const int MaxPageBytes = 2_000_000;

    private static readonly ConditionalWeakTable<Framework, AllEnablersTemplates> Known = [];

    private readonly ConcurrentDictionary<AllEnablersKey, PageTemplate> pages = new();
    private int pageBytes;

    public TemplateParts Parts { get; } = new();

    public static AllEnablersTemplates Get(Framework framework) => Known.GetValue(framework, static _ => new());

    /// <summary>Finds the template of a page; null if it or one of its parts has not been rendered.</summary>
    public PageTemplate? Find(AllEnablersContent content) =>
        pages.TryGetValue(content.Key, out var page) && page.IsComplete(Parts, content) ? page : null;

    public void Add(AllEnablersKey key, PageTemplate page)
    {
        var replaced = pages.TryGetValue(key, out var before) ? before.Length : 0;
        if (Interlocked.Add(ref pageBytes, page.Length - replaced) > MaxPageBytes)
        {
            pages.Clear();
            Interlocked.Exchange(ref pageBytes, page.Length);
        }

        pages[key] = page;
    }
}
