using Kiln.Caching;

namespace Kiln.Modules;

/// <content>Bare specifiers: packages, their exports, imports and main.</content>
internal sealed partial class ModuleResolver
{
    private static string[] LegacyMainSuffixes =>
        ["", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"];

    private static string[] LegacyIndexFiles => ["index.js", "index.json", "index.node"];

    /// <summary>PACKAGE_RESOLVE.</summary>
    private ResolvedModule PackageResolve(string specifier, string directory, string importer)
    {
        int separator = specifier.IndexOf('/');
        bool valid = specifier.Length > 0;
        if (valid && specifier[0] == '@')
        {
            valid = separator >= 0;
            if (valid) separator = specifier.IndexOf('/', separator + 1);
        }
        string name = separator < 0 ? specifier : specifier[..separator];
        if (!valid || name.StartsWith('.') || name.AsSpan().IndexOfAny('%', '\\') >= 0)
            throw ModuleResolutionException.InvalidSpecifier(specifier, "is not a valid package name", importer);
        string subpath = separator < 0 ? "." : "." + specifier[separator..];

        if (Files.FindScope(directory) is { } scope && scope.Name == name && !scope.Exports.IsEmpty)
            return PackageExportsResolve(scope, subpath, importer);

        for (int slash = directory.Length - 1; slash >= 0; slash = slash == 0 ? -1 : directory.LastIndexOf('/', slash - 1))
        {
            string packageDirectory = string.Concat(directory.AsSpan(0, slash + 1), "node_modules/", name, "/");
            if (Files.TypeOf(packageDirectory) != FileType.Directory) continue;
            PackageJson? package = Files.ReadPackage(packageDirectory, importer);
            if (package is not null && !package.Exports.IsEmpty) return PackageExportsResolve(package, subpath, importer);
            if (subpath == ".") return LegacyMainResolve(packageDirectory, package, importer);
            FileUrl.SplitSuffix(subpath, out string pathname, out string suffix);
            string path = FileUrl.Normalize(packageDirectory, pathname);
            RejectEncodedSeparators(pathname, path, importer);
            return FinalizeResolution(FileUrl.Decode(path), suffix, importer);
        }
        throw ModuleResolutionException.ModuleNotFound(name, importer, isPackage: true);
    }

    /// <summary>LegacyMainResolve: <c>main</c>, with the extensions and index files CommonJS would try.</summary>
    /// <remarks>NOTE: <c>module</c> goes before it, as with bundlers (docs/decisions/0011).</remarks>
    private ResolvedModule LegacyMainResolve(string packageDirectory, PackageJson? package, string importer)
    {
        if (package?.Module is { } module)
        {
            string path = FileUrl.Normalize(packageDirectory, "./" + module);
            if (Files.TypeOf(path) == FileType.File) return FinalizeResolution(path, "", importer);
        }
        if (package?.Main is { } main)
        {
            foreach (string suffix in LegacyMainSuffixes)
            {
                string path = FileUrl.Normalize(packageDirectory, "./" + main + suffix);
                if (!path.EndsWith('/') && Files.TypeOf(path) == FileType.File) return FinalizeResolution(path, "", importer);
            }
        }
        foreach (string index in LegacyIndexFiles)
        {
            string path = packageDirectory + index;
            if (Files.TypeOf(path) == FileType.File) return FinalizeResolution(path, "", importer);
        }
        throw ModuleResolutionException.ModuleNotFound(packageDirectory, importer, isPackage: true);
    }

    /// <summary>PACKAGE_EXPORTS_RESOLVE.</summary>
    private ResolvedModule PackageExportsResolve(PackageJson package, string subpath, string importer)
    {
        var reader = new JsonScanner(package.Exports.Span);
        reader.Read();
        var context = new TargetContext(package, importer, IsImports: false);
        TargetResult result;
        if (IsConditionalExportsMainSugar(reader, package, importer))
        {
            if (subpath != ".") throw ModuleResolutionException.PathNotExported(package.Directory, subpath, importer);
            result = PackageTargetResolve(reader, context, ".", null);
        }
        else
        {
            result = PackageImportsExportsResolve(reader, context, subpath);
        }
        return result.Module ?? throw ModuleResolutionException.PathNotExported(package.Directory, subpath, importer);
    }

    /// <summary>PACKAGE_IMPORTS_RESOLVE.</summary>
    private ResolvedModule PackageImportsResolve(string specifier, string directory, string importer)
    {
        if (specifier == "#" || specifier.StartsWith("#/", StringComparison.Ordinal) || specifier.EndsWith('/'))
            throw ModuleResolutionException.InvalidSpecifier(specifier, "is not a valid internal imports specifier name", importer);
        PackageJson? scope = Files.FindScope(directory);
        if (scope is not null && !scope.Imports.IsEmpty)
        {
            var reader = new JsonScanner(scope.Imports.Span);
            reader.Read();
            TargetResult result = PackageImportsExportsResolve(reader, new TargetContext(scope, importer, IsImports: true), specifier);
            if (result.Module is not null) return result.Module;
        }
        throw ModuleResolutionException.ImportNotDefined(specifier, scope?.Directory, importer);
    }

    /// <summary>Whether <c>exports</c> is the target of "." itself.</summary>
    private static bool IsConditionalExportsMainSugar(JsonScanner exports, PackageJson package, string importer)
    {
        if (exports.Token is JsonToken.String or JsonToken.StartArray) return true;
        if (exports.Token != JsonToken.StartObject) return false;
        bool? conditional = null;
        while (exports.Read() && exports.Token == JsonToken.Name)
        {
            bool isCondition = exports.Value.Length == 0 || exports.Value[0] != (byte)'.';
            if (conditional is { } earlier && earlier != isCondition)
            {
                throw ModuleResolutionException.InvalidPackageConfig(package.Directory + "package.json", importer,
                    "\"exports\" cannot contain some keys starting with '.' and some not. The exports object must either be an object of package subpath keys or an object of main entry condition name keys only.");
            }
            conditional = isCondition;
            exports.Read();
            exports.Skip();
        }
        return conditional == true;
    }

    /// <summary>PACKAGE_IMPORTS_EXPORTS_RESOLVE: an exact key, or else the longest pattern that matches.</summary>
    private TargetResult PackageImportsExportsResolve(JsonScanner map, in TargetContext context, string matchKey)
    {
        if (map.Token != JsonToken.StartObject) return default;
        bool literal = !matchKey.Contains('*') && !matchKey.EndsWith('/');
        JsonScanner target = default;
        bool exact = false;
        string? best = null;
        string bestMatch = "";
        while (map.Read() && map.Token == JsonToken.Name)
        {
            bool isExact = literal && map.ValueEquals(matchKey);
            string? pattern = !isExact && !exact && map.Value.Contains((byte)'*') ? map.GetString() : null;
            map.Read();
            if (isExact)
            {
                exact = true;
                target = map;
            }
            else if (pattern is not null && Matches(pattern, matchKey, out string match) && (best is null || PatternKeyCompare(best, pattern) == 1))
            {
                best = pattern;
                bestMatch = match;
                target = map;
            }
            map.Skip();
        }
        if (exact) return PackageTargetResolve(target, context, matchKey, null);
        return best is null ? default : PackageTargetResolve(target, context, best, bestMatch);
    }

    private static bool Matches(string pattern, string key, out string match)
    {
        match = "";
        int star = pattern.IndexOf('*');
        if (!key.AsSpan().StartsWith(pattern.AsSpan(0, star)) || pattern.LastIndexOf('*') != star) return false;
        ReadOnlySpan<char> trailer = pattern.AsSpan(star + 1);
        if (key.Length < pattern.Length || !key.AsSpan().EndsWith(trailer)) return false;
        match = key[star..(key.Length - trailer.Length)];
        return true;
    }

    /// <summary>PATTERN_KEY_COMPARE.</summary>
    private static int PatternKeyCompare(string a, string b)
    {
        int aStar = a.IndexOf('*'), bStar = b.IndexOf('*');
        int aBase = aStar < 0 ? a.Length : aStar + 1, bBase = bStar < 0 ? b.Length : bStar + 1;
        if (aBase != bBase) return aBase > bBase ? -1 : 1;
        if (aStar < 0) return 1;
        if (bStar < 0) return -1;
        return a.Length > b.Length ? -1 : b.Length > a.Length ? 1 : 0;
    }
}
