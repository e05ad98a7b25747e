using System.Globalization;
using System.Text;
using System.Text.Json;
using Kiln.Bytecode;
using Kiln.Hosting;

namespace Kiln.Caching;

/// <summary>Shows what is in a BMES file, the archive of a graph or an application, for people and as JSON.</summary>
public static class BytecodeInspector
{
    /// <summary>Header, sections, metadata and, when this build of the engine can read it, disassembly.</summary>
    public static string Print(ReadOnlyMemory<byte> bytes)
    {
        var text = new StringBuilder();
        if (TryOpenArchive(bytes, out GraphArchive? archive, out CacheMiss? miss))
        {
            if (archive is null) return $"graph archive: {miss}\n";
            Line(text, $"graph archive, {archive.Count} modules, {bytes.Length} bytes");
            PrintRows(text, archive);
            return text.ToString();
        }
        BmesFile? file = BmesFile.OpenForeign(bytes, out miss);
        if (file is null) return $"not a valid entry: {miss}\n";
        PrintHeader(text, file);
        if (!file.Fingerprint.Equals(EngineFingerprint.Current))
        {
            Line(text, $"\nwritten by another build of the engine; its code cannot be shown");
            return text.ToString();
        }
        BmesReadResult result = BmesReader.Read(file);
        if (!result.IsHit)
        {
            Line(text, $"\n{result.Miss}");
            return text.ToString();
        }
        if (result.Metadata is { } metadata) PrintMetadata(text, metadata);
        if (result.Code.ModuleLayout is { } layout)
        {
            Line(text, $"environment: {layout.SlotCount} slots, {layout.VarCount} of them var");
            foreach (HoistedFunction hoisted in layout.Functions) Line(text, $"  slot {hoisted.Slot} = function {hoisted.Function}");
        }
        PrintOrigin(text, file);
        text.Append('\n');
        for (int i = 0; i < result.Code.FunctionCount; i++)
        {
            try
            {
                Disassembler.PrintFunction(text, result.Code.GetFunction(i));
            }
            catch (BytecodeException e)
            {
                Line(text, $"verification failed: {e.Message}");
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The modules of an application, with the sizes of their code. A signature is not checked.</summary>
    /// <param name="path">A file that <c>kiln build</c> made.</param>
    /// <exception cref="KilnApplicationException">It cannot be used.</exception>
    public static string PrintApplication(string path)
    {
        using ApplicationArchive application = ApplicationArchive.Open(path, null);
        var text = new StringBuilder();
        Line(text, $"application, {application.ModuleCount} modules, {application.Length} bytes, {application.HeadLength} of them before the sources{(application.IsSigned ? ", signed" : "")}");
        PrintRows(text, application.Graph);
        return text.ToString();
    }

    /// <summary>The same as a JSON object.</summary>
    /// <param name="path">A file that <c>kiln build</c> made.</param>
    /// <exception cref="KilnApplicationException">It cannot be used.</exception>
    public static string PrintApplicationJson(string path)
    {
        using ApplicationArchive application = ApplicationArchive.Open(path, null);
        return WriteObject(json =>
        {
            json.WriteString("type", "application");
            json.WriteNumber("bytes", application.Length);
            json.WriteNumber("headBytes", application.HeadLength);
            json.WriteBoolean("signed", application.IsSigned);
            WriteArchive(json, application.Graph);
        });
    }

    /// <summary>The same facts as a JSON object, without the disassembly.</summary>
    public static string PrintJson(ReadOnlyMemory<byte> bytes) => WriteObject(json =>
    {
        if (TryOpenArchive(bytes, out GraphArchive? archive, out CacheMiss? miss))
        {
            json.WriteString("type", "graph");
            if (archive is null) json.WriteString("error", miss!.ToString());
            else WriteArchive(json, archive);
        }
        else if (BmesFile.OpenForeign(bytes, out miss) is { } file)
        {
            WriteFile(json, file);
        }
        else
        {
            json.WriteString("error", miss!.ToString());
        }
    });

    private static string WriteObject(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void PrintRows(StringBuilder text, GraphArchive archive)
    {
        for (int i = 0; i < archive.Count; i++)
        {
            string what = archive.KindAt(i) == GraphRowKind.Patterns ? "(regular expressions made at run time)" : archive.PathAt(i);
            Line(text, $"{(i == archive.Entry ? '>' : ' ')} {archive.LengthAt(i),9}  {what}");
        }
    }

    private static bool TryOpenArchive(ReadOnlyMemory<byte> bytes, out GraphArchive? archive, out CacheMiss? miss)
    {
        archive = null;
        miss = null;
        if (!bytes.Span.StartsWith("BMEG"u8)) return false;
        ulong options = bytes.Length >= GraphArchive.HeaderSize ? GraphArchive.OptionsOf(bytes.Span) : 0;
        archive = GraphArchive.Open(bytes, options, out miss);
        return true;
    }

    private static void PrintHeader(StringBuilder text, BmesFile file)
    {
        Line(text, $"BMES version {BmesFormat.Version}, {file.Length} bytes");
        Line(text, $"kind         {file.Kind}");
        Line(text, $"flags        {file.Flags}");
        Line(text, $"source       {file.SourceLength} bytes, SHA-256 {file.SourceHash}");
        Line(text, $"engine       {file.Fingerprint}");
        Line(text, $"options      {file.Options:x16}");
        Line(text, $"checksum     {file.Checksum:x16}");
        for (int i = 0; i < BmesFormat.SectionCount; i++)
            Line(text, $"section {i}    {(BmesSection)i,-12} {file.SectionOffset((BmesSection)i),8} +{file.SectionLength((BmesSection)i)}");
    }

    private static void PrintMetadata(StringBuilder text, ModuleMetadata metadata)
    {
        Line(text, $"\nmodule requests ({metadata.Requests.Length})");
        for (int i = 0; i < metadata.Requests.Length; i++)
        {
            ModuleRequest request = metadata.Requests[i];
            text.Append(CultureInfo.InvariantCulture, $"  {i}: '{request.Specifier}'");
            if (request.Phase != ImportPhase.Evaluation) text.Append(' ').Append(request.Phase);
            foreach (ImportAttribute attribute in request.Attributes) text.Append(CultureInfo.InvariantCulture, $" with {attribute.Key}: '{attribute.Value}'");
            text.Append('\n');
        }
        Line(text, $"import entries ({metadata.Imports.Length})");
        for (int i = 0; i < metadata.Imports.Length; i++)
        {
            ImportEntry entry = metadata.Imports[i];
            Line(text, $"  {i}: {entry.ImportName ?? "*"} as {entry.LocalName} from {entry.Request}");
        }
        Line(text, $"export entries ({metadata.Exports.Length})");
        foreach (ExportEntry entry in metadata.Exports)
        {
            Line(text, entry.Kind switch
            {
                ExportEntryKind.Local => (FormattableString)$"  local {entry.LocalName} as {entry.ExportName}, slot {entry.Slot}",
                ExportEntryKind.Indirect => $"  indirect {entry.ImportName} as {entry.ExportName} from {entry.Request}",
                _ => $"  namespace * as {entry.ExportName} from {entry.Request}",
            });
        }
        Line(text, $"star exports ({metadata.StarExports.Length})");
        foreach (int request in metadata.StarExports) Line(text, $"  * from {request}");
    }

    private static void PrintOrigin(StringBuilder text, BmesFile file)
    {
        ModuleOrigin? origin;
        try
        {
            origin = file.ReadOrigin();
        }
        catch (BmesException e)
        {
            Line(text, $"\n{e.Message}");
            return;
        }
        if (origin is null) return;
        FileIdentity id = origin.Source;
        Line(text, $"\norigin {origin.Path}");
        Line(text, $"  device {id.Device}, inode {id.Inode}, {id.Size} bytes, mtime {id.ModifiedNs}, ctime {id.ChangedNs}, read at {origin.RecordedNs}");
        for (int i = 0; i < origin.Resolutions.Length; i++) Line(text, $"  request {i} => {origin.Resolutions[i].Target}");
        foreach (FileFact fact in origin.Facts) Line(text, $"  {fact.Kind} {fact.Path}");
    }

    private static void WriteArchive(Utf8JsonWriter json, GraphArchive archive)
    {
        json.WriteStartArray("modules");
        for (int i = 0; i < archive.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("path", archive.PathAt(i));
            json.WriteNumber("bytes", archive.LengthAt(i));
            if (i == archive.Entry) json.WriteBoolean("entry", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter json, BmesFile file)
    {
        json.WriteString("type", "module");
        json.WriteNumber("version", BmesFormat.Version);
        json.WriteNumber("bytes", file.Length);
        json.WriteString("kind", file.Kind.ToString().ToLowerInvariant());
        json.WriteStartObject("flags");
        json.WriteBoolean("topLevelAwait", (file.Flags & ModuleFlags.HasTopLevelAwait) != 0);
        json.WriteBoolean("importMeta", (file.Flags & ModuleFlags.UsesImportMeta) != 0);
        json.WriteBoolean("dynamicImport", (file.Flags & ModuleFlags.HasDynamicImport) != 0);
        json.WriteEndObject();
        json.WriteString("sourceSha256", file.SourceHash.ToString());
        json.WriteNumber("sourceBytes", file.SourceLength);
        json.WriteString("engine", file.Fingerprint.ToString());
        json.WriteBoolean("sameEngine", file.Fingerprint.Equals(EngineFingerprint.Current));
        json.WriteString("options", file.Options.ToString("x16", CultureInfo.InvariantCulture));
        json.WriteString("checksum", file.Checksum.ToString("x16", CultureInfo.InvariantCulture));
        json.WriteBoolean("signed", file.IsSigned);
        json.WriteStartArray("sections");
        for (int i = 0; i < BmesFormat.SectionCount; i++)
        {
            json.WriteStartObject();
            json.WriteString("name", ((BmesSection)i).ToString());
            json.WriteNumber("offset", file.SectionOffset((BmesSection)i));
            json.WriteNumber("length", file.SectionLength((BmesSection)i));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (!file.Fingerprint.Equals(EngineFingerprint.Current)) return;
        BmesReadResult result = BmesReader.Read(file, verifyEagerly: true);
        if (!result.IsHit)
        {
            json.WriteString("error", result.Miss.ToString());
            return;
        }
        json.WriteNumber("functions", result.Code.FunctionCount);
        json.WriteNumber("strings", result.Code.StringCount);
        json.WriteNumber("constants", result.Code.ConstantCount);
        if (result.Metadata is { } metadata) WriteMetadata(json, metadata);
    }

    private static void WriteMetadata(Utf8JsonWriter json, ModuleMetadata metadata)
    {
        json.WriteStartArray("requests");
        foreach (ModuleRequest request in metadata.Requests)
        {
            json.WriteStartObject();
            json.WriteString("specifier", request.Specifier);
            json.WriteString("phase", request.Phase.ToString().ToLowerInvariant());
            json.WriteStartObject("attributes");
            foreach (ImportAttribute attribute in request.Attributes) json.WriteString(attribute.Key, attribute.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("imports");
        foreach (ImportEntry entry in metadata.Imports)
        {
            json.WriteStartObject();
            json.WriteNumber("request", entry.Request);
            json.WriteString("imported", entry.ImportName);
            json.WriteString("local", entry.LocalName);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("exports");
        foreach (ExportEntry entry in metadata.Exports)
        {
            json.WriteStartObject();
            json.WriteString("kind", entry.Kind.ToString().ToLowerInvariant());
            json.WriteString("exported", entry.ExportName);
            if (entry.LocalName is not null) json.WriteString("local", entry.LocalName);
            if (entry.Kind == ExportEntryKind.Local) json.WriteNumber("slot", entry.Slot);
            if (entry.Kind != ExportEntryKind.Local) json.WriteNumber("request", entry.Request);
            if (entry.ImportName is not null) json.WriteString("imported", entry.ImportName);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("starExports");
        foreach (int request in metadata.StarExports) json.WriteNumberValue(request);
        json.WriteEndArray();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
