using Kiln.Bytecode;
using Kiln.Caching;

namespace Kiln.Cli;

/// <summary>kiln cache inspect FILE.</summary>
internal static class InspectCommand
{
    public static int Run(string path, TextWriter output, TextWriter error)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"kiln: {e.Message}");
            return 1;
        }
        if (BmesFile.OpenForeign(bytes, out CacheMiss? miss) is not { } file)
        {
            error.WriteLine($"kiln: {path}: {miss}");
            return 1;
        }
        output.WriteLine($"BMES version {BmesFormat.Version}, {bytes.Length} bytes, kind {file.Kind}, flags {file.Flags}");
        output.WriteLine($"source      {file.SourceLength} bytes, SHA-256 {file.SourceHash}");
        bool same = file.Fingerprint.Equals(EngineFingerprint.Current);
        output.WriteLine($"engine      {file.Fingerprint}{(same ? " (this build)" : " (another build)")}");
        output.WriteLine($"options     {file.Options:x16}");
        output.WriteLine($"checksum    {file.Checksum:x16}");
        output.WriteLine($"signed      {(file.IsSigned ? "yes" : "no")}");
        for (BmesSection section = 0; (int)section < BmesFormat.SectionCount; section++)
            output.WriteLine($"section     {section,-12} offset {file.SectionOffset(section),8}  length {file.SectionLength(section),8}");
        BmesReadResult read = BmesReader.Read(file);
        if (!read.IsHit)
        {
            error.WriteLine($"kiln: {path}: {read.Miss}");
            return 1;
        }
        WriteOrigin(file, output);
        if (read.Metadata is { } metadata) WriteMetadata(metadata, output);
        output.WriteLine();
        try
        {
            output.WriteLine(Disassembler.Print(read.Code));
        }
        catch (BytecodeException e)
        {
            error.WriteLine($"kiln: {path}: {CacheMiss.NameOf(CacheMissReason.VerificationFailed)}: {e.Message}");
            return 1;
        }
        return 0;
    }

    private static void WriteOrigin(BmesFile file, TextWriter output)
    {
        if (file.ReadOrigin() is not { } origin) return;
        output.WriteLine($"origin      {origin.Path}");
        foreach (RememberedResolution resolution in origin.Resolutions) output.WriteLine($"resolution  {resolution.Target}");
        foreach (FileFact fact in origin.Facts) output.WriteLine($"fact        {fact.Kind} {fact.Path}");
    }

    private static void WriteMetadata(ModuleMetadata metadata, TextWriter output)
    {
        for (int i = 0; i < metadata.Requests.Length; i++)
        {
            ModuleRequest request = metadata.Requests[i];
            output.Write($"request {i}   \"{request.Specifier}\"");
            foreach (ImportAttribute attribute in request.Attributes) output.Write($" with {attribute.Key}: \"{attribute.Value}\"");
            output.WriteLine(request.Phase == ImportPhase.Evaluation ? "" : $" phase {request.Phase}");
        }
        foreach (ImportEntry import in metadata.Imports)
            output.WriteLine($"import      {import.ImportName ?? "*"} as {import.LocalName} from request {import.Request}");
        foreach (ExportEntry export in metadata.Exports)
        {
            output.WriteLine(export.Kind switch
            {
                ExportEntryKind.Local => $"export      {export.ExportName} = {export.LocalName} (slot {export.Slot})",
                ExportEntryKind.Indirect => $"export      {export.ExportName} = {export.ImportName} from request {export.Request}",
                _ => $"export      {export.ExportName} = * from request {export.Request}",
            });
        }
        foreach (int star in metadata.StarExports) output.WriteLine($"export      * from request {star}");
    }
}
