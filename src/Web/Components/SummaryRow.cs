using Microsoft.AspNetCore.Html;

namespace BeyondBoundaries.Web.Components;

/// <summary>A row that its tag helper passes to the list.</summary>
internal sealed record SummaryRow(string Key, object Value, IHtmlContent? Link);
