using Kiln.Builtins;
using Kiln.Interpreter;

namespace Kiln.Modules;

/// <summary>A Module Namespace Exotic Object (ECMA-262 §10.4.6). Its exports are resolved at first touch; a deferred one
/// evaluates its module then.</summary>
internal sealed class JsModuleNamespace : JsObject
{
    private readonly ModuleRecord _module;
    private Dictionary<PropertyKey, ImportBinding>? _bindings;
    private PropertyKey[] _exports = [];

    // Names asked for while nobody has asked for all of them; without an environment where there is no such export.
    private Dictionary<PropertyKey, ImportBinding>? _asked;

    /// <summary>From so many different names on, all are resolved at once.</summary>
    private const int MaxAsked = 48;

    private readonly bool _isDeferred;
    private bool _isEvaluated;

    public JsModuleNamespace(ModuleRecord module, bool isDeferred) : base(Shape.CreateUncacheable(null))
    {
        _module = module;
        _isDeferred = isDeferred;
        _isEvaluated = !isDeferred;
        AddSlot(WellKnownSymbols.ToStringTag, isDeferred ? "Deferred Module" : "Module", PropertyAttributes.None);
        Flags |= ObjectFlags.Exotic | ObjectFlags.NotExtensible | ObjectFlags.HasElements;
    }

    public override string ClassName => "Module";

    public ModuleRecord Module => _module;

    /// <summary>[[Exports]]: names in code unit order.</summary>
    public ReadOnlySpan<PropertyKey> Exports
    {
        get
        {
            _ = GetModuleExportsList();
            return _exports;
        }
    }

    private Dictionary<PropertyKey, ImportBinding> Bindings => _bindings ?? Resolve();

    /// <summary>Whether there is an export of a name; evaluates nothing.</summary>
    public bool HasExport(PropertyKey key) => TryFind(key, out _);

    /// <summary>The binding of one export: of a large library most programs look at a few.</summary>
    private bool TryFind(PropertyKey key, out ImportBinding binding)
    {
        if (_bindings is { } all) return all.TryGetValue(key, out binding);
        if (_asked is null || !_asked.TryGetValue(key, out binding))
        {
            if (_asked is { Count: >= MaxAsked }) return Resolve().TryGetValue(key, out binding);
            ResolvedBinding resolution = IsSymbolLike(key) ? ResolvedBinding.NotFound : _module.ResolveExport(key.ToString());
            binding = resolution.IsFound ? resolution.ToImportBinding() : default;
            (_asked ??= []).Add(key, binding);
        }
        return binding.Environment is not null;
    }

    private bool TryFindEvaluated(PropertyKey key, out ImportBinding binding)
    {
        if (!_isEvaluated) EvaluateModuleSync();
        return TryFind(key, out binding);
    }

    /// <summary>GetModuleExportsList (import defer proposal): a deferred module is evaluated now, if it was not yet.</summary>
    private Dictionary<PropertyKey, ImportBinding> GetModuleExportsList()
    {
        if (!_isEvaluated) EvaluateModuleSync();
        return Bindings;
    }

    private void EvaluateModuleSync()
    {
        Errors.EnsureStack();
        if (!_module.IsReadyForSyncExecution()) throw Errors.TypeError("Deferred module is not ready for synchronous evaluation");
        JsPromise promise = _module.Evaluate();
        if (promise.State == PromiseState.Rejected)
        {
            if (!promise.IsHandled) Agent.Current.PromiseRejectionTracker?.Invoke(promise, false);
            promise.IsHandled = true;
            throw new ThrowCompletion(promise.Result);
        }
        _isEvaluated = true;
    }

    /// <summary>IsSymbolLikeNamespaceKey (import defer proposal): a deferred namespace is no thenable, whatever its module exports.</summary>
    private bool IsSymbolLike(PropertyKey key) => !key.IsString || (_isDeferred && !key.IsIndex && key.Name == Names.Then);

    /// <summary>ModuleNamespaceCreate (§10.4.6.12), with the names GetModuleNamespace leaves: those that resolve.</summary>
    private Dictionary<PropertyKey, ImportBinding> Resolve()
    {
        IReadOnlyList<string> names = _module.GetExportedNames();
        string[] sorted = InCodeUnitOrder(names);
        var bindings = new Dictionary<PropertyKey, ImportBinding>(sorted.Length);
        var keys = new PropertyKey[sorted.Length];
        int count = 0;
        var set = new ResolveSet { AsksForAll = true };
        foreach (string name in sorted)
        {
            set.Clear();
            ResolvedBinding resolution = _module.ResolveExport(name, set);
            if (!resolution.IsFound) continue;
            PropertyKey key = PropertyKey.FromString(name);
            if (IsSymbolLike(key)) continue;
            bindings.Add(key, resolution.ToImportBinding());
            keys[count++] = key;
        }
        _exports = count == keys.Length ? keys : keys[..count];
        _asked = null;
        return _bindings = bindings;
    }

    /// <summary>
    /// Sorts by the first four code units, as numbers, and where those are the same by the names: merging runs that grow. NOTE: Array.Sort with
    /// keys and items of these types is in no precompiled image; the shared runtime compiled twelve methods for it in each process.
    /// </summary>
    private static string[] InCodeUnitOrder(IReadOnlyList<string> names)
    {
        int count = names.Count;
        var from = new (ulong Head, string Name)[count];
        for (int i = 0; i < count; i++)
        {
            string name = names[i];
            ulong head = 0;
            for (int k = 0; k < 4; k++) head = head << 16 | (k < name.Length ? name[k] : 0u);
            from[i] = (head, name);
        }
        var to = new (ulong Head, string Name)[count];
        for (int width = 1; width < count; width *= 2)
        {
            for (int start = 0; start < count; start += 2 * width)
            {
                int left = start, middle = Math.Min(start + width, count), right = middle, end = Math.Min(middle + width, count);
                for (int i = start; i < end; i++)
                    to[i] = right == end || (left < middle && !IsBefore(from[right], from[left])) ? from[left++] : from[right++];
            }
            (from, to) = (to, from);
        }
        var sorted = new string[count];
        for (int i = 0; i < count; i++) sorted[i] = from[i].Name;
        return sorted;

        static bool IsBefore((ulong Head, string Name) x, (ulong Head, string Name) y) =>
            x.Head != y.Head ? x.Head < y.Head : string.CompareOrdinal(x.Name, y.Name) < 0;
    }

    public override bool IsCacheable(PropertyName name) => false;

    /// <summary>[[GetPrototypeOf]] (§10.4.6.1).</summary>
    public override JsObject? GetPrototypeOf() => null;

    /// <summary>[[SetPrototypeOf]] (§10.4.6.2).</summary>
    public override bool SetPrototypeOf(JsObject? value) => value is null;

    /// <summary>[[IsExtensible]] (§10.4.6.3).</summary>
    public override bool IsExtensible() => false;

    /// <summary>[[PreventExtensions]] (§10.4.6.4).</summary>
    public override bool PreventExtensions() => true;

    /// <summary>[[GetOwnProperty]] (§10.4.6.5) as a slot; an uninitialised binding is a ReferenceError.</summary>
    public override bool TryGetOwnSlot(PropertyKey key, out JsValue slot, out PropertyAttributes attributes)
    {
        if (IsSymbolLike(key)) return base.TryGetOwnSlot(key, out slot, out attributes);
        attributes = PropertyAttributes.Writable | PropertyAttributes.Enumerable;
        if (!TryFindEvaluated(key, out ImportBinding binding))
        {
            slot = default;
            return false;
        }
        slot = binding.Environment[binding.Slot];
        if (slot.IsEmpty) throw Errors.ReferenceError($"Cannot access '{key}' before initialization");
        return true;
    }

    /// <summary>[[DefineOwnProperty]] (§10.4.6.6).</summary>
    public override bool DefineOwnProperty(PropertyKey key, in PropertyDescriptor descriptor)
    {
        if (IsSymbolLike(key)) return OrdinaryDefineOwnProperty(key, descriptor);
        if (!GetOwnProperty(key, out PropertyDescriptor current)) return false;
        if (descriptor.HasConfigurable && descriptor.Configurable) return false;
        if (descriptor.HasEnumerable && !descriptor.Enumerable) return false;
        if (descriptor.IsAccessor) return false;
        if (descriptor.HasWritable && !descriptor.Writable) return false;
        return !descriptor.HasValue || Comparison.SameValue(descriptor.Value, current.Value);
    }

    /// <summary>[[HasProperty]] (§10.4.6.7).</summary>
    public override bool HasProperty(PropertyKey key) => IsSymbolLike(key) ? base.TryGetOwnSlot(key, out _, out _) : TryFindEvaluated(key, out _);

    /// <summary>[[Get]] (§10.4.6.8).</summary>
    public override JsValue Get(PropertyKey key, JsValue receiver) => TryGetOwnSlot(key, out JsValue slot, out _) ? slot : JsValue.Undefined;

    /// <summary>[[Set]] (§10.4.6.9).</summary>
    public override bool Set(PropertyKey key, JsValue value, JsValue receiver) => false;

    /// <summary>[[Delete]] (§10.4.6.10).</summary>
    public override bool Delete(PropertyKey key)
    {
        if (IsSymbolLike(key)) return !base.TryGetOwnSlot(key, out _, out _);
        return !TryFindEvaluated(key, out _);
    }

    /// <summary>[[OwnPropertyKeys]] (§10.4.6.11).</summary>
    public override List<PropertyKey> OwnPropertyKeys()
    {
        var keys = new List<PropertyKey>(Exports.Length + 1);
        foreach (PropertyKey key in Exports) keys.Add(key);
        keys.Add(WellKnownSymbols.ToStringTag);
        return keys;
    }
}
