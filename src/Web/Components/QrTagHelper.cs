using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeyondBoundaries.Web.Components;

/// <summary>An address as a QR code. The page says the address or the code in words too.</summary>
[HtmlTargetElement("bb-qr", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrTagHelper : TagHelper
{
    /// <summary>The whole address.</summary>
    public string Address { get; set; } = "";

    /// <summary>What a screen reader says instead of the picture.</summary>
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.RenderAs("div", "bb-qr");
        output.Content.SetHtmlContent(QrCodeImage.Create(Address, Title));
    }
}
