using Microsoft.AspNetCore.Mvc.Rendering;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// Creates the id of a field from its name, so that fields, their errors and the error summary use the same id.
/// </summary>
public static class FieldIds
{
    public static string Create(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
