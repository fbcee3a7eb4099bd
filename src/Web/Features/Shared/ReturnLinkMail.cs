namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>Creates the message that contains a participant's return link.</summary>
internal static class ReturnLinkMail
{
    public static (string Subject, string Text) Create(string round, string partnership, string address) =>
        (
            $"Your private link: {round}",
            $"""
            This is your private link to your answers in “{round}” ({partnership}):

            {address}

            Anyone who has it can see and change your answers. Do not forward this message.
            """
        );
}
