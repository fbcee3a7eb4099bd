using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage;

/// <summary>Setting up partnerships.</summary>
public sealed class PartnershipStore
{
    private readonly Database database;

    internal PartnershipStore(Database database) => this.database = database;

    /// <summary>Makes a partnership with this account as its facilitator.</summary>
    public Task<Result<PartnershipId>> Create(AccountId account, PartnershipSetup setup, CancellationToken cancellation = default)
    {
        var id = Guid.CreateVersion7();
        return database.Write<PartnershipId>(
            async context =>
            {
                var partnership = new PartnershipRow { Id = id, Name = StoredText.Of(setup.Name) };
                partnership.Agencies.AddRange(setup.Agencies.Select((name, ordinal) => new AgencyRow { Ordinal = ordinal, Name = StoredText.Of(name) }));
                partnership.Members.Add(new() { AccountId = account.Value, Role = MemberRole.Facilitator });
                context.Add(partnership);
                await database.Audit.Add(context, account, AuditAct.MadePartnership, id, null, cancellation: cancellation);
                await context.SaveChangesAsync(cancellation);
                return new PartnershipId(id);
            },
            cancellation);
    }
}
