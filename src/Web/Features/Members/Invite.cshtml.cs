using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Mail;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Members;

/// <summary>
/// Invites a person through a link that works once. The link is shown once, and sent by email if an email address is
/// given.
/// </summary>
[RateLimit(RateLimitKind.Mail)]
public sealed class InviteModel(
    MemberQueries queries,
    MemberStore store,
    MailSender mail,
    PublicAddress address,
    TimeProvider time
) : MembersPage(queries, time)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The link, once it has been created.</summary>
    public string? Link { get; private set; }

    /// <summary>The email address that the link was sent to.</summary>
    public string? SentTo { get; private set; }

    public bool CanSend => mail.IsConfigured && address.IsSet;

    public AddressReach Reach => address.GetReach(Request);

    public DateTimeOffset Until => Now + MemberStore.InvitationLifetime;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Input = new() { Secret = MemberStore.CreateToken() };
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var role = RoleText.Parse(Input.Role);
        if (role is null)
        {
            ModelState.AddModelError("Input.Role", "Select what this person can do");
        }

        var to = Input.Address?.Trim() ?? "";
        if (to.Length > 0 && MailboxParser.ParseBare(to) is null)
        {
            ModelState.AddModelError(
                "Input.Address",
                "Enter one email address, such as name@example.com, or leave this field empty"
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // The secret comes from the form, so that submitting the form twice creates only one invitation.
        var secret = MemberStore.IsWellFormed(Input.Secret) ? Input.Secret! : MemberStore.CreateToken();
        var invited = await store.Invite(
            User.GetAccountId(),
            Partnership.Id,
            role!.Value,
            Input.Name,
            secret,
            Now,
            HttpContext.RequestAborted
        );
        if (!invited.TryGetValue(out _))
        {
            ModelState.AddProblems(invited.Problems);
            return Page();
        }

        Link = address.CreateAddress(Request, Links.OpenInvitation(secret));
        if (to.Length > 0 && CanSend)
        {
            var sent = await mail.Send(
                to,
                $"Invitation: {Partnership.Name}",
                CreateMessage(role.Value),
                HttpContext.RequestAborted
            );
            SentTo = sent.TryGetValue(out _) ? to : null;
            foreach (var problem in sent.Problems)
            {
                ModelState.AddModelError(
                    "",
                    $"{problem.Message}. The invitation is ready, so copy its link and send it yourself"
                );
            }
        }

        return Page();
    }

    private string CreateMessage(MemberRole role) =>
        $"""
            You are invited to “{Partnership.Name}” on Beyond Boundaries, as a {RoleText.GetName(
                role
            ).ToLowerInvariant()}. {RoleText.GetSummary(role)}

            Open this link to accept. You can use it once. The invitation expires on {DateText.FormatDay(Until)}.

            {Link}

            Anyone who has this link can accept in your place. Do not forward this message.
            """;

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Role { get; init; }

        public string? Address { get; init; }

        public string? Secret { get; init; }
    }
}
