using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features;

/// <summary>The address of every page, in one place.</summary>
public static class Links
{
    public const string Home = "/";
    public const string SignOut = "/sign-out";
    public const string Demonstration = "/demonstration";
    public const string Partnerships = "/partnerships";
    public const string NewPartnership = "/partnerships/new";
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

    public static string Join(string token) => $"/join/{token}";

    public static string Return(RoundId round, string token) => $"/return/{round.Value}/{token}";

    public static string Answer(RoundId round, bool withdrawn = false) => $"/answer/{round.Value}{(withdrawn ? "?withdrawn=true" : "")}";

    public static string Score(RoundId round, string enabler) => $"/answer/{round.Value}/{enabler}";

    public static string AllEnablers(RoundId round, bool saved = false) => $"/answer/{round.Value}/all{(saved ? "?saved=true" : "")}";

    public static string Reflection(RoundId round, string theme) => $"/answer/{round.Value}/reflection/{theme}";

    public static string Spectrum(RoundId round) => $"/answer/{round.Value}/spectrum";

    public static string ScoreAgain(RoundId round, string enabler) => $"/answer/{round.Value}/again/{enabler}";

    public static string ScoreIndicators(RoundId round, string enabler) => $"/answer/{round.Value}/indicators/{enabler}";

    public static string NameChallenges(RoundId round) => $"/answer/{round.Value}/challenges";

    public static string ParticipantResults(RoundId round) => $"/answer/{round.Value}/results";

    public static string Withdraw(RoundId round, Ballot ballot) =>
        $"/answer/{round.Value}/withdraw/{ballot.Kind.ToString().ToLowerInvariant()}{(ballot.About.Length == 0 ? "" : $"/{ballot.About}")}";

    public static string ReceiptFile(RoundId round) => $"/answer/{round.Value}/submitted?handler=file";

    public static string CheckAnswers(RoundId round) => $"/answer/{round.Value}/check";

    public static string Submitted(RoundId round) => $"/answer/{round.Value}/submitted";
}
