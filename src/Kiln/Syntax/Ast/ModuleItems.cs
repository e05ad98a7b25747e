namespace Kiln.Syntax;

internal enum ImportSpecifierKind : byte { Named, Default, Namespace, Source }

/// <summary>import … from "source" with { … }; no specifiers for a bare import.</summary>
internal sealed class ImportDeclaration(int start, int end, ImportPhase phase, ImportSpecifier[] specifiers, StringLiteral source, ImportAttribute[] attributes) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ImportDeclaration;
    public ImportPhase Phase { get; } = phase;
    public ImportSpecifier[] Specifiers { get; } = specifiers;
    public StringLiteral Source { get; } = source;

    /// <summary>In source order; keys are unique.</summary>
    public ImportAttribute[] Attributes { get; } = attributes;
}

internal sealed class ImportSpecifier(int start, int end, ImportSpecifierKind specifierKind, string? imported, Identifier local) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ImportSpecifier;
    public ImportSpecifierKind SpecifierKind { get; } = specifierKind;

    /// <summary>The imported name ("default" for the default import); null for a namespace or source-phase import.</summary>
    public string? Imported { get; } = imported;
    public Identifier Local { get; } = local;
}

internal sealed class ImportAttribute(int start, int end, string key, string value) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ImportAttribute;
    public string Key { get; } = key;
    public string Value { get; } = value;
}

/// <summary>export declaration, export { … }, export { … } from "source".</summary>
internal sealed class ExportNamedDeclaration(int start, int end, Node? declaration, ExportSpecifier[] specifiers, StringLiteral? source, ImportAttribute[] attributes) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ExportNamedDeclaration;

    /// <summary>VariableDeclaration, FunctionDeclaration or ClassDeclaration.</summary>
    public Node? Declaration { get; } = declaration;
    public ExportSpecifier[] Specifiers { get; } = specifiers;
    public StringLiteral? Source { get; } = source;
    public ImportAttribute[] Attributes { get; } = attributes;
}

/// <summary>local as exported. With a source, Local is a name of the other module, else a name of this module's scope.</summary>
internal sealed class ExportSpecifier(int start, int end, string local, string exported, Identifier? localReference) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ExportSpecifier;
    public string Local { get; } = local;
    public string Exported { get; } = exported;

    /// <summary>The local name as an identifier; a reference only when the declaration has no source, null for a string.</summary>
    public Identifier? LocalReference { get; } = localReference;
}

/// <summary>
/// export default: Declaration is a FunctionDeclaration or ClassDeclaration (Id null when anonymous, then the binding is
/// *default*), or an Expression.
/// </summary>
internal sealed class ExportDefaultDeclaration(int start, int end, Node declaration) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ExportDefaultDeclaration;
    public Node Declaration { get; } = declaration;

    /// <summary>The synthetic *default* binding, when there is one.</summary>
    public object? Binding;
}

/// <summary>export * from "source"; export * as name from "source".</summary>
internal sealed class ExportAllDeclaration(int start, int end, string? exported, StringLiteral source, ImportAttribute[] attributes) : Node(start, end)
{
    public override NodeKind Kind => NodeKind.ExportAllDeclaration;
    public string? Exported { get; } = exported;
    public StringLiteral Source { get; } = source;
    public ImportAttribute[] Attributes { get; } = attributes;
}
