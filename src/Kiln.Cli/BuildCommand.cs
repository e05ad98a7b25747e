using System.Globalization;
using Kiln.Caching;
using Kiln.Hosting;
using Kiln.Modules;

namespace Kiln.Cli;

/// <summary>kiln build ENTRY [-o FILE].</summary>
internal static class BuildCommand
{
    public static int Run(RunSettings settings, string entry, string? output, bool json, bool runOnce)
    {
        byte[]? signingKey;
        try
        {
            signingKey = settings.ReadSigningKey();
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            Console.Error.WriteLine($"kiln: signing key: {e.Message}");
            return 9;
        }
        PatternMemory? patterns = null;
        if (runOnce)
        {
            settings.File = entry;
            settings.UseCache = false;
            settings.Patterns = patterns = new PatternMemory();
            patterns.Begin(null);
            if (RunCommand.Run(settings) is not 0 and int code) return Output.Fail($"nothing was built: the program ended with exit code {code}");
        }
        BuiltApplication? built = ApplicationBuilder.Build(entry, new KilnOptions { Conditions = settings.Conditions, CacheSigningKey = signingKey },
            static (runtime, error) => Console.Error.Write(runtime.FormatError(error)), patterns);
        if (built is null) return 1;
        output ??= Path.GetFileNameWithoutExtension(FileUrl.IsFileUrl(entry) && FileUrl.TryToPath(entry, out string path, out _) ? path : entry) + ".bmes";
        if (built.Sources.Contains(FileUrl.Normalize(Environment.CurrentDirectory, output))) return Output.Fail($"{output} is one of the sources");
        foreach (string warning in built.Warnings) Console.Error.WriteLine($"kiln: warning: {warning}");
        if (Write(output, built.Bytes) is { } error) return Output.Fail($"{output}: {error}");
        if (json) WriteJson(output, built);
        else Output.Line(string.Create(CultureInfo.InvariantCulture, $"{output}: {built.Modules} module{(built.Modules == 1 ? "" : "s")}, {Output.Bytes(built.Bytes.Length)}"));
        return 0;
    }

    private static void WriteJson(string output, BuiltApplication built) => Output.Json(json =>
    {
        json.WriteString("file", output);
        json.WriteNumber("modules", built.Modules);
        json.WriteNumber("bytes", built.Bytes.Length);
        json.WriteNumber("sourceBytes", built.SourceBytes);
        json.WriteStartArray("warnings");
        foreach (string warning in built.Warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
    });

    /// <summary>Writes beside the place and renames: what is there is whole, the old or the new.</summary>
    /// <returns>Why it could not be written.</returns>
    private static string? Write(string output, byte[] bytes)
    {
        string temporary = $"{output}.tmp-{Environment.ProcessId}";
        bool created = false;
        try
        {
            using (var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                created = true;
                RandomAccess.Write(handle, bytes, 0);
            }
            File.Move(temporary, output, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (created) File.Delete(temporary);
            return e.Message;
        }
    }
}
