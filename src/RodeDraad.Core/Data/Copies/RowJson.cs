using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace RodeDraad.Core.Data.Copies;

/// <summary>
/// Rows as JSON, in one form for both databases: moments in UTC to the microsecond (PostgreSQL keeps no more),
/// identifiers in lower case, bytes as base64.
/// </summary>
internal static class RowJson
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const string Day = "yyyy-MM-dd";

    /// <summary>Writes the value of a column; with <paramref name="readable"/> a choice gets its name instead of its number.</summary>
    public static void Write(Utf8JsonWriter json, CopyColumn column, DbDataReader row, int i, bool readable = false)
    {
        if (row.IsDBNull(i)) json.WriteNull(column.Name);
        else if (readable && column.Choices is { } choices && column.Type != typeof(string))
            json.WriteString(column.Name, Enum.ToObject(choices, row.GetInt64(i)).ToString());
        else if (column.Type == typeof(string)) json.WriteString(column.Name, row.GetString(i));
        else if (column.Type == typeof(Guid)) json.WriteString(column.Name, row.GetGuid(i));
        else if (column.Type == typeof(int)) json.WriteNumber(column.Name, row.GetInt32(i));
        else if (column.Type == typeof(long)) json.WriteNumber(column.Name, row.GetInt64(i));
        else if (column.Type == typeof(short)) json.WriteNumber(column.Name, row.GetInt16(i));
        else if (column.Type == typeof(bool)) json.WriteBoolean(column.Name, row.GetBoolean(i));
        else if (column.Type == typeof(decimal)) json.WriteNumber(column.Name, row.GetDecimal(i));
        else if (column.Type == typeof(double)) json.WriteNumber(column.Name, row.GetDouble(i));
        else if (column.Type == typeof(DateTime)) json.WriteString(column.Name, Text(row.GetDateTime(i)));
        else if (column.Type == typeof(DateTimeOffset)) json.WriteString(column.Name, Text(row.GetFieldValue<DateTimeOffset>(i).UtcDateTime));
        else if (column.Type == typeof(DateOnly)) json.WriteString(column.Name, row.GetFieldValue<DateOnly>(i).ToString(Day, CultureInfo.InvariantCulture));
        else if (column.Type == typeof(byte[])) json.WriteBase64String(column.Name, row.GetFieldValue<byte[]>(i));
        else throw Unknown(column);
    }

    /// <summary>The value of a column as the database driver takes it.</summary>
    public static object Read(CopyColumn column, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return DBNull.Value;
        if (column.Type == typeof(string)) return value.GetString()!;
        if (column.Type == typeof(Guid)) return value.GetGuid();
        if (column.Type == typeof(int)) return value.GetInt32();
        if (column.Type == typeof(long)) return value.GetInt64();
        if (column.Type == typeof(short)) return value.GetInt16();
        if (column.Type == typeof(bool)) return value.GetBoolean();
        if (column.Type == typeof(decimal)) return value.GetDecimal();
        if (column.Type == typeof(double)) return value.GetDouble();
        if (column.Type == typeof(DateTime)) return ReadMoment(value);
        if (column.Type == typeof(DateTimeOffset)) return new DateTimeOffset(ReadMoment(value));
        if (column.Type == typeof(DateOnly)) return DateOnly.ParseExact(value.GetString()!, Day, CultureInfo.InvariantCulture);
        if (column.Type == typeof(byte[])) return value.GetBytesFromBase64();
        throw Unknown(column);
    }

    private static string Text(DateTime moment) => moment.ToString(Moment, CultureInfo.InvariantCulture);

    private static DateTime ReadMoment(JsonElement value) => DateTime.ParseExact(
        value.GetString()!, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static NotSupportedException Unknown(CopyColumn column) =>
        new($"Column {column.Name} has type {column.Type.Name}, which copies do not know yet.");
}
