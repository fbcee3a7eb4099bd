using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// Fills in the typed values on a page that is shown again because the token of its form was invalid, and states the
/// reason at the top.
/// </summary>
public sealed class RetainedFieldsFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // The page does not exist yet at this point.
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
        // The page has already been rendered.
    }
}
