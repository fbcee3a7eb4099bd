using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Addresses;

/// <summary>The addresses of the pages on which users manage their own account.</summary>
public static class MyAccountLinks
{
    public const string NewPasskeyOptions = "/my-account/passkeys?handler=options";
    public const string StartConnectSingleSignOn = "/my-account/single-sign-on?handler=go";
    public const string ConnectSingleSignOn = "/my-account/single-sign-on/connect";
    public const string Index = "/my-account";
    public const string Name = "/my-account/name";
    public const string Email = "/my-account/email";
    public const string Password = "/my-account/password";
    public const string TwoFactor = "/my-account/two-step";
    public const string TurnOnTwoFactor = "/my-account/two-step/on";
    public const string TurnOffTwoFactor = "/my-account/two-step/off";
    public const string RecoveryCodes = "/my-account/recovery-codes";
    public const string Passkeys = "/my-account/passkeys";
    public const string AccessTokens = "/my-account/access-tokens";
    public const string AccessTokensRevoked = "/my-account/access-tokens?revoked=true";
    public const string NewAccessToken = "/my-account/access-tokens/new";
    public const string SingleSignOn = "/my-account/single-sign-on";
    public const string Sessions = "/my-account/sessions";
    public const string SessionEnded = "/my-account/sessions?ended=true";
    public const string OtherSessionsEnded = $"{SessionEnded}&several=true";

    public static string SingleSignOnWithError(string trouble) => $"{SingleSignOn}?trouble={trouble}";

    public static string RemovePasskey(string passkey) => $"/my-account/passkeys/{passkey}/remove";

    public static string RevokeAccessToken(AccessTokenId token) => $"{AccessTokens}/{token.Value}/revoke";

    public static string Changed(string change) => $"{Index}?changed={change}";
}
