namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>A form that was sent with an invalid token: its page is shown again with what was typed.</summary>
/// <param name="Fields">What it held.</param>
public sealed record ExpiredForm(IFormCollection Fields)
{
    /// <summary>What the person reads.</summary>
    public const string Text =
        "This page was open for a long time, or you have signed in or out since you opened it. We have not saved anything yet. "
        + "Nothing was lost: check what you typed, then select the button again";

    /// <summary>The form that the page is shown again for; null otherwise.</summary>
    public static ExpiredForm? Find(HttpContext context) => context.Features.Get<ExpiredForm>();
}
