using Kiln.Builtins;

namespace Kiln.Modules;

/// <summary>A Synthetic Module Record (ECMA-262 §16.2.1.8): exports that the host gives, such as those of a JSON module.</summary>
internal sealed class SyntheticModuleRecord : ModuleRecord
{
    private readonly string[] _exportNames;
    private readonly Action<SyntheticModuleRecord> _evaluationSteps;
    private readonly string _url;
    private readonly JsValue[] _environment;
    private JsPromise? _evaluation;

    public SyntheticModuleRecord(Realm realm, string url, string[] exportNames, Action<SyntheticModuleRecord> evaluationSteps) : base(realm)
    {
        _url = url;
        _exportNames = exportNames;
        _evaluationSteps = evaluationSteps;
        _environment = new JsValue[1 + exportNames.Length];
        JsValue.FillUndefined(_environment);
    }

    public override JsValue[] Environment => _environment;

    /// <summary>The file or data: URL that the module's value comes from; null for a module of the host.</summary>
    public ResolvedModule? Content { get; init; }

    public override string DisplayName => _url;

    /// <summary>SetSyntheticModuleExport (§16.2.1.8.1).</summary>
    public void SetExport(string name, JsValue value) => _environment[1 + Array.IndexOf(_exportNames, name)] = value;

    public override IReadOnlyList<string> GetExportedNames(HashSet<ModuleRecord>? exportStarSet = null) => _exportNames;

    public override ResolvedBinding ResolveExport(string exportName, ResolveSet? resolveSet = null)
    {
        int index = Array.IndexOf(_exportNames, exportName);
        return index < 0 ? ResolvedBinding.NotFound : ResolvedBinding.ToSlot(this, 1 + index);
    }

    public override void Link()
    {
    }

    public override JsPromise Evaluate()
    {
        if (_evaluation is not null) return _evaluation;
        _evaluation = JsPromise.Create(Realm);
        try
        {
            _evaluationSteps(this);
            _evaluation.Resolve(JsValue.Undefined);
        }
        catch (ThrowCompletion thrown)
        {
            // Who imports it reports the error.
            _evaluation.IsHandled = true;
            _evaluation.Reject(thrown.Value);
        }
        return _evaluation;
    }

    public override (int Line, int Column)? GetLineAndColumn(int offset) => null;

    public override string? GetSourceText(int start, int end) => null;
}
