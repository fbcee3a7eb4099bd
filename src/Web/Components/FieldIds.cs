using Microsoft.AspNetCore.Mvc.Rendering;

namespace BeyondBoundaries.Web.Components;

/// <summary>The id of a field by its name: fields, their errors and the error summary must agree on it.</summary>
public static class FieldIds
{
    public static string Create(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
