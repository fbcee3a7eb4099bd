using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The participant's task list: the open ballots and the revealed ballots.</summary>
public sealed class IndexModel(ResponseQueries queries, PublicAddress address, TimeProvider time)
    : ParticipantPage(queries)
{
    /// <summary>The number of enablers answered, including those skipped.</summary>
    public int Answered => EnablersBallot.Answers.CountAnswered(Framework.Enablers);

    /// <summary>The first enabler without an answer; null if every enabler has one.</summary>
    public Item? FirstUnanswered => Framework.Enablers.FirstOrDefault(item => !EnablersBallot.Answers[item].IsAnswered);

    /// <summary>The open ballots other than the one on the enablers.</summary>
    public IReadOnlyList<ParticipantBallotView> Others => [.. Own.Ballots.Skip(1).Where(ballot => ballot.IsOpen)];

    /// <summary>The revealed ballots, whose results everyone can see.</summary>
    public IReadOnlyList<ParticipantBallotView> Revealed => [.. Own.Ballots.Where(ballot => !ballot.IsOpen)];

    /// <summary>The open ballots whose answers can be withdrawn.</summary>
    public IReadOnlyList<ParticipantBallotView> Given =>
        [.. Own.Ballots.Where(ballot => ballot.IsOpen && ballot.Version > 0)];

    /// <summary>
    /// A sentence about the closing date; null if there is no closing date, or if the participant has submitted
    /// their answers for the enablers.
    /// </summary>
    public string? ClosingDate =>
        Own.ClosesOn is { } day && !EnablersBallot.Submitted
            ? ClosingDateText.DescribeForParticipant(day, DateText.GetLondonDate(time.GetUtcNow()))
            : null;

    /// <summary>Whether answers have just been withdrawn.</summary>
    public bool IsWithdrawn => Request.Query.ContainsKey("withdrawn");

    public bool IsOpen => Own.Status == RoundStatus.Open;

    public override bool IsReplaceable => true;

    public string Heading =>
        (EnablersBallot.IsOpen, Others.Count(ballot => !ballot.Submitted), Answered) switch
        {
            (true, > 0, _) => "What you can answer now",
            (true, _, 0) => $"Score {CountText.TheEnablers(Framework.Enablers.Count)}",
            (true, _, var some) => $"{some} of {Framework.Enablers.Count} answered",
            (_, > 0, _) => "You have something new to answer",
            _ when Others.Count > 0 => "You have answered everything for now",
            _ => "Your answers",
        };

    public string WhatToDo =>
        (EnablersBallot.Submitted, Answered) switch
        {
            (true, _) => "You have submitted your answers. You can still change them until the results are revealed.",
            (_, 0) when Framework.Enablers.Count == 1 =>
                "Skip the enabler if you have no knowledge of it. We save your answers as you go.",
            (_, 0) => "Score the enablers in any order. Skip any that you have no knowledge of. We save your answers "
                + "as you go.",
            (_, var some) when some == Framework.Enablers.Count =>
                "You have answered everything. Check your answers, then submit them.",
            _ => "Answer the rest in any order. You can submit your answers even if you leave some enablers blank.",
        };

    /// <summary>Says, once the round is closed, whether the answers for the enablers count.</summary>
    public string WhatCounts =>
        (EnablersBallot, CountText.TheEnablers(Framework.Enablers.Count)) switch
        {
            ({ Submitted: true }, var enablers) => $"Your answers for {enablers} count towards the results.",
            ({ Version: 0 }, var enablers) => $"We have no answers from you for {enablers}.",
            var (_, enablers) => $"Your answers for {enablers} do not count, because you did not submit them.",
        };

    /// <summary>The wording packs to choose from.</summary>
    public IReadOnlyList<WordingPack> Packs => ShippedPacks.List(Framework);

    /// <summary>The wording pack in use; null for the framework's own words.</summary>
    public WordingPack? Pack => Packs.FirstOrDefault(pack => pack.Id == WordsCookie.Read(HttpContext));

    /// <summary>Chooses the wording in which the participant reads the questions.</summary>
    public IActionResult OnPostWords(string? words)
    {
        WordsCookie.Set(HttpContext, Packs.FirstOrDefault(pack => pack.Id == words)?.Id);
        return LocalRedirect(Links.Respond(Round));
    }

    /// <summary>Closes the answers on this device, so that other people who use it cannot see them.</summary>
    public IActionResult OnPostLeave()
    {
        ParticipantCookie.Delete(HttpContext, Round);
        return LocalRedirect(Links.Home);
    }

    public string ReturnPath => Links.Return(Round, ReturnToken);

    public string ReturnAddress => address.CreateAddress(Request, ReturnPath);
}
