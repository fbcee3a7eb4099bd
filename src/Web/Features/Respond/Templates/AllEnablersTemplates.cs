using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// The templates of the page with all enablers for one version of a framework, which never changes.
/// </summary>
internal sealed class AllEnablersTemplates
{
    /// <summary>The maximum number of templates for one framework: about 6 kB each.</summary>
    private const int MaxPages = 500;

    private static readonly ConditionalWeakTable<Framework, AllEnablersTemplates> Known = [];

    private readonly ConcurrentDictionary<AllEnablersKey, PageTemplate> pages = new();

    public TemplateParts Parts { get; } = new();

    /// <summary>Gets the templates for a framework.</summary>
    public static AllEnablersTemplates Get(Framework framework) => Known.GetValue(framework, static _ => new());

    /// <summary>Finds the template of a page; null if the page has not been rendered as one.</summary>
    public PageTemplate? Find(AllEnablersKey key) => pages.GetValueOrDefault(key);

    public void Add(AllEnablersKey key, PageTemplate page)
    {
        if (pages.Count >= MaxPages)
        {
            pages.Clear();
        }

        pages[key] = page;
    }
}
