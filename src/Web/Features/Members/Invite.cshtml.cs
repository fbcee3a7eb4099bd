using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Members;

/// <summary>Inviting somebody by a link that works once. It is shown once, and sent when an address is given.</summary>
[Limited(Costly.Mail)]
public sealed class InviteModel(MemberQueries queries, MemberStore store, Mail mail, PublicAddress address, TimeProvider time) : MembersPage(queries, time)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The link, once it is made.</summary>
    public string? Link { get; private set; }

    /// <summary>Where it was sent.</summary>
    public string? SentTo { get; private set; }

    public bool CanSend => mail.IsConfigured && address.IsSet;

    public bool WorksElsewhere => address.IsSet;

    public DateTimeOffset Until => Now + MemberStore.Lifetime;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Input = new() { Secret = MemberStore.NewToken() };
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var role = RoleWords.Read(Input.Role);
        if (role is null)
        {
            ModelState.AddModelError("Input.Role", "Choose what they can do");
        }

        var to = Input.Address?.Trim() ?? "";
        if (to.Length > 0 && Mailbox.ParseBare(to) is null)
        {
            ModelState.AddModelError("Input.Address", "Enter one email address, such as name@example.com, or leave it empty");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // The form brings the secret, so that a form sent twice makes one invitation.
        var secret = MemberStore.IsToken(Input.Secret) ? Input.Secret! : MemberStore.NewToken();
        var invited = await store.Invite(User.Account(), Partnership.Id, role!.Value, Input.Name, secret, Now, HttpContext.RequestAborted);
        if (!invited.Is(out _))
        {
            ModelState.Add(invited.Problems);
            return Page();
        }

        Link = address.Of(Request, Links.OpenInvitation(secret));
        if (to.Length > 0 && CanSend)
        {
            var sent = await mail.Send(to, $"Invitation: {Partnership.Name}", Message(role.Value), HttpContext.RequestAborted);
            SentTo = sent.Is(out _) ? to : null;
            foreach (var problem in sent.Problems)
            {
                ModelState.AddModelError("", $"{problem.Message}. The invitation is ready: copy its link");
            }
        }

        return Page();
    }

    private string Message(MemberRole role) =>
        $"""
        You are invited to “{Partnership.Name}” on Beyond Boundaries, as a {RoleWords.Name(role).ToLowerInvariant()}. {RoleWords.Summary(role)}

        Open this link to accept. It works once, until {Dates.Day(Until)}:

        {Link}

        Whoever has it can accept in your place. Do not forward this message.
        """;

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Role { get; init; }

        public string? Address { get; init; }

        public string? Secret { get; init; }
    }
}
