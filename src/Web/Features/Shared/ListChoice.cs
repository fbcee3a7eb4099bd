using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// A choice from a list of names, posted as its index in the list, or as a separate value if the person does not want
/// to state one.
/// </summary>
internal static class ListChoice
{
    public const string NotStated = "not-stated";

    /// <summary>
    /// Parses the chosen index; null if not stated. If nothing was chosen, returns null and adds an error to the field.
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
