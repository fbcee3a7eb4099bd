using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Planning;

/// <summary>The people whom a partnership’s plan names as those who see to an action.</summary>
internal static class PlanOwnerScrubber
{
    /// <summary>
    /// Takes names of people who are gone out of every action of the partnership and its history, whichever round it
    /// was made in.
    /// A name that somebody else in its rounds has, or the same person in another one, stays as long as they do.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="context">
    /// Where the people are gone already, or their round’s answers are said to be deleted.
    /// </param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="names">Their names.</param>
    /// <param name="cancellationToken">Stops it.</param>
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

        // Nobody writes one of them into the plan meanwhile.
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
