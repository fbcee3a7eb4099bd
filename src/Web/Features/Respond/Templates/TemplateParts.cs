using System.Collections.Concurrent;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// The parts of a page that depend only on the framework and one answer, such as an enabler with score 3. All the
/// templates for one framework in one wording share these parts.
/// </summary>
internal sealed class TemplateParts
{
    /// <summary>The maximum total size, in bytes, of the parts for all frameworks.</summary>
    private const long MaxBytes = 32_000_000;

    private static long bytes;

    private readonly ConcurrentDictionary<(TemplateGap Gap, string Answer), PageTemplate> parts = new();

    /// <summary>
    /// Whether the parts exceed their maximum size. If they do, no more pages are recorded, and pages with missing
    /// parts are rendered as usual.
    /// </summary>
    public static bool IsFull => Interlocked.Read(ref bytes) > MaxBytes;

    /// <summary>Finds the version of a part for an answer; null if it has not been rendered.</summary>
    public PageTemplate? Find(TemplateGap part, string answer) => parts.GetValueOrDefault((part, answer));

    public void Add(TemplateGap part, string answer, PageTemplate rendered)
    {
        if (parts.TryAdd((part, answer), rendered))
        {
            Interlocked.Add(ref bytes, rendered.Length);
        }
    }
}
