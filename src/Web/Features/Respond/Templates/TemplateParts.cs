using System.Collections.Concurrent;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// The parts of a page that depend only on the framework and one answer on a scale, such as an enabler with score 3.
/// All the templates of one framework share them.
/// </summary>
internal sealed class TemplateParts
{
    private readonly ConcurrentDictionary<(TemplateGap Gap, string Answer), PageTemplate> parts = new();

    /// <summary>Finds the version of a part for an answer; null if it has not been rendered.</summary>
    public PageTemplate? Find(TemplateGap part, string answer) => parts.GetValueOrDefault((part, answer));

    public void Add(TemplateGap part, string answer, PageTemplate rendered) => parts[(part, answer)] = rendered;
}
