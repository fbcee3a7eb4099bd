using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>A table of items with the scores for each item.</summary>
/// <param name="View">The results that the items belong to.</param>
/// <param name="Caption">The caption of the table.</param>
/// <param name="Items">The items in order.</param>
public sealed record ResultsTableView(ResultsView View, string Caption, IReadOnlyList<ItemResult> Items);
