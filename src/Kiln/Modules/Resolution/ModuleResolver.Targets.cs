using System.Text;

namespace Kiln.Modules;

/// <content>PACKAGE_TARGET_RESOLVE: what exports and imports map to.</content>
internal sealed partial class ModuleResolver
{
    /// <summary>Where a target stands.</summary>
    private readonly record struct TargetContext(PackageJson Package, string Importer, bool IsImports);

    /// <summary>A module; or nothing: null (which ends the search) or undefined (which lets it go on).</summary>
    private readonly record struct TargetResult(ResolvedModule? Module, bool IsNull);

    /// <param name="target">A reader on the first token of the target.</param>
    /// <param name="context">Package and importer.</param>
    /// <param name="key">The key of the map that leads here, for messages.</param>
    /// <param name="patternMatch">What the key's * stands for; null when the key is no pattern.</param>
    private TargetResult PackageTargetResolve(JsonScanner target, in TargetContext context, string key, string? patternMatch)
    {
        switch (target.Token)
        {
            case JsonToken.String:
                return new TargetResult(PackageTargetStringResolve(target.GetString(), context, key, patternMatch), false);
            case JsonToken.StartObject:
                return ConditionsResolve(target, context, key, patternMatch);
            case JsonToken.StartArray:
                return ArrayResolve(target, context, key, patternMatch);
            case JsonToken.Null:
                return new TargetResult(null, IsNull: true);
            default:
                string text = Encoding.UTF8.GetString(target.Value);
                throw ModuleResolutionException.InvalidTarget(context.Package.Directory, key, text, context.IsImports, context.Importer);
        }
    }

    private TargetResult ConditionsResolve(JsonScanner target, in TargetContext context, string key, string? patternMatch)
    {
        TargetResult result = default;
        bool found = false;
        while (target.Read() && target.Token == JsonToken.Name)
        {
            if (PropertyKey.TryParseArrayIndex(target.GetString(), out _))
            {
                throw ModuleResolutionException.InvalidPackageConfig(
                    context.Package.Directory + "package.json", context.Importer, "\"exports\" cannot contain numeric property keys.");
            }
            bool applies = !found && IsActive(target);
            target.Read();
            if (applies)
            {
                result = PackageTargetResolve(target, context, key, patternMatch);
                found = result.Module is not null || result.IsNull;
            }
            target.Skip();
        }
        return result;
    }

    private bool IsActive(in JsonScanner name)
    {
        if (name.ValueEquals("default"u8)) return true;
        foreach (string condition in _conditions)
        {
            if (name.ValueEquals(condition)) return true;
        }
        return false;
    }

    private TargetResult ArrayResolve(JsonScanner target, in TargetContext context, string key, string? patternMatch)
    {
        ModuleResolutionException? last = null;
        bool any = false, lastNull = true;
        while (target.Read() && target.Token != JsonToken.EndArray)
        {
            any = true;
            try
            {
                TargetResult result = PackageTargetResolve(target, context, key, patternMatch);
                if (result.Module is not null) return result;
                if (result.IsNull)
                {
                    last = null;
                    lastNull = true;
                }
            }
            catch (ModuleResolutionException e) when (e.Code == "ERR_INVALID_PACKAGE_TARGET")
            {
                last = e;
                lastNull = false;
            }
            target.Skip();
        }
        if (last is not null) throw last;
        return new TargetResult(null, IsNull: !any || lastNull);
    }

    private ResolvedModule PackageTargetStringResolve(string target, in TargetContext context, string key, string? patternMatch)
    {
        string directory = context.Package.Directory;
        if (!target.StartsWith("./", StringComparison.Ordinal))
        {
            bool bare = context.IsImports && !target.StartsWith("../", StringComparison.Ordinal) && !target.StartsWith('/') && FileUrl.SchemeOf(target) is null;
            if (bare)
            {
                string specifier = patternMatch is null ? target : target.Replace("*", patternMatch, StringComparison.Ordinal);
                if (IsBuiltin is not null && IsBuiltin(specifier)) return BuiltinModule(specifier);
                return PackageResolve(specifier, directory, directory + "package.json");
            }
            if (context.IsImports && FileUrl.SchemeOf(target) == "node:") return ResolveUrl(target, "node:", context.Importer);
            throw InvalidTarget(target, context, key);
        }
        if (HasInvalidSegment(target.AsSpan(2))) throw InvalidTarget(target, context, key);
        string expanded = target;
        if (patternMatch is not null)
        {
            if (HasInvalidSegment(patternMatch))
            {
                string request = key.Replace("*", patternMatch, StringComparison.Ordinal);
                throw ModuleResolutionException.InvalidSpecifier(request,
                    $"request is not a valid match in pattern \"{key}\" for the \"{(context.IsImports ? "imports" : "exports")}\" resolution of {directory}package.json",
                    context.Importer);
            }
            expanded = target.Replace("*", patternMatch, StringComparison.Ordinal);
        }
        FileUrl.SplitSuffix(expanded, out string pathname, out string suffix);
        string path = FileUrl.Normalize(directory, pathname);
        RejectEncodedSeparators(pathname, path, context.Importer);
        return FinalizeResolution(DecodeTail(path, directory), suffix, context.Importer);
    }

    private static ModuleResolutionException InvalidTarget(string target, in TargetContext context, string key) =>
        ModuleResolutionException.InvalidTarget(context.Package.Directory, key, Quote(target), context.IsImports, context.Importer);

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>A segment that is ".", ".." or "node_modules", however it is percent-encoded.</summary>
    private static bool HasInvalidSegment(ReadOnlySpan<char> path)
    {
        while (true)
        {
            int end = path.IndexOfAny('/', '\\');
            ReadOnlySpan<char> segment = end < 0 ? path : path[..end];
            if (segment.Length is > 0 and <= 36)
            {
                string decoded = FileUrl.Decode(segment.ToString());
                if (decoded is "." or ".." || decoded.Equals("node_modules", StringComparison.OrdinalIgnoreCase)) return true;
            }
            if (end < 0) return false;
            path = path[(end + 1)..];
        }
    }
}
