using Microsoft.AspNetCore.Html;

namespace BeyondBoundaries.Web.Components;

/// <summary>A row on its way from its own helper to its list.</summary>
internal sealed record SummaryRow(string Key, object Value, IHtmlContent? Link);
