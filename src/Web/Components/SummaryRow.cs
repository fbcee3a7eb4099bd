using Microsoft.AspNetCore.Html;

namespace BeyondBoundaries.Web.Components;

/// <summary>A row of a summary list, which the row's tag helper passes to the list's tag helper.</summary>
internal sealed record SummaryRow(string Key, object Value, IHtmlContent? Link);
