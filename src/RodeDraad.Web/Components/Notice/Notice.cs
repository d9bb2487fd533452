using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RodeDraad.Web.Components;

/// <summary>What a message is about; the icon says it too.</summary>
public enum NoticeKind { Info, Success, Warn, Problem }

/// <summary>A message: <c>&lt;notice kind="Warn"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/notice&gt;</c>. A form in it stands at the far side.</summary>
[HtmlTargetElement("notice")]
public sealed class Notice : TagHelper
{
    public NoticeKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Kind switch
        {
            NoticeKind.Success => "notice success",
            NoticeKind.Warn => "notice warn",
            NoticeKind.Problem => "notice problem",
            _ => "notice",
        });
        output.PreContent.SetHtmlContent(Icon.Of(Kind switch
        {
            NoticeKind.Success => "circle-check",
            NoticeKind.Warn => "triangle-alert",
            NoticeKind.Problem => "circle-alert",
            _ => "info",
        }));
    }
}
