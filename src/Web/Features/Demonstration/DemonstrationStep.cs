using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>A step of the demonstration. The steps are in the order of a real round.</summary>
/// <param name="Address">The address of the step's page.</param>
/// <param name="Title">The title, which tells the visitor what to do.</param>
/// <param name="Hint">A description of the step, in one or two sentences.</param>
internal sealed record DemonstrationStep(string Address, string Title, string Hint)
{
    public static IReadOnlyList<DemonstrationStep> All { get; } =
    [
        new(
            DemonstrationLinks.Score,
            "Score as a participant",
            "Score the enablers as if you belonged to this partnership, and compare your scores with "
                + "everyone’s. We do not store your scores."
        ),
        new(
            DemonstrationLinks.Slide(),
            "Look at the projector view",
            "This is what people in the room see when the results are revealed, one slide at a time."
        ),
        new(
            DemonstrationLinks.Results,
            "Read the results",
            "Everyone in the partnership can see the results, on a phone, on a laptop or on paper."
        ),
        new(
            DemonstrationLinks.Plan,
            "See the plan",
            "The partnership has decided what to work on first, who will do it and by when."
        ),
        new(DemonstrationLinks.Change, "Come back a year later", "A second round shows what has changed."),
        new(
            DemonstrationLinks.Region,
            "Look at a region",
            "33 partnerships have each shared one round. See their combined figures."
        ),
    ];

    /// <summary>
    /// Finds the step with this address and its number, counting from 1; null if no step has this address.
    /// </summary>
    public static (int Number, DemonstrationStep Step)? Find(string address) =>
        All.Index().Where(one => one.Item.Address == address).Select(one => (one.Index + 1, one.Item)).ToList()
            is [var found]
            ? found
            : null;
}
