using Kiln.Builtins;
using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>Scripts and eval (ECMA-262 §16.1.6, §19.2.1).</content>
internal sealed partial class Machine
{
    /// <summary>ScriptEvaluation (§16.1.6): declares the globals and runs the code.</summary>
    public JsValue RunScript(LinkedUnit unit)
    {
        Realm outer = _agent.CurrentRealm;
        _agent.CurrentRealm = unit.Realm;
        try
        {
            GlobalDeclarationInstantiation(unit);
            ScriptFunction main = CreateClosure(unit.GetFunction(0), null);
            return Run(PushFrame(main, JsValue.FromObject(unit.Realm.GlobalObject), [], null, FrameFlags.Entry));
        }
        finally
        {
            _agent.CurrentRealm = outer;
        }
    }

    /// <summary>GlobalDeclarationInstantiation (§16.1.7).</summary>
    private void GlobalDeclarationInstantiation(LinkedUnit unit)
    {
        if (unit.Code.Declarations is not { } declarations) return;
        GlobalEnvironment environment = unit.Realm.GlobalEnvironment;
        foreach (int name in declarations.LexicalNames)
        {
            PropertyKey key = unit.GetKey(name);
            if (environment.FindLexical(key.Name) is not null || environment.HasRestrictedGlobalProperty(key))
            {
                throw Errors.SyntaxError($"Identifier '{key}' has already been declared");
            }
        }
        foreach (int name in declarations.VarNames) CheckNoLexical(environment, unit.GetKey(name));
        foreach (DeclaredFunction function in declarations.Functions) CheckNoLexical(environment, unit.GetKey(function.Name));
        foreach (DeclaredFunction function in declarations.Functions)
        {
            PropertyKey key = unit.GetKey(function.Name);
            if (!environment.CanDeclareGlobalFunction(key)) throw Errors.TypeError($"Cannot redefine property: {key}");
        }
        foreach (int name in declarations.VarNames)
        {
            PropertyKey key = unit.GetKey(name);
            if (!environment.CanDeclareGlobalVar(key)) throw Errors.TypeError($"Cannot define property {key}, object is not extensible");
        }
        foreach (int name in declarations.AnnexBNames)
        {
            PropertyKey key = unit.GetKey(name);
            if (environment.FindLexical(key.Name) is null && environment.CanDeclareGlobalVar(key)) environment.CreateGlobalVarBinding(key, deletable: false);
        }
        for (int i = 0; i < declarations.LexicalNames.Length; i++)
        {
            environment.DeclareLexical(unit.GetKey(declarations.LexicalNames[i]).Name, declarations.LexicalIsConstant[i]);
        }
        foreach (DeclaredFunction function in declarations.Functions)
        {
            ScriptFunction closure = CreateClosure(unit.GetFunction(function.Function), null);
            environment.CreateGlobalFunctionBinding(unit.GetKey(function.Name), JsValue.FromObject(closure), deletable: false);
        }
        foreach (int name in declarations.VarNames) environment.CreateGlobalVarBinding(unit.GetKey(name), deletable: false);
    }

    private static void CheckNoLexical(GlobalEnvironment environment, PropertyKey key)
    {
        if (!key.IsIndex && environment.FindLexical(key.Name) is not null)
        {
            throw Errors.SyntaxError($"Identifier '{key}' has already been declared");
        }
    }

    /// <summary>A call that has the form of a direct eval (§13.3.6.1).</summary>
    private JsValue CallEval(Frame frame, ref JsValue callee, int count, uint flags)
    {
        if (!callee.IsObject || callee.AsObject() != frame.Code.Unit.Realm.EvalFunction) return CallSlow(frame, ref callee, count);
        JsValue source = count > 0 ? Beside(ref callee, 2) : JsValue.Undefined;
        if (!source.IsString) return source;
        if (IsStackLow)
        {
            string text = source.AsString().ToString();
            return OnDeepStack(() => SourceCompiler.DirectEval(this, frame, text, flags));
        }
        return SourceCompiler.DirectEval(this, frame, source.AsString().ToString(), flags);
    }

    /// <summary>The private names, with their #, that eval code in a frame may use.</summary>
    public static IReadOnlySet<string> VisiblePrivateNames(Frame frame)
    {
        var names = new HashSet<string>();
        for (JsValue[]? at = frame.Environment; at is not null; at = Parent(at))
        {
            if (at.Length < 2 || at[1].TryInternal<NamedScope>() is not { } scope) continue;
            foreach ((PropertyKey name, _) in scope.Info.Bindings)
            {
                string text = name.ToString();
                if (text.StartsWith('#')) names.Add(text);
            }
        }
        return names;
    }

    /// <summary>Runs eval code in an environment; direct eval passes the caller's frame (§19.2.1.1 from step 12).</summary>
    internal JsValue RunEval(LinkedUnit unit, JsValue[]? environment, JsValue thisValue, JsObject? newTarget, JsObject? homeObject)
    {
        EvalDeclarationInstantiation(unit, environment);
        ScriptFunction main = CreateClosure(unit.GetFunction(0), environment);
        main.HomeObject = homeObject;
        return Run(PushFrame(main, thisValue, [], newTarget, FrameFlags.Entry));
    }

    /// <summary>EvalDeclarationInstantiation (§19.2.1.3) for the declarations that leave the eval code.</summary>
    private void EvalDeclarationInstantiation(LinkedUnit unit, JsValue[]? environment)
    {
        if (unit.Code.Declarations is not { } declarations || unit.Code.Main.IsStrict) return;
        // The variable environment: the nearest function's, else the global one. Block scopes on the way may conflict.
        JsValue[]? variables = null;
        NamedScope? scope = null;
        var names = new List<PropertyKey>();
        foreach (int name in declarations.VarNames) names.Add(unit.GetKey(name));
        foreach (DeclaredFunction function in declarations.Functions) names.Add(unit.GetKey(function.Name));
        var annexB = new List<PropertyKey>();
        foreach (int name in declarations.AnnexBNames) annexB.Add(unit.GetKey(name));
        for (JsValue[]? at = environment; at is not null; at = Parent(at))
        {
            if (at.Length < 2 || at[1].TryInternal<NamedScope>() is not { } named) continue;
            foreach (PropertyKey name in names)
            {
                if (Conflicts(named, name)) throw Errors.SyntaxError($"Identifier '{name}' has already been declared");
            }
            annexB.RemoveAll(name => Conflicts(named, name));
            if (named.Info.Kind != ScopeInfoKind.Function) continue;
            variables = at;
            scope = named;
            break;
        }
        if (variables is null)
        {
            DeclareGlobalsOfEval(unit, declarations, annexB);
            return;
        }
        foreach (DeclaredFunction function in declarations.Functions)
        {
            ScriptFunction closure = CreateClosure(unit.GetFunction(function.Function), environment);
            Declare(unit.GetKey(function.Name), JsValue.FromObject(closure));
        }
        foreach (int name in declarations.VarNames) Declare(unit.GetKey(name), default);
        foreach (PropertyKey name in annexB) Declare(name, default);

        void Declare(PropertyKey name, JsValue value)
        {
            if (scope!.Info.TryGet(name, out ScopeInfoBinding binding))
            {
                if (!value.IsEmpty) variables[binding.Slot] = value;
                return;
            }
            scope.EvalVariables ??= [];
            if (!value.IsEmpty) scope.EvalVariables[name] = value;
            else scope.EvalVariables.TryAdd(name, JsValue.Undefined);
        }
    }

    private static bool Conflicts(NamedScope scope, PropertyKey name) =>
        scope.Info.Kind != ScopeInfoKind.Catch && scope.Info.TryGet(name, out ScopeInfoBinding binding) && (binding.Flags & ScopeInfoFlags.Lexical) != 0;

    private void DeclareGlobalsOfEval(LinkedUnit unit, TopLevelDeclarations declarations, List<PropertyKey> annexB)
    {
        GlobalEnvironment environment = unit.Realm.GlobalEnvironment;
        foreach (int name in declarations.VarNames) CheckNoLexical(environment, unit.GetKey(name));
        foreach (DeclaredFunction function in declarations.Functions)
        {
            PropertyKey key = unit.GetKey(function.Name);
            CheckNoLexical(environment, key);
            if (!environment.CanDeclareGlobalFunction(key)) throw Errors.TypeError($"Cannot redefine property: {key}");
        }
        foreach (int name in declarations.VarNames)
        {
            PropertyKey key = unit.GetKey(name);
            if (!environment.CanDeclareGlobalVar(key)) throw Errors.TypeError($"Cannot define property {key}, object is not extensible");
        }
        foreach (PropertyKey key in annexB)
        {
            if (!key.IsIndex && environment.FindLexical(key.Name) is null && environment.CanDeclareGlobalVar(key)) environment.CreateGlobalVarBinding(key, deletable: true);
        }
        foreach (DeclaredFunction function in declarations.Functions)
        {
            ScriptFunction closure = CreateClosure(unit.GetFunction(function.Function), null);
            environment.CreateGlobalFunctionBinding(unit.GetKey(function.Name), JsValue.FromObject(closure), deletable: true);
        }
        foreach (int name in declarations.VarNames) environment.CreateGlobalVarBinding(unit.GetKey(name), deletable: true);
    }
}
