using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Changes the details of the framework as a whole, such as its title, purpose, source and guidance.</summary>
public sealed class DetailsModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : FrameworkDraftPage(queries, store, time)
{
    private const int MaxLanguageCharacters = 35;

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Input = new()
        {
            Title = Definition.Title,
            Summary = Definition.Summary,
            Language = Definition.Language,
            Status = FrameworkWords.Statuses.WordFor(Definition.Status),
            Origin = Definition.Origin is { } origin ? FrameworkWords.Origins.WordFor(origin) : null,
            SourceTitle = Definition.Source.Title,
            SourcePublisher = Definition.Source.Publisher,
            SourceUrl = Definition.Source.Url,
            SourceNote = Definition.Source.Note,
            Licence = Definition.Licence,
            Principles = string.Join('\n', Definition.Principles),
            Who = Definition.Guidance.Who,
            How = string.Join('\n', Definition.Guidance.How),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        ModelState.AddProblems(FindProblems(WithInput(Definition)));
        return await Save(
            () => ModelState.IsValid ? new(WithInput(Definition)) : null,
            FrameworkLinks.Draft(Stored.Id),
            "the details of the framework"
        );
    }

    protected override string Mark() => DraftPart.MarkDetails(Definition);

    private FrameworkDefinition WithInput(FrameworkDefinition framework)
    {
        var url = FrameworkInputRules.Clean(Input.SourceUrl);
        return framework with
        {
            Title = FrameworkInputRules.Clean(Input.Title),
            Summary = FrameworkInputRules.Clean(Input.Summary),
            Language = FrameworkInputRules.Clean(Input.Language),
            Status = FrameworkWords.Statuses.GetValueOrDefault(Input.Status ?? "", FrameworkStatus.Complete),
            Origin = FrameworkWords.Origins.TryGetValue(Input.Origin ?? "", out var origin) ? origin : null,
            Source = new(
                FrameworkInputRules.Clean(Input.SourceTitle),
                FrameworkInputRules.Clean(Input.SourcePublisher),
                FrameworkInputRules.Clean(Input.SourceNote)
            )
            {
                Url = url.Length > 0 ? url : null,
            },
            Licence = FrameworkInputRules.Clean(Input.Licence),
            Principles = FrameworkInputRules.Lines(Input.Principles),
            Guidance = framework.Guidance with
            {
                Who = FrameworkInputRules.Clean(Input.Who),
                How = FrameworkInputRules.Lines(Input.How),
            },
        };
    }

    private IEnumerable<Problem> FindProblems(FrameworkDefinition changed)
    {
        (string? Text, string Field, string What)[] texts =
        [
            (Input.Summary, "summary", "the purpose"),
            (Input.SourceTitle, "sourceTitle", "the title of the publication"),
            (Input.SourcePublisher, "sourcePublisher", "the publisher"),
            (Input.SourceNote, "sourceNote", "the text about the publication"),
            (Input.Licence, "licence", "the licence"),
            (Input.Principles, "principles", "the list of principles"),
            (Input.Who, "who", "the text about who should use the framework"),
            (Input.How, "how", "the list of steps"),
        ];
        return FrameworkInputRules
            .FindProblems(Input.Title, FrameworkInputRules.MaxTitleCharacters, "title", "the title", isRequired: true)
            .Concat(
                FrameworkInputRules.FindProblems(
                    Input.Language,
                    MaxLanguageCharacters,
                    "language",
                    "the language",
                    isRequired: true
                )
            )
            .Concat(
                texts.SelectMany(one =>
                    FrameworkInputRules.FindProblems(
                        one.Text,
                        FrameworkInputRules.MaxTextCharacters,
                        one.Field,
                        one.What
                    )
                )
            )
            .Concat(
                new FrameworkDraft(changed)
                    .FindProblems()
                    .Where(problem => problem.Field == "/source/url")
                    .Select(problem => problem with { Field = "sourceUrl", Message = problem.Message.TrimEnd('.') })
            );
    }

    public sealed record Form
    {
        public string? Title { get; init; }

        public string? Summary { get; init; }

        public string? Language { get; init; }

        public string? Status { get; init; }

        public string? Origin { get; init; }

        public string? SourceTitle { get; init; }

        public string? SourcePublisher { get; init; }

        public string? SourceUrl { get; init; }

        public string? SourceNote { get; init; }

        public string? Licence { get; init; }

        public string? Principles { get; init; }

        public string? Who { get; init; }

        public string? How { get; init; }
    }
}
