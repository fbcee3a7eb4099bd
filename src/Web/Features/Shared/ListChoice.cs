using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>A choice from a list of names, sent as its place in the list, or the choice of not saying.</summary>
internal static class ListChoice
{
    /// <summary>The choice of not saying.</summary>
    public const string NotStated = "not-stated";

    /// <summary>
    /// The place that was chosen; null when not stated, or when nothing was chosen, which is an error of the field.
    /// </summary>
    public static int? Parse(ModelStateDictionary state, string field, string? chosen, string missing)
    {
        if (int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return place;
        }

        if (chosen != NotStated)
        {
            state.AddModelError(field, missing);
        }

        return null;
    }
}
