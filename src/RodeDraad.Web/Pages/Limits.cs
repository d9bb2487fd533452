using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace RodeDraad.Web.Pages;

/// <summary>A field that cannot be left empty. The message is a text key.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeededAttribute(string message = "Common.Needed") : RequiredAttribute
{
    public override string FormatErrorMessage(string name) => message;
}

/// <summary>The longest text of a field, in characters; the same constant limits entity and column.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LimitAttribute(int length) : StringLengthAttribute(length)
{
    public override string FormatErrorMessage(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"Common.TooLong|{MaximumLength}");
}
