using System.Globalization;
using System.Text.Json;

namespace Kiln.Cli;

/// <summary>How the cache commands print: tables for people, JSON for programs, both on standard output.</summary>
internal static class Output
{
    /// <summary>Prints a JSON object.</summary>
    public static void Json(Action<Utf8JsonWriter> content)
    {
        using Stream stream = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
    }

    public static void Line(string text) => Console.Out.WriteLine(text);

    /// <summary>Says on standard error what went wrong.</summary>
    /// <returns>The exit code.</returns>
    public static int Fail(string message)
    {
        Console.Error.WriteLine($"kiln: {message}");
        return 1;
    }

    /// <summary>1.5 MiB</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KiB"),
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.0} GiB"),
    };

    /// <summary>3 h</summary>
    public static string Age(DateTime time)
    {
        if (time == default) return "";
        TimeSpan age = DateTime.UtcNow - time;
        return age.TotalSeconds < 60 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)age.TotalSeconds)} s")
            : age.TotalMinutes < 60 ? string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalMinutes} min")
            : age.TotalHours < 48 ? string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} d");
    }

    /// <summary>2026-01-31T12:00:00Z; null for no time.</summary>
    public static string? Iso(DateTime time) => time == default ? null : time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
