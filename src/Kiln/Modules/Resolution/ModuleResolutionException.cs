using Kiln.Bytecode;

namespace Kiln.Modules;

/// <summary>A specifier that does not resolve, or a module that cannot be loaded, with Node's code and words.</summary>
internal sealed class ModuleResolutionException(string code, string message, NativeErrorKind kind = NativeErrorKind.Error) : Exception(message)
{
    /// <summary>Node's error code, such as ERR_MODULE_NOT_FOUND.</summary>
    public string Code { get; } = code;

    public NativeErrorKind Kind { get; } = kind;

    /// <summary>The URL the error is about; becomes the error's <c>url</c> property.</summary>
    public string? Url { get; init; }

    /// <summary>The script error: name and code in its stack and a <c>code</c> property, as Node's internal errors have them.</summary>
    public ThrowCompletion ToThrowCompletion(Realm realm)
    {
        JsError error = Builtins.NodeErrors.CreateObject(realm, Kind, Code, Message);
        if (Url is not null) error.PutSlot(Names.Url, JsValue.FromString(Url), PropertyAttributes.All);
        return new ThrowCompletion(JsValue.FromObject(error));
    }

    public static ModuleResolutionException ModuleNotFound(string path, string? importer, bool isPackage) =>
        new("ERR_MODULE_NOT_FOUND", $"Cannot find {(isPackage ? "package" : "module")} '{path}'{ImportedFrom(importer)}")
        {
            Url = isPackage ? null : FileUrl.FromPath(path),
        };

    public static ModuleResolutionException DirectoryImport(string path, string? importer) =>
        new("ERR_UNSUPPORTED_DIR_IMPORT", $"Directory import '{path}' is not supported resolving ES modules{ImportedFrom(importer)}")
        {
            Url = FileUrl.FromPath(path),
        };

    public static ModuleResolutionException InvalidSpecifier(string specifier, string reason, string? importer) =>
        new("ERR_INVALID_MODULE_SPECIFIER", $"Invalid module \"{specifier}\" {reason}{ImportedFrom(importer)}", NativeErrorKind.TypeError);

    public static ModuleResolutionException PathNotExported(string packageDirectory, string subpath, string? importer) =>
        new("ERR_PACKAGE_PATH_NOT_EXPORTED", subpath == "."
            ? $"No \"exports\" main defined in {packageDirectory}package.json{ImportedFrom(importer)}"
            : $"Package subpath '{subpath}' is not defined by \"exports\" in {packageDirectory}package.json{ImportedFrom(importer)}");

    public static ModuleResolutionException ImportNotDefined(string specifier, string? packageDirectory, string? importer) =>
        new("ERR_PACKAGE_IMPORT_NOT_DEFINED",
            $"Package import specifier \"{specifier}\" is not defined{(packageDirectory is null ? "" : $" in package {packageDirectory}package.json")}{ImportedFrom(importer)}",
            NativeErrorKind.TypeError);

    public static ModuleResolutionException InvalidTarget(string packageDirectory, string key, string targetJson, bool isImport, string? importer)
    {
        bool relative = !isImport && targetJson.Length > 2 && targetJson[0] == '"' && !targetJson.StartsWith("\"./", StringComparison.Ordinal);
        string hint = relative ? "; targets must start with \"./\"" : "";
        return new ModuleResolutionException("ERR_INVALID_PACKAGE_TARGET", key == "."
            ? $"Invalid \"exports\" main target {targetJson} defined in the package config {packageDirectory}package.json{ImportedFrom(importer)}{hint}"
            : $"Invalid \"{(isImport ? "imports" : "exports")}\" target {targetJson} defined for '{key}' in the package config {packageDirectory}package.json{ImportedFrom(importer)}{hint}");
    }

    public static ModuleResolutionException InvalidPackageConfig(string packageJsonPath, string? importer, string? detail) =>
        new("ERR_INVALID_PACKAGE_CONFIG",
            $"Invalid package config {packageJsonPath}{(importer is null ? "" : $" while importing {importer}")}{(detail is null ? "" : $". {detail}")}");

    public static ModuleResolutionException UnsupportedScheme(string protocol) =>
        new("ERR_UNSUPPORTED_ESM_URL_SCHEME",
            $"Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol '{protocol}'");

    public static ModuleResolutionException UnknownBuiltin(string name) => new("ERR_UNKNOWN_BUILTIN_MODULE", $"No such built-in module: {name}");

    public static ModuleResolutionException UnknownExtension(string extension, string path) =>
        new("ERR_UNKNOWN_FILE_EXTENSION", $"Unknown file extension \"{extension}\" for {path}", NativeErrorKind.TypeError);

    private static string ImportedFrom(string? importer) => importer is null ? "" : " imported from " + importer;
}
