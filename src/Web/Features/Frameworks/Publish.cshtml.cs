using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>
/// Publishes a draft as a version that never changes. If the draft was created from another version, the user confirms
/// what happened to the items in that version.
/// </summary>
public sealed class PublishModel(
    FrameworkQueries queries,
    FrameworkStore store,
    FrameworkCatalogue catalogue,
    TimeProvider time
) : FrameworkDraftPage(queries, store, time)
{
    private readonly FrameworkStore frameworks = store;
    private readonly FrameworkQueries read = queries;
    private readonly TimeProvider clock = time;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Whether the draft still has problems, so that it cannot be published.</summary>
    public bool IsUnfinished => Stored.Draft.FindProblems().Count > 0;

    /// <summary>
    /// The version that the draft's crosswalk refers to; null if there is none, or if the draft may not be based on it.
    /// </summary>
    public Framework? Earlier { get; private set; }

    /// <summary>What happened to each item that did not stay the same.</summary>
    public IReadOnlyList<ItemMatch> Changes { get; private set; } = [];

    /// <summary>The ids of the reworded or moved items that the page asks about.</summary>
    public IReadOnlyList<string> Asked => [.. Questions.Select(question => question.Id)];

    public IReadOnlyList<(string Id, string Text)> Questions =>
        [
            .. Changes
                .Where(change => change.IsCompared)
                .Select(change => (change.After[0].Id, ItemMatchText.Describe(change))),
        ];

    /// <summary>The sentences about the changes that the page does not ask about.</summary>
    public IReadOnlyList<string> Others =>
        [.. Changes.Where(change => !change.IsCompared).Select(ItemMatchText.Describe)];

    /// <summary>
    /// Whether the lines of the crosswalk are shown. They are shown after the user has asked to check them, and
    /// whenever they have problems.
    /// </summary>
    public bool IsCrosswalkOpen =>
        !HttpMethods.IsGet(Request.Method)
        && (
            Request.Query["handler"] == "Check"
            || (ModelState.TryGetValue("Input.Crosswalk", out var entry) && entry.Errors.Count > 0)
        );

    /// <summary>The sentence that says who can use the version.</summary>
    public string Reach =>
        Stored.Partnership is null
            ? "Every partnership can use the published version in new rounds."
            : $"Only {Stored.PartnershipName} can use the published version in new rounds.";

    /// <summary>
    /// Returns whether an item is ticked as having the same meaning. An item that the posted form did not ask about
    /// counts as ticked.
    /// </summary>
    public bool IsSame(string id) => !Input.Asked.Contains(id) || Input.Same.Contains(id);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadEarlier(id))
        {
            return NotFound();
        }

        var proposal = Earlier is null || IsUnfinished ? null : CrosswalkProposal.Create(Earlier, Later(null));
        Input = new()
        {
            Name = await ProposeName(),
            Crosswalk = string.Join('\n', proposal?.Entries.Select(CrosswalkText.Write) ?? []),
        };
        Match(proposal);
        return Page();
    }

    /// <summary>Shows what the typed lines of the crosswalk mean.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id)
    {
        if (!await LoadEarlier(id))
        {
            return NotFound();
        }

        Match(ReadCrosswalk());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadEarlier(id))
        {
            return NotFound();
        }

        var crosswalk = ReadCrosswalk();
        Match(crosswalk);
        var name = FrameworkInputRules.Clean(Input.Name);
        if (name.Length == 0)
        {
            ModelState.AddModelError("Input.Name", "Enter a name for the version");
        }
        else if (!FrameworkDraft.IsId(name))
        {
            ModelState.AddModelError(
                "Input.Name",
                "Enter a name such as 2027.1, with only letters, digits, dots and hyphens. Start with a letter "
                    + "or digit, and use up to 64 characters"
            );
        }
        else if (catalogue.All.Any(one => one.Definition.Id == Definition.Id && one.Definition.Version == name))
        {
            ModelState.AddModelError("Input.Name", "A version with this name already exists. Enter a different name");
        }

        if (!ModelState.IsValid || IsUnfinished)
        {
            return Page();
        }

        var published = await frameworks.Publish(
            Account,
            Stored.Id,
            name,
            crosswalk is null ? null : WithAnswers(crosswalk),
            Version,
            clock.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (published.TryGetValue(out _))
        {
            return LocalRedirect($"{FrameworkLinks.Index}?published={Uri.EscapeDataString(name)}");
        }

        if (published.Problems is [{ Code: ProblemCodes.VersionTaken } taken])
        {
            ModelState.AddModelError("Input.Name", taken.Message);
            return Page();
        }

        return await ShowChanged(published.Problems);
    }

    private async Task<bool> LoadEarlier(Guid id)
    {
        if (!await Load(id))
        {
            return false;
        }

        // The crosswalk in a file can refer to any framework, but another partnership's framework must not be read
        // here.
        Earlier =
            Definition.Crosswalk is { } from
            && (
                catalogue.IsSupplied(from.FrameworkId, from.Version)
                || await read.CanFollow(Stored.Partnership, from.FrameworkId, from.Version, HttpContext.RequestAborted)
            )
                ? catalogue.Find(from.FrameworkId, from.Version)
                : null;
        return true;
    }

    private Framework Later(Crosswalk? crosswalk) =>
        Framework.From(Definition with { Crosswalk = crosswalk }).Value
        ?? throw new InvalidOperationException("An unfinished framework has no crosswalk.");

    /// <summary>
    /// Reads the typed lines; returns null if there is no earlier version or the draft is unfinished. If the lines have
    /// problems, adds the problems to the model state and returns an empty crosswalk.
    /// </summary>
    private Crosswalk? ReadCrosswalk()
    {
        if (Earlier is null || IsUnfinished)
        {
            return null;
        }

        var entries = new List<CrosswalkEntry>();
        foreach (var line in FrameworkInputRules.Lines(Input.Crosswalk))
        {
            var read = CrosswalkText.Read(line);
            if (!read.TryGetValue(out var entry))
            {
                ModelState.AddModelError("Input.Crosswalk", read.Problems[0].Message);
                continue;
            }

            foreach (var id in entry.Before.Where(id => Earlier.Find(id) is null))
            {
                ModelState.AddModelError(
                    "Input.Crosswalk",
                    $"Version {Earlier.Definition.Version} has no item {id}. Check the ID"
                );
            }

            entries.Add(entry);
        }

        var crosswalk = new Crosswalk(Earlier.Definition.Id, Earlier.Definition.Version, entries);
        foreach (var problem in Framework.From(Definition with { Crosswalk = crosswalk }).Problems)
        {
            ModelState.AddModelError("Input.Crosswalk", problem.Message.TrimEnd('.'));
        }

        return ModelState.TryGetValue("Input.Crosswalk", out var field) && field.Errors.Count > 0
            ? new(Earlier.Definition.Id, Earlier.Definition.Version, [])
            : crosswalk;
    }

    private void Match(Crosswalk? crosswalk)
    {
        if (Earlier is not null && crosswalk is not null)
        {
            Changes =
            [
                .. FrameworkMatch.Between(Earlier, Later(crosswalk)).Items.Where(item => item.Fate != ItemFate.Same),
            ];
        }
    }

    /// <summary>Returns the crosswalk with the unticked items marked as having a new meaning.</summary>
    private Crosswalk WithAnswers(Crosswalk crosswalk) =>
        crosswalk.WithNewMeanings([.. Changes.Where(change => change.IsCompared && !IsSame(change.After[0].Id))]);

    /// <summary>
    /// Proposes a name for the version: one more than the highest published version that is a whole number, or 1 if
    /// there is no such version.
    /// </summary>
    private async Task<string> ProposeName()
    {
        var published = await read.ListPublished(Account, HttpContext.RequestAborted);
        var last = published
            .Where(framework => framework.FrameworkId == Definition.Id)
            .Select(framework =>
                int.TryParse(framework.Version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : 0
            )
            .DefaultIfEmpty(0)
            .Max();
        return (last + 1).ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Crosswalk { get; init; }

        /// <summary>The ids of the items that the form asks about.</summary>
        public IReadOnlyList<string> Asked { get; init; } = new List<string>();

        /// <summary>The ids of the items that are ticked as having the same meaning.</summary>
        public IReadOnlyList<string> Same { get; init; } = new List<string>();
    }
}
