using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>A participant's reflection on a theme: where progress is needed.</summary>
public sealed class ReflectionModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    public Theme Theme { get; private set; } = null!;

    public AnswerField Reflection => new(AnswerFieldKind.Reflection, Theme.Id);

    /// <summary>Whether the page was opened from the check page. If so, saving returns to that page.</summary>
    public bool BackToCheck => Request.Query.ContainsKey("check");

    public override Ballot Ballot => Ballot.Enablers;

    protected override IReadOnlyList<AnswerField> Fields => [Reflection];

    protected override bool SavesWithoutReading => true;

    protected override bool FindsTarget()
    {
        Theme = Framework.Themes.FirstOrDefault(theme => theme.Id == (string)RouteData.Values["theme"]!)!;
        return Theme is not null;
    }

    /// <summary>The page after this question, whether it is answered or skipped.</summary>
    public string NextPage => BackToCheck ? Links.CheckAnswers(Round) : QuestionPath.GetNext(Framework, Round, Theme);

    protected override string Next(bool submitted) => NextPage;
}
