using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Members;

/// <summary>Changes a member's role, or removes the member from the partnership.</summary>
public sealed class MemberModel(MemberQueries queries, MemberStore store, TimeProvider time)
    : MembersPage(queries, time)
{
    private const string LeaveValue = "none";

    [BindProperty]
    public Form Input { get; set; } = new();

    public Member Member { get; private set; } = null!;

    public bool IsMe => Member.Account == User.GetAccountId();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid member)
    {
        if (!await Find(id, member))
        {
            return NotFound();
        }

        Input = new() { Role = RoleText.GetValue(Member.Role), Was = RoleText.GetValue(Member.Role) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid member)
    {
        if (!await Find(id, member))
        {
            return NotFound();
        }

        var now = RoleText.GetValue(Member.Role);
        if (Input.Was is { Length: > 0 } was && was != now && Input.Role != now)
        {
            Input = Input with { Was = now };
            return this.Conflict(
                "Input.Was",
                $"{Member.Name}’s role (now {RoleText.GetName(Member.Role).ToLowerInvariant()})"
            );
        }

        var changed =
            Input.Role == LeaveValue
                ? await store.Remove(User.GetAccountId(), Partnership.Id, Member.Account, HttpContext.RequestAborted)
            : RoleText.Parse(Input.Role) is { } role
                ? await store.ChangeRole(
                    User.GetAccountId(),
                    Partnership.Id,
                    Member.Account,
                    role,
                    HttpContext.RequestAborted
                )
            : new Problem("no-role", "Select what this person can do", "role");
        if (!changed.TryGetValue(out _))
        {
            foreach (var problem in changed.Problems)
            {
                ModelState.AddModelError("Input.Role", problem.Message);
            }

            return Page();
        }

        // Users who have just left the partnership or given up the facilitator role might no longer be allowed to see
        // its members.
        return LocalRedirect(
            IsMe && Input.Role != RoleText.GetValue(MemberRole.Facilitator)
                ? Links.Partnerships
                : Links.Members(Partnership.Id)
        );
    }

    private async Task<bool> Find(Guid id, Guid member)
    {
        if (!await Load(id))
        {
            return false;
        }

        Member = Partnership.Members.SingleOrDefault(one => one.Account.Value == member)!;
        return Member is not null;
    }

    public sealed record Form
    {
        public string? Role { get; init; }

        /// <summary>The member's role when the form was opened.</summary>
        public string? Was { get; init; }
    }
}
