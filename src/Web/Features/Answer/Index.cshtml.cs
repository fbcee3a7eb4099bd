using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>The task list: three themes, twelve enablers.</summary>
public sealed class IndexModel(ResponseQueries queries, PublicAddress address) : AnswerPage(queries)
{
    public string Heading => Answered == 0 ? "Score the 12 enablers" : $"{Answered} of {Framework.Enablers.Count} answered";

    public string WhatToDo => (First.Submitted, Answered) switch
    {
        (true, _) => "You have submitted. You can still change your answers until the round is closed.",
        (_, 0) => "Take them in any order. Skip what you have no knowledge of. Everything is saved when you continue.",
        (_, var some) when some == Framework.Enablers.Count => "Everything is answered. Check your answers, then submit them.",
        _ => "Take the rest in any order. You can submit with some left blank.",
    };

    public string ReturnPath => Links.Return(Round, ReturnToken);

    public string ReturnAddress => address.Of(Request, ReturnPath);
}
