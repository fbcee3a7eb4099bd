using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Forms;

/// <summary>Puts what was typed into the fields of a page that is shown again, and says why at its head.</summary>
public sealed class KeptFields : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // The page is made before it is asked.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (KeptForm.Of(context.HttpContext) is not { } kept)
        {
            return;
        }

        foreach (var (name, values) in kept.Fields.Where(field => !TypedFields.IsSecret(field.Key)))
        {
            context.ModelState.SetModelValue(name, new ValueProviderResult(values));
            context.ModelState.MarkFieldSkipped(name);
        }

        context.ModelState.AddModelError("", KeptForm.Text);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // It is on the page by now.
    }
}
