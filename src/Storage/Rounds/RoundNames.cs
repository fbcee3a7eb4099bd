using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>
/// Makes sure that the rounds of a partnership have different names, so that people can tell them apart.
/// </summary>
internal static class RoundNames
{
    /// <summary>
    /// Returns the problem if another round of the partnership has this name, or a name that looks the same; otherwise
    /// null. The caller must have locked the partnership.
    /// </summary>
    public static async Task<Problem?> FindProblem(
        BoundariesContext context,
        Guid partnership,
        Guid round,
        string name,
        CancellationToken cancellationToken
    )
    {
        var others = await context
            .Rounds.Where(row => row.PartnershipId == partnership && row.Id != round)
            .Select(row => row.Name)
            .ToListAsync(cancellationToken);
        return others.Select(NameText.CreateKey).Contains(NameText.CreateKey(StoredText.From(name)))
            ? StorageProblems.RoundNameTaken
            : null;
    }
}
