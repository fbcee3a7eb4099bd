using Microsoft.AspNetCore.Html;

namespace BeyondBoundaries.Web.Components;

/// <summary>A row of a summary list, which the tag helper of the row passes to that of the list.</summary>
internal sealed record SummaryRow(string Key, object Value, IHtmlContent? Link);
