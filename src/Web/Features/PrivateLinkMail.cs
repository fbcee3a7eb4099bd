namespace BeyondBoundaries.Web.Features;

/// <summary>The message that carries a participant's private link.</summary>
internal static class PrivateLinkMail
{
    public static (string Subject, string Text) Of(string round, string partnership, string address) => (
        $"Your private link: {round}",
        $"""
        This is your private link to your answers in “{round}”, {partnership}:

        {address}

        Anyone who has it can see and change your answers. Do not forward this message.
        """);
}
