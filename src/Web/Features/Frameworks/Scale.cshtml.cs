using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>
/// Changes the scale of a draft. If the lowest score changes, the items' level texts stay with their levels.
/// </summary>
public sealed class ScaleModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : FrameworkDraftPage(queries, store, time)
{
    /// <summary>The number of levels on the form.</summary>
    public const int Count = Core.Frameworks.Scale.MaxLevels;

    private static readonly string[] Names = ["Lowest level", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh"];

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The level texts that saving the scale would delete; empty unless the page asks about them.</summary>
    public IReadOnlyList<(Item Item, LevelText Text)> Lost { get; private set; } = [];

    /// <summary>Describes a level by its position, such as "Third level". Positions count from 0.</summary>
    public static string Name(int index) => index == 0 ? Names[0] : $"{Names[index]} level";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var levels = Definition.Scale.Levels;
        Input = new()
        {
            Question = Definition.Scale.Question,
            Skip = Definition.Scale.Skip,
            First = $"{Definition.Scale.First}",
            Labels = [.. Enumerable.Range(0, Count).Select(i => i < levels.Count ? levels[i].Label : "")],
            Descriptors = [.. Enumerable.Range(0, Count).Select(i => i < levels.Count ? levels[i].Descriptor : "")],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Input = Input with
        {
            Labels = [.. Enumerable.Range(0, Count).Select(i => Input.Labels.ElementAtOrDefault(i))],
            Descriptors = [.. Enumerable.Range(0, Count).Select(i => Input.Descriptors.ElementAtOrDefault(i))],
        };
        var first = Input.First == "0" ? 0 : 1;
        var labels = Enumerable.Range(0, Count).Select(i => Clean(Input.Labels, i)).ToList();
        // A description of a level without a name would be lost, so CheckTexts asks for the name.
        var used =
            Enumerable.Range(0, Count).LastOrDefault(i => labels[i].Length + Clean(Input.Descriptors, i).Length > 0, -1)
            + 1;
        CheckTexts(labels, used);
        var scale = new Scale(
            FrameworkInputRules.Clean(Input.Question),
            FrameworkInputRules.Clean(Input.Skip),
            [.. labels.Take(used).Select((label, i) => new ScaleLevel(first + i, label, Clean(Input.Descriptors, i)))]
        );
        return await Save(() => Change(scale), FrameworkLinks.Draft(Stored.Id), "the scale");
    }

    protected override string Mark() => DraftPart.Mark(Definition.Scale);

    /// <summary>
    /// Returns the stored draft with the scale; null if the typed values have problems, or if level texts would be
    /// lost and the user has not agreed to that.
    /// </summary>
    private FrameworkDraft? Change(Scale scale)
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        Lost = Stored.Draft.FindTextsLostWith(scale);
        if (Lost.Count == 0 || (Input.DeletesTexts && Began == Mark() && Input.Lost == DraftPart.Mark(Lost)))
        {
            return Stored.Draft.WithScale(scale);
        }

        ModelState.Remove("Input.Lost");
        ModelState.Remove("Input.DeletesTexts");
        Input = Input with { Lost = DraftPart.Mark(Lost), DeletesTexts = false };
        var texts =
            Lost.Count == 1 ? "1 piece of text describes a level" : $"{Lost.Count} pieces of text describe levels";
        ModelState.AddModelError(
            "Input.DeletesTexts",
            $"{texts} that the scale would no longer have. Confirm that this text can be deleted"
        );
        return null;
    }

    private void CheckTexts(List<string> labels, int used)
    {
        ModelState.AddProblems(
            FrameworkInputRules
                .FindProblems(
                    Input.Question,
                    FrameworkInputRules.MaxTextCharacters,
                    "question",
                    "what people should think about",
                    isRequired: true
                )
                .Concat(
                    FrameworkInputRules.FindProblems(
                        Input.Skip,
                        FrameworkInputRules.MaxTitleCharacters,
                        "skip",
                        "what people can choose instead of a score",
                        isRequired: true
                    )
                )
        );
        if (used < Core.Frameworks.Scale.MinLevels)
        {
            ModelState.AddModelError(
                $"Input.Labels[{Math.Max(0, used)}]",
                $"Enter the names of at least {Core.Frameworks.Scale.MinLevels} levels"
            );
        }

        for (var i = 0; i < used; i++)
        {
            if (labels[i].Length == 0 && Clean(Input.Descriptors, i).Length > 0)
            {
                ModelState.AddModelError(
                    $"Input.Labels[{i}]",
                    $"Enter the name of the {Name(i).ToLowerInvariant()}, or clear its description"
                );
                continue;
            }

            foreach (
                var problem in FrameworkInputRules
                    .FindProblems(
                        labels[i],
                        FrameworkInputRules.MaxShortCharacters,
                        $"Labels[{i}]",
                        $"the name of the {Name(i).ToLowerInvariant()}",
                        isRequired: true
                    )
                    .Concat(
                        FrameworkInputRules.FindProblems(
                            Clean(Input.Descriptors, i),
                            FrameworkInputRules.MaxTextCharacters,
                            $"Descriptors[{i}]",
                            $"the description of the {Name(i).ToLowerInvariant()}"
                        )
                    )
            )
            {
                ModelState.AddModelError($"Input.{problem.Field}", problem.Message);
            }
        }
    }

    private static string Clean(IReadOnlyList<string?> texts, int index) =>
        FrameworkInputRules.Clean(texts.ElementAtOrDefault(index));

    public sealed record Form
    {
        public string? Question { get; init; }

        public string? Skip { get; init; }

        public string? First { get; init; }

        public IReadOnlyList<string?> Labels { get; init; } = new List<string?>();

        /// <summary>Whether the user has agreed to delete the level texts for the removed levels.</summary>
        public bool DeletesTexts { get; init; }

        /// <summary>The fingerprint of the level texts that the page asked about.</summary>
        public string? Lost { get; init; }

        public IReadOnlyList<string?> Descriptors { get; init; } = new List<string?>();
    }
}
