using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Respond;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Mail;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>The participant's return link, to copy, scan or send by email.</summary>
[RateLimit(RateLimitKind.Mail)]
public sealed class YourLinkModel(
    ResponseQueries queries,
    ReturnLinkStore store,
    MailSender mail,
    PublicAddress publicAddress
) : ParticipantPage(queries)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Whether this installation can send links by email.</summary>
    public bool CanSend => mail.IsConfigured && publicAddress.IsSet;

    /// <summary>The devices that the link works on.</summary>
    public AddressReach Reach => publicAddress.GetReach(Request);

    /// <summary>The email address that the link has just been sent to.</summary>
    public string? SentTo { get; private set; }

    /// <summary>Whether the link has just been replaced.</summary>
    public bool IsRenewed => Request.Query.ContainsKey("renewed");

    public string AddressHint =>
        Own.Confidentiality.Mode == ConfidentialityMode.Anonymous
            ? "We do not keep the address."
            : "We keep the address until the round closes, so that your facilitator can have a new link sent to "
                + "you. If you have not submitted your answers, your facilitator can also send you a reminder, at "
                + "most once a week.";

    public string ReturnPath => Links.Return(Round, ReturnToken);

    public string ReturnAddress => publicAddress.CreateAddress(Request, ReturnPath);

    public void OnGet()
    {
        // The page shows the link.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var address = Input.Address?.Trim() ?? "";
        var message = ReturnLinkMail.Create(Own.RoundName, Own.PartnershipName, ReturnAddress);
        var sent = await mail.Send(address, message.Subject, message.Text, HttpContext.RequestAborted);
        if (!sent.TryGetValue(out _))
        {
            foreach (var problem in sent.Problems)
            {
                ModelState.AddModelError("Input.Address", problem.Message);
            }

            return Page();
        }

        await store.SaveContact(Round, ReturnToken, address, HttpContext.RequestAborted);
        SentTo = address;
        return Page();
    }

    public sealed record Form
    {
        public string? Address { get; init; }
    }
}
