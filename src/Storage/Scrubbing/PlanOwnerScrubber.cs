using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Scrubbing;

/// <summary>
/// Removes the names of deleted participants from a partnership's plan, which may name them as responsible for actions.
/// </summary>
internal static class PlanOwnerScrubber
{
    /// <summary>
    /// Removes the names of deleted participants from all actions of the partnership, including actions created in
    /// other rounds, and from the actions' histories. A name is kept while another participant, or the same person in
    /// another round of the partnership, still has it.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="context">
    /// The context in which the participants are already deleted, or their round's answers are marked as deleted.
    /// </param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="names">The names to remove.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task RemoveNames(
        Database database,
        BoundariesContext context,
        Guid partnership,
        IEnumerable<string?> names,
        CancellationToken cancellationToken
    )
    {
        var gone = names.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (gone.Count == 0)
        {
            return;
        }

        // The lock prevents another write from adding one of the names to the plan.
        await database.LockPartnership(context, partnership, cancellationToken);
        gone.ExceptWith(
            await context
                .Participants.Where(person =>
                    person.Round.PartnershipId == partnership
                    && person.Round.AnswersDeletedOn == null
                    && person.Name != null
                )
                .Select(person => person.Name!)
                .ToListAsync(cancellationToken)
        );
        var versions = await context
            .ActionVersions.Where(version =>
                version.Person != ""
                && context.Actions.Any(action => action.Id == version.ActionId && action.PartnershipId == partnership)
            )
            .ToListAsync(cancellationToken);
        versions.Where(version => gone.Contains(version.Person)).ToList().ForEach(version => version.Person = "");
    }
}
