using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>A table of items with how people scored each.</summary>
/// <param name="View">The results they belong to.</param>
/// <param name="Caption">What the table is.</param>
/// <param name="Items">The items in order.</param>
public sealed record ResultsTableView(ResultsView View, string Caption, IReadOnlyList<ItemResult> Items);
