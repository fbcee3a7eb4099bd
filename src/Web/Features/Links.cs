using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Features;

/// <summary>The address of every page, in one place.</summary>
public static class Links
{
    public const string Home = "/";
    public const string SignOut = "/sign-out";
    public const string Demonstration = "/demonstration";
    public const string Partnerships = "/partnerships";
    public const string NewPartnership = "/partnerships/new";
    public const string JoinByCode = "/join";
    public const string JoinNotice = "/join/notice";
    public const string AboutYou = "/join/about-you";

    /// <summary>Whether an address holds a secret, which does not belong on paper.</summary>
    public static bool HoldSecret(PathString path) =>
        path.StartsWithSegments("/set-up") || path.StartsWithSegments("/join") || path.StartsWithSegments("/return");

    public static string SetUp(string token) => $"/set-up/{token}";

    public static string SignIn(string? returnTo = null) => returnTo is null ? "/sign-in" : $"/sign-in?returnUrl={Uri.EscapeDataString(returnTo)}";

    public static string Partnership(PartnershipId id) => $"/partnerships/{id.Value}";

    public static string NewRound(PartnershipId id) => $"/partnerships/{id.Value}/rounds/new";

    public static string Round(RoundId id) => $"/rounds/{id.Value}";

    public static string CloseRound(RoundId id) => $"/rounds/{id.Value}/close";

    public static string Results(RoundId id) => $"/rounds/{id.Value}/results";

    public static string ResultsFile(RoundId id, string format) => $"/rounds/{id.Value}/results.{format}";

    public static string DemonstrationFile(string format) => $"/demonstration.{format}";

    public static string SetUpOf(RoundId id) => $"/rounds/{id.Value}/set-up";

    public static string Door(RoundId id) => $"/rounds/{id.Value}/door";

    public static string Sheets(RoundId id) => $"/rounds/{id.Value}/sheets";

    public static string PrintSheets(RoundId id, bool large) => $"/rounds/{id.Value}/sheets/print{(large ? "?large=true" : "")}";

    public static string Keying(RoundId id) => $"/rounds/{id.Value}/keying";

    public static string YourLink(RoundId round) => $"/answer/{round.Value}/link";

    public static string Join(string token) => $"/join/{token}";

    public static string Return(RoundId round, string token) => $"/return/{round.Value}/{token}";

    public static string Answer(RoundId round) => $"/answer/{round.Value}";

    public static string Score(RoundId round, string enabler) => $"/answer/{round.Value}/{enabler}";

    public static string CheckAnswers(RoundId round) => $"/answer/{round.Value}/check";

    public static string Submitted(RoundId round) => $"/answer/{round.Value}/submitted";
}
