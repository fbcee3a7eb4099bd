using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Hosting.Proxies;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The task list: everything that is asked at the moment, and what has been revealed.</summary>
public sealed class IndexModel(ResponseQueries queries, PublicAddress address) : ParticipantPage(queries)
{
    /// <summary>How many of the enablers are answered, skips included.</summary>
    public int Answered => EnablersBallot.Answers.CountAnswered(Framework.Enablers);

    /// <summary>What is asked beside the enablers.</summary>
    public IReadOnlyList<ParticipantBallotView> Others => [.. Own.Ballots.Skip(1).Where(ballot => ballot.IsOpen)];

    /// <summary>What everyone can see by now.</summary>
    public IReadOnlyList<ParticipantBallotView> Revealed => [.. Own.Ballots.Where(ballot => !ballot.IsOpen)];

    /// <summary>What can be taken back.</summary>
    public IReadOnlyList<ParticipantBallotView> Given =>
        [.. Own.Ballots.Where(ballot => ballot.IsOpen && ballot.Version > 0)];

    /// <summary>Whether the page follows upon taking answers back.</summary>
    public bool IsWithdrawn => Request.Query.ContainsKey("withdrawn");

    public bool IsOpen => Own.Status == RoundStatus.Open;

    public string Heading =>
        (EnablersBallot.IsOpen, Others.Count, Answered) switch
        {
            (true, > 0, _) => "What you can answer now",
            (true, _, 0) => $"Score the {Framework.Enablers.Count} enablers",
            (true, _, var some) => $"{some} of {Framework.Enablers.Count} answered",
            (_, > 0, _) => "You have something new to answer",
            _ => "Your answers",
        };

    public string WhatToDo =>
        (EnablersBallot.Submitted, Answered) switch
        {
            (true, _) => "You have submitted your answers. You can still change them until the results are revealed.",
            (_, 0) =>
                "Answer them in any order. Skip any that you have no knowledge of. We save your answers as you go.",
            (_, var some) when some == Framework.Enablers.Count =>
                "You have answered everything. Check your answers, then submit them.",
            _ => "Answer the rest in any order. You can submit with some left blank.",
        };

    /// <summary>Closes the answers on this device, for those who share it.</summary>
    public IActionResult OnPostLeave()
    {
        ParticipantCookie.Delete(HttpContext, Round);
        return LocalRedirect(Links.Home);
    }

    public string ReturnPath => Links.Return(Round, ReturnToken);

    public string ReturnAddress => address.CreateAddress(Request, ReturnPath);
}
