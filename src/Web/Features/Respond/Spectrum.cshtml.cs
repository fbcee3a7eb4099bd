using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>Where the partnership is on the spectrum today, and where it should be.</summary>
public sealed class SpectrumModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    public BeyondBoundaries.Core.Frameworks.Spectrum Spectrum { get; private set; } = null!;

    public AnswerField Now { get; } = new(AnswerFieldKind.Now);

    public AnswerField Wanted { get; } = new(AnswerFieldKind.Wanted);

    /// <summary>Whether the page was opened from the check page.</summary>
    public bool BackToCheck => Request.Query.ContainsKey("check");

    public override Ballot Ballot => Ballot.Enablers;

    protected override IReadOnlyList<AnswerField> Fields => [Now, Wanted];

    protected override bool FindsTarget()
    {
        Spectrum = Framework.Definition.Spectrum!;
        return Spectrum is not null;
    }

    protected override string Next(bool submitted) => Links.CheckAnswers(Round);
}
