using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// A choice from a list of names. It is posted as its index in the list or, if the person does not want to state a
/// choice, as a separate value.
/// </summary>
internal static class ListChoice
{
    public const string NotStated = "not-stated";

    /// <summary>
    /// Parses the chosen index; null if the person did not want to state a choice. If nothing was selected, returns
    /// null and adds an error to the field.
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
