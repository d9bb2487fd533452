using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RodeDraad.Web.Components;

/// <summary>Gives every form that posts its antiforgery token, so that none can be forgotten.</summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class PostForm(IAntiforgery antiforgery) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var token = antiforgery.GetAndStoreTokens(View.HttpContext);
        output.PreContent.SetHtmlContent($"<input type=\"hidden\" name=\"{token.FormFieldName}\" value=\"{token.RequestToken}\">");
    }
}
