using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <summary>An object environment of a with statement (ECMA-262 §9.1.1.2); in slot 1 of its environment array.</summary>
internal sealed class WithEnvironment(JsObject bindingObject)
{
    public JsObject BindingObject { get; } = bindingObject;

    /// <summary>HasBinding (§9.1.1.2.1).</summary>
    public bool HasBinding(PropertyKey name)
    {
        if (!BindingObject.HasProperty(name)) return false;
        JsValue unscopables = BindingObject.Get(WellKnownSymbols.Unscopables);
        return !unscopables.IsObject || !TypeConversion.ToBoolean(unscopables.AsObject().Get(name));
    }
}

/// <summary>The names of an environment, for code that looks them up at run time; in slot 1 of the environment array.</summary>
internal sealed class RuntimeScopeInfo
{
    private readonly Dictionary<PropertyKey, ScopeInfoBinding> _bindings = [];

    public RuntimeScopeInfo(LinkedUnit unit, ScopeInfoConstant constant)
    {
        Kind = constant.Kind;
        foreach (ScopeInfoBinding binding in constant.Bindings) _bindings[unit.GetKey(binding.Name)] = binding;
    }

    public ScopeInfoKind Kind { get; }

    public bool TryGet(PropertyKey name, out ScopeInfoBinding binding) => _bindings.TryGetValue(name, out binding);

    public IEnumerable<KeyValuePair<PropertyKey, ScopeInfoBinding>> Bindings => _bindings;
}

/// <summary>Slot 1 of an environment that names can be looked up in: its names, and the var names that eval added.</summary>
internal sealed class NamedScope(RuntimeScopeInfo info)
{
    public RuntimeScopeInfo Info { get; } = info;

    /// <summary>Bindings that sloppy direct eval declared here; deletable.</summary>
    public Dictionary<PropertyKey, JsValue>? EvalVariables { get; set; }
}

/// <content>Environments, and names that are found by walking them (with statements, direct eval).</content>
internal sealed partial class Machine
{
    // Slot 0 of every environment is written by PushScope and PushWith alone, as engine data of this class or empty.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static JsValue[]? Parent(JsValue[] environment) => Trusted.As<JsValue[]?>(environment[0]._ref);

    private static JsValue[] Scope(JsValue[]? environment, uint depth)
    {
        for (; depth != 0; depth--) environment = Parent(environment!);
        return environment!;
    }

    private static JsValue[] PushScope(LinkedFunction function, JsValue[]? parent, uint count, uint scopeInfo)
    {
        var environment = new JsValue[count];
        if (parent is not null) environment[0] = JsValue.FromInternal(parent);
        if (scopeInfo != uint.MaxValue) environment[1] = JsValue.FromInternal(new NamedScope(GetScopeInfo(function.Unit, (int)scopeInfo)));
        return environment;
    }

    internal static RuntimeScopeInfo GetScopeInfo(LinkedUnit unit, int index)
    {
        ref object? data = ref unit.ConstantData(index);
        if (data is RuntimeScopeInfo known) return known;
        var info = new RuntimeScopeInfo(unit, (ScopeInfoConstant)unit.Code.GetConstant(index));
        data = info;
        return info;
    }

    private static JsValue[] PushWith(JsValue[]? parent, JsValue value)
    {
        var environment = new JsValue[2];
        if (parent is not null) environment[0] = JsValue.FromInternal(parent);
        environment[1] = JsValue.FromInternal(new WithEnvironment(TypeConversion.ToObject(value)));
        return environment;
    }

    /// <summary>Where a name was found.</summary>
    private enum BindingPlace : byte { None, Slot, EvalVariable, With, Lexical, Global, Import }

    private struct FoundBinding
    {
        public BindingPlace Place;
        public JsValue[] Environment;
        public ScopeInfoBinding Binding;
        public NamedScope? Scope;
        public WithEnvironment? With;
        public GlobalLexicalBinding? Lexical;
    }

    /// <summary>ResolveBinding (§9.4.2) by walking the environments, the module's and the global one.</summary>
    private static FoundBinding FindBinding(Frame frame, PropertyKey name)
    {
        LinkedUnit unit = frame.Code.Unit;
        for (JsValue[]? environment = frame.Environment; environment is not null; environment = Parent(environment))
        {
            if (environment.Length < 2 || !environment[1].IsInternal) continue;
            switch (environment[1]._ref)
            {
                case WithEnvironment with when with.HasBinding(name):
                    return new FoundBinding { Place = BindingPlace.With, Environment = environment, With = with };
                case NamedScope scope when scope.Info.TryGet(name, out ScopeInfoBinding binding):
                    return new FoundBinding { Place = BindingPlace.Slot, Environment = environment, Binding = binding, Scope = scope };
                case NamedScope { EvalVariables: { } variables } scope when variables.ContainsKey(name):
                    return new FoundBinding { Place = BindingPlace.EvalVariable, Environment = environment, Scope = scope };
            }
        }
        // Code of an eval runs in a unit of its own over the environment of the module it was called in.
        if (unit.ModuleScope is { } module && module.TryGet(name, out ScopeInfoBinding own))
        {
            return new FoundBinding
            {
                Place = (own.Flags & ScopeInfoFlags.Import) != 0 ? BindingPlace.Import : BindingPlace.Slot,
                Environment = unit.ModuleEnvironment,
                Binding = own,
            };
        }
        Realm realm = unit.Realm;
        if (!name.IsIndex && realm.GlobalEnvironment.FindLexical(name.Name) is { } lexical)
        {
            return new FoundBinding { Place = BindingPlace.Lexical, Lexical = lexical };
        }
        return realm.GlobalObject.HasProperty(name) ? new FoundBinding { Place = BindingPlace.Global } : default;
    }

    private static ThrowCompletion NotDefined(PropertyKey name) => Errors.ReferenceError($"{name} is not defined");

    private static ThrowCompletion Uninitialized(PropertyKey name) => Errors.ReferenceError($"Cannot access '{name}' before initialization");

    private static JsValue ReadBinding(Frame frame, in FoundBinding found, PropertyKey name, bool isTypeof)
    {
        LinkedUnit unit = frame.Code.Unit;
        JsValue value;
        switch (found.Place)
        {
            case BindingPlace.None: return isTypeof ? JsValue.Undefined : throw NotDefined(name);
            case BindingPlace.Slot: value = found.Environment[found.Binding.Slot]; break;
            case BindingPlace.EvalVariable: value = found.Scope!.EvalVariables![name]; break;
            case BindingPlace.Import:
                ImportBinding import = unit.Imports[found.Binding.Slot];
                value = import.Environment[import.Slot];
                break;
            case BindingPlace.With:
                JsObject o = found.With!.BindingObject;
                if (!o.HasProperty(name)) return frame.Code.Template.IsStrict && !isTypeof ? throw NotDefined(name) : JsValue.Undefined;
                return o.Get(name);
            case BindingPlace.Lexical: value = found.Lexical!.Value; break;
            default: return unit.Realm.GlobalObject.Get(name);
        }
        // A derived constructor's this is checked by the code that reads it.
        return value.IsEmpty && !IsThis(name) ? throw Uninitialized(name) : value;
    }

    private static bool IsThis(PropertyKey name) => !name.IsIndex && name.ToString() == ".this";

    private static void WriteBinding(Frame frame, in FoundBinding found, PropertyKey name, JsValue value)
    {
        bool strict = frame.Code.Template.IsStrict;
        switch (found.Place)
        {
            case BindingPlace.None when strict: throw NotDefined(name);
            case BindingPlace.Slot:
                ref JsValue slot = ref found.Environment[found.Binding.Slot];
                if (slot.IsEmpty && !IsThis(name)) throw Uninitialized(name);
                if ((found.Binding.Flags & ScopeInfoFlags.SilentConstant) != 0)
                {
                    if (strict) throw Errors.TypeError("Assignment to constant variable.");
                    return;
                }
                if ((found.Binding.Flags & ScopeInfoFlags.Constant) != 0) throw Errors.TypeError("Assignment to constant variable.");
                slot = value;
                return;
            case BindingPlace.Import: throw Errors.TypeError("Assignment to constant variable.");
            case BindingPlace.EvalVariable:
                found.Scope!.EvalVariables![name] = value;
                return;
            case BindingPlace.With:
                JsObject o = found.With!.BindingObject;
                if (!o.HasProperty(name) && strict) throw NotDefined(name);
                if (!o.Set(name, value, JsValue.FromObject(o)) && strict) ObjectOperations.ThrowReadOnly(o, name);
                return;
            case BindingPlace.Lexical:
                if (found.Lexical!.Value.IsEmpty) throw Uninitialized(name);
                if (found.Lexical.IsConstant) throw Errors.TypeError("Assignment to constant variable.");
                found.Lexical.Value = value;
                return;
            default:
                JsObject global = frame.Code.Unit.Realm.GlobalObject;
                if (strict && !global.HasProperty(name)) throw NotDefined(name);
                if (!global.Set(name, value, JsValue.FromObject(global)) && strict) ObjectOperations.ThrowReadOnly(global, name);
                return;
        }
    }

    private static PropertyKey Key(Frame frame, uint name) => frame.Code.Unit.GetKey((int)name);

    private static JsValue LoadName(Frame frame, uint name, bool isTypeof)
    {
        PropertyKey key = Key(frame, name);
        // Pseudo names hold engine data, and a private name's value is one.
        return ReadBinding(frame, FindBinding(frame, key), key, isTypeof);
    }

    private static void LoadNameCall(Frame frame, uint name, ref JsValue function, ref JsValue thisValue)
    {
        PropertyKey key = Key(frame, name);
        FoundBinding found = FindBinding(frame, key);
        function = ReadBinding(frame, found, key, isTypeof: false);
        thisValue = found.Place == BindingPlace.With ? JsValue.FromObject(found.With!.BindingObject) : JsValue.Undefined;
    }

    private static void StoreName(Frame frame, uint name, JsValue value)
    {
        PropertyKey key = Key(frame, name);
        WriteBinding(frame, FindBinding(frame, key), key, value);
    }

    /// <summary>A reference kept while the right side of an assignment runs.</summary>
    private sealed class ResolvedReference
    {
        public BindingPlace Place;
        public JsValue[]? Environment;
        public ScopeInfoBinding Binding;
        public NamedScope? Scope;
        public WithEnvironment? With;
        public GlobalLexicalBinding? Lexical;

        public FoundBinding ToBinding() => new()
        {
            Place = Place, Environment = Environment!, Binding = Binding, Scope = Scope, With = With, Lexical = Lexical,
        };
    }

    private static JsValue ResolveName(Frame frame, uint name)
    {
        FoundBinding found = FindBinding(frame, Key(frame, name));
        if (found.Place == BindingPlace.None) return JsValue.Undefined;
        return JsValue.FromInternal(new ResolvedReference
        {
            Place = found.Place, Environment = found.Environment, Binding = found.Binding, Scope = found.Scope, With = found.With, Lexical = found.Lexical,
        });
    }

    private static void StoreResolved(Frame frame, JsValue reference, JsValue value, uint name)
    {
        PropertyKey key = Key(frame, name);
        WriteBinding(frame, reference.TryInternal<ResolvedReference>()?.ToBinding() ?? default, key, value);
    }

    private static JsValue LoadResolved(Frame frame, JsValue reference, uint name)
    {
        PropertyKey key = Key(frame, name);
        return ReadBinding(frame, reference.TryInternal<ResolvedReference>()?.ToBinding() ?? default, key, isTypeof: false);
    }

    /// <summary>The delete operator on an identifier (§13.5.1.2).</summary>
    private static JsValue DeleteName(Frame frame, uint name)
    {
        PropertyKey key = Key(frame, name);
        FoundBinding found = FindBinding(frame, key);
        return JsValue.FromBoolean(found.Place switch
        {
            BindingPlace.None => true,
            BindingPlace.With => found.With!.BindingObject.Delete(key),
            BindingPlace.EvalVariable => found.Scope!.EvalVariables!.Remove(key),
            BindingPlace.Global => frame.Code.Unit.Realm.GlobalObject.Delete(key),
            _ => false,
        });
    }

    /// <summary>Assigns to a var of eval code in its variable environment, past any block binding of that name.</summary>
    private static void InitName(Frame frame, uint name, JsValue value)
    {
        PropertyKey key = Key(frame, name);
        for (JsValue[]? environment = frame.Environment; environment is not null; environment = Parent(environment))
        {
            if (environment.Length < 2 || environment[1].TryInternal<NamedScope>() is not { Info.Kind: ScopeInfoKind.Function } scope) continue;
            if (scope.EvalVariables is { } variables && variables.ContainsKey(key)) variables[key] = value;
            else if (scope.Info.TryGet(key, out ScopeInfoBinding binding)) environment[binding.Slot] = value;
            return;
        }
        JsObject global = frame.Code.Unit.Realm.GlobalObject;
        global.Set(key, value, JsValue.FromObject(global));
    }

    private static void InitGlobalLexical(LinkedFunction function, JsValue value, uint name)
    {
        PropertyKey key = function.Unit.GetKey((int)name);
        GlobalLexicalBinding binding = function.Unit.Realm.GlobalEnvironment.FindLexical(key.Name)
            ?? throw new BytecodeException("a lexical binding that was not declared");
        binding.Value = value;
    }
}
