using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>Removes a person from a region. Users can also remove themselves.</summary>
public sealed class RemoveMemberModel(RegionQueries queries, RegionStore store, TimeProvider time)
    : RegionPage(queries, time)
{
    public RegionMember Member { get; private set; } = null!;

    public bool IsMe => Member.Account == Account;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid member) => await Find(id, member) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid member)
    {
        if (!await Find(id, member))
        {
            return NotFound();
        }

        var removed = await store.RemoveMember(Account, Region.Id, Member.Account, HttpContext.RequestAborted);
        if (removed.TryGetValue(out var region))
        {
            return LocalRedirect(IsMe ? RegionLinks.Index : RegionLinks.Region(region));
        }

        ModelState.AddProblems(removed.Problems);
        return Page();
    }

    private async Task<bool> Find(Guid id, Guid member)
    {
        if (!await Load(id))
        {
            return false;
        }

        Member = Region.People.SingleOrDefault(one => one.Account.Value == member)!;
        return Member is not null;
    }
}
