using Kiln.Bytecode;
using Kiln.Syntax;

namespace Kiln.Analysis;

/// <summary>
/// Derives a module's requests and entries from its tree (ECMA-262 §16.2.1.7.1, ParseModule). Order is source order, so
/// equal sources give equal metadata.
/// </summary>
internal sealed class ModuleAnalyzer
{
    private readonly Func<string, int> _slotOf;
    private readonly List<ModuleRequest> _requests = [];
    private readonly List<ImportEntry> _imports = [];
    private readonly Dictionary<string, ImportEntry> _importsByLocalName = [];
    private readonly List<ExportEntry> _exports = [];
    private readonly List<int> _starExports = [];

    private ModuleAnalyzer(Func<string, int> slotOf)
    {
        _slotOf = slotOf;
    }

    /// <summary>
    /// The metadata of a module. <paramref name="slotOf"/> tells the module environment slot of a local binding
    /// ("*default*" for an anonymous default export).
    /// </summary>
    public static ModuleMetadata Analyze(Program program, Func<string, int> slotOf)
    {
        Debug.Assert(program.IsModule);
        var analyzer = new ModuleAnalyzer(slotOf);
        analyzer.CollectImports(program);
        analyzer.CollectExports(program);
        ModuleFlags flags = ModuleFlags.None;
        if (program.HasTopLevelAwait) flags |= ModuleFlags.HasTopLevelAwait;
        if (program.UsesImportMeta) flags |= ModuleFlags.UsesImportMeta;
        if (program.HasDynamicImport) flags |= ModuleFlags.HasDynamicImport;
        return new ModuleMetadata(
            analyzer._requests.ToArray(), analyzer._imports.ToArray(), analyzer._exports.ToArray(), analyzer._starExports.ToArray(), flags);
    }

    /// <summary>ModuleRequests and ImportEntries (ECMA-262 §16.2.1.3, §16.2.2.2).</summary>
    private void CollectImports(Program program)
    {
        foreach (Node item in program.Body)
        {
            switch (item)
            {
                case ImportDeclaration import:
                    int request = AddRequest(import.Source, import.Attributes, import.Phase);
                    foreach (ImportSpecifier specifier in import.Specifiers)
                    {
                        var entry = new ImportEntry(request, specifier.Imported, specifier.Local.Name);
                        _imports.Add(entry);
                        _importsByLocalName.Add(entry.LocalName, entry);
                    }
                    break;
                case ExportNamedDeclaration { Source: { } source } export:
                    AddRequest(source, export.Attributes, Syntax.ImportPhase.Evaluation);
                    break;
                case ExportAllDeclaration export:
                    AddRequest(export.Source, export.Attributes, Syntax.ImportPhase.Evaluation);
                    break;
            }
        }
    }

    /// <summary>ExportEntries (ECMA-262 §16.2.3.4), sorted into local, indirect and star as ParseModule does.</summary>
    private void CollectExports(Program program)
    {
        foreach (Node item in program.Body)
        {
            switch (item)
            {
                case ExportNamedDeclaration { Source: { } source } export:
                    int request = AddRequest(source, export.Attributes, Syntax.ImportPhase.Evaluation);
                    foreach (ExportSpecifier specifier in export.Specifiers)
                        _exports.Add(new ExportEntry(ExportEntryKind.Indirect, specifier.Exported, null, -1, request, specifier.Local));
                    break;
                case ExportNamedDeclaration { Declaration: { } declaration }:
                    ExportDeclaration(declaration);
                    break;
                case ExportNamedDeclaration export:
                    foreach (ExportSpecifier specifier in export.Specifiers) ExportLocal(specifier.Exported, specifier.Local);
                    break;
                case ExportDefaultDeclaration export:
                    ExportLocal("default", DefaultName(export.Declaration));
                    break;
                case ExportAllDeclaration export:
                    int starRequest = AddRequest(export.Source, export.Attributes, Syntax.ImportPhase.Evaluation);
                    if (export.Exported == null) _starExports.Add(starRequest);
                    else _exports.Add(new ExportEntry(ExportEntryKind.Namespace, export.Exported, null, -1, starRequest, null));
                    break;
            }
        }
    }

    private static string DefaultName(Node declaration) => declaration switch
    {
        FunctionDeclaration { Id: { } id } => id.Name,
        ClassDeclaration { Id: { } id } => id.Name,
        _ => "*default*",
    };

    /// <summary>An export without a module request: of a binding declared here, or of an imported one.</summary>
    private void ExportLocal(string exportName, string localName)
    {
        // An import is passed on; a namespace (or, by the request's phase, a module source) as a whole.
        if (_importsByLocalName.TryGetValue(localName, out ImportEntry? import))
        {
            ExportEntryKind kind = import.ImportName is null ? ExportEntryKind.Namespace : ExportEntryKind.Indirect;
            _exports.Add(new ExportEntry(kind, exportName, null, -1, import.Request, import.ImportName));
        }
        else
            _exports.Add(new ExportEntry(ExportEntryKind.Local, exportName, localName, _slotOf(localName), -1, null));
    }

    private void ExportDeclaration(Node declaration)
    {
        switch (declaration)
        {
            case FunctionDeclaration { Id: { } id }:
                ExportLocal(id.Name, id.Name);
                break;
            case ClassDeclaration { Id: { } id }:
                ExportLocal(id.Name, id.Name);
                break;
            case VariableDeclaration variables:
                foreach (VariableDeclarator declarator in variables.Declarations) BoundNames.Visit(declarator.Id, name => ExportLocal(name.Name, name.Name));
                break;
        }
    }

    /// <summary>Index of a request, added if no equal one (ModuleRequestsEqual, ECMA-262 §16.2.1.2) is there.</summary>
    private int AddRequest(StringLiteral source, Syntax.ImportAttribute[] attributes, Syntax.ImportPhase phase)
    {
        var sorted = new Bytecode.ImportAttribute[attributes.Length];
        for (int i = 0; i < sorted.Length; i++) sorted[i] = new Bytecode.ImportAttribute(attributes[i].Key, attributes[i].Value);
        if (sorted.Length > 1) Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var request = new ModuleRequest(source.Value, sorted, (Bytecode.ImportPhase)phase);
        for (int i = 0; i < _requests.Count; i++)
        {
            if (_requests[i].Matches(request)) return i;
        }
        _requests.Add(request);
        return _requests.Count - 1;
    }
}
