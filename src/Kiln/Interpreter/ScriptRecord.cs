using Kiln.Syntax;

namespace Kiln.Interpreter;

/// <summary>A Script Record (ECMA-262 §16.1.4), or the text of an eval or Function call: source that is in memory.</summary>
internal sealed class ScriptRecord(SourceText source, ScriptOrModule? outer = null) : ScriptOrModule
{
    /// <summary>The call that compiled the text, for eval and Function; null for scripts.</summary>
    public CapturedFrame? Origin { get; init; }

    public override string DisplayName => source.FileName;

    /// <summary>For eval code, the script or module it was called in: import() resolves against that.</summary>
    public override ScriptOrModule ImportReferrer => outer?.ImportReferrer ?? this;

    public override (int Line, int Column)? GetLineAndColumn(int offset) => source.GetLineAndColumn(offset);

    public override string? GetSourceText(int start, int end) => end <= source.Length && start <= end ? source.Text[start..end] : null;

    public override JsObject GetImportMeta() => outer is null ? base.GetImportMeta() : outer.GetImportMeta();
}
