namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// A form that was sent with an invalid antiforgery token. Its page is shown again with the typed values.
/// </summary>
/// <param name="Fields">The fields of the form.</param>
public sealed record ExpiredForm(IFormCollection Fields)
{
    /// <summary>The error message at the top of the page.</summary>
    public const string Text =
        "This page was open for a long time, or you have signed in or out since you opened it. We have not "
        + "saved anything yet. What you entered is still on this page, except passwords and files. Check the "
        + "page, then select the button again";

    /// <summary>Finds the form whose page is being shown again; null if there is none.</summary>
    public static ExpiredForm? Find(HttpContext context) => context.Features.Get<ExpiredForm>();
}
