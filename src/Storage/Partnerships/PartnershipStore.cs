using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Partnerships;

/// <summary>Creates partnerships.</summary>
public sealed class PartnershipStore
{
    private readonly Database database;

    internal PartnershipStore(Database database) => this.database = database;

    /// <summary>Creates a partnership with this account as its facilitator.</summary>
    public Task<Result<PartnershipId>> Create(
        AccountId account,
        PartnershipSetup setup,
        CancellationToken cancellationToken = default
    )
    {
        var id = Guid.CreateVersion7();
        return database.Write<PartnershipId>(
            async context =>
            {
                var partnership = new PartnershipRow { Id = id, Name = StoredText.From(setup.Name) };
                partnership.Agencies.AddRange(
                    setup.Agencies.Select(
                        (name, ordinal) => new AgencyRow { Ordinal = ordinal, Name = StoredText.From(name) }
                    )
                );
                partnership.Members.Add(new() { AccountId = account.Value, Role = MemberRole.Facilitator });
                context.Add(partnership);
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.MadePartnership,
                    id,
                    null,
                    cancellationToken: cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return new PartnershipId(id);
            },
            cancellationToken
        );
    }
}
