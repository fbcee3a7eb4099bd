using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>Puts what was typed into the fields of a page that is shown again, and says why at its head.</summary>
public sealed class RetainedFieldsFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // The page is made before it is asked.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (ExpiredForm.Find(context.HttpContext) is not { } kept)
        {
            return;
        }

        foreach (var (name, values) in kept.Fields.Where(field => !FormFieldClassifier.IsSecret(field.Key)))
        {
            context.ModelState.SetModelValue(name, new ValueProviderResult(values));
            context.ModelState.MarkFieldSkipped(name);
        }

        context.ModelState.AddModelError("", ExpiredForm.Text);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // It is on the page by now.
    }
}
