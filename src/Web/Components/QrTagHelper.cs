using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>
/// An address as a QR code. The page must also show a text alternative: the address, the short code, or the key for the
/// authenticator app.
/// </summary>
[HtmlTargetElement("bb-qr", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrTagHelper : TagHelper
{
    /// <summary>The full address.</summary>
    public string Address { get; set; } = "";

    /// <summary>The text for screen readers.</summary>
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.RenderAs("div", "bb-qr");
        output.Content.SetHtmlContent(QrCodeImage.Create(Address, Title));
    }
}
