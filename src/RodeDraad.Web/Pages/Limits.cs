using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Mail;

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
    // A browser counts a line end as one character and sends it as two.
    public override bool IsValid(object? value) =>
        base.IsValid(value is string text ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : value);

    public override string FormatErrorMessage(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"Common.TooLong|{MaximumLength}");
}

/// <summary>An e-mail address, when something is filled in; also makes the field one for addresses.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmailAttribute() : DataTypeAttribute(DataType.EmailAddress)
{
    public override bool IsValid(object? value) =>
        value is not string text || text.Trim() is { Length: 0 } || (MailAddress.TryCreate(text.Trim(), out var read) && read.Address == text.Trim());

    public override string FormatErrorMessage(string name) => "Common.EmailWrong";
}
