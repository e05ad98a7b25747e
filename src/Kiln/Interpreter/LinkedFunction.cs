using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <summary>A unit of code in a realm: interned keys and materialised constants, filled at first use.</summary>
internal sealed partial class LinkedUnit
{
    // Each is made when something is put into it: of most modules of a graph little runs.
    // By string: an InternedString once it was a key, else a JsString once it was a value.
    private object?[] _strings = [];
    private object?[] _constants = [];
    private JsValue[] _numbers = JsObject.NoValues;
    private readonly LinkedFunction?[] _functions;

    public LinkedUnit(Realm realm, CodeUnit code, ScriptOrModule? referrer)
    {
        Realm = realm;
        Code = code;
        Referrer = referrer;
        _functions = new LinkedFunction?[code.FunctionCount];
    }

    public Realm Realm { get; }

    public CodeUnit Code { get; }

    /// <summary>[[ScriptOrModule]] of the unit's functions: for import(), import.meta, stack traces and toString.</summary>
    public ScriptOrModule? Referrer { get; }

    /// <summary>The module's environment; slot 0 unused.</summary>
    public JsValue[] ModuleEnvironment { get; set; } = JsObject.NoValues;

    /// <summary>For each import entry, where the binding lives; set by linking.</summary>
    public ImportBinding[] Imports { get; set; } = [];

    /// <summary>The metadata of the module; null where there is none.</summary>
    public ModuleMetadata? Metadata { get; set; }

    /// <summary>Names of the module's bindings, for code with direct eval; null without.</summary>
    public RuntimeScopeInfo? ModuleScope
    {
        get => field ??= Code.ModuleLayout is { ScopeInfo: >= 0 } layout ? Machine.GetScopeInfo(this, layout.ScopeInfo) : null;
        init;
    }

    /// <summary>A function of the unit; made when its closure is.</summary>
    public LinkedFunction GetFunction(int index) => _functions[index] ??= new LinkedFunction(this, Code.GetFunction(index));

    /// <summary>A string as a key that is not an array index: the compiler emits named access for such only.</summary>
    public PropertyKey GetKey(int index)
    {
        object?[] strings = _strings;
        return (uint)index < (uint)strings.Length && Exact.As<InternedString>(strings[index]) is { } name ? new PropertyKey(name) : MakeKey(index);
    }

    private PropertyKey MakeKey(int index)
    {
        ref object? place = ref Strings[index];
        PropertyKey key = place is JsString known ? known.ToPropertyKey() : Code.GetKey(index);
        if (!key.IsIndex) place = key.Name;
        return key;
    }

    public JsString GetString(int index)
    {
        object?[] strings = _strings;
        return (uint)index < (uint)strings.Length && Exact.As<JsString>(strings[index]) is { } known ? known : MakeString(index);
    }

    private JsString MakeString(int index)
    {
        ref object? place = ref Strings[index];
        if (Exact.As<InternedString>(place) is { } name) return name.String;
        JsString made = Code.IsLong(index) ? new JsString(new LongString(Code, index)) : JsString.Create(Code.GetString(index));
        place = made;
        return made;
    }

    private object?[] Strings => _strings.Length > 0 ? _strings : _strings = new object?[Code.StringCount];

    private object?[] Constants => _constants.Length > 0 ? _constants : _constants = new object?[Code.ConstantCount];

    /// <summary>A Number or BigInt constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsValue GetNumber(int index)
    {
        JsValue[] numbers = _numbers;
        if ((uint)index >= (uint)numbers.Length) return MakeNumber(index);
        JsValue value = numbers[index];
        return value.IsEmpty ? MakeNumber(index) : value;
    }

    // Most modules have no number that is not in an instruction.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsValue MakeNumber(int index)
    {
        if (_numbers.Length == 0) _numbers = new JsValue[Code.ConstantCount];
        return _numbers[index] = Code.GetConstant(index) switch
        {
            NumberConstant number => JsValue.FromDouble(number.Value),
            BigIntConstant big => JsValue.FromBigInt(big.Value),
            _ => throw new BytecodeException("a constant of another kind"),
        };
    }

    /// <summary>The shape of an object literal, made at first use.</summary>
    public Shape GetObjectShape(int index)
    {
        ref object? place = ref Constants[index];
        if (Exact.As<Shape>(place) is { } known) return known;
        Shape shape = Realm.ObjectShape;
        foreach (int key in ((ObjectShapeConstant)Code.GetConstant(index)).Keys)
        {
            shape = shape.AddProperty(GetKey(key).Name, PropertyAttributes.All);
        }
        place = shape;
        return shape;
    }

    /// <summary>Per-realm data of a constant (compiled regexp, scope info), made by the caller at first use.</summary>
    public ref object? ConstantData(int index) => ref Constants[index];
}

/// <summary>A string of a unit that is decoded when somebody reads it: most shaders, templates and tables of a library are not.</summary>
internal sealed class LongString(CodeUnit code, int index) : IDeferredText
{
    public string MakeText() => code.GetString(index);
}

/// <summary>Where an imported binding lives: a slot of the exporting module's environment.</summary>
internal readonly record struct ImportBinding(JsValue[] Environment, int Slot);

/// <summary>What dynamic import, import.meta and stack traces know of the code they are in: a Script or Module Record.</summary>
internal abstract class ScriptOrModule
{
    /// <summary>The file name or URL that stack traces show.</summary>
    public abstract string DisplayName { get; }

    /// <summary>One-based line and column of a UTF-16 offset; null when the source text can not be had.</summary>
    public abstract (int Line, int Column)? GetLineAndColumn(int offset);

    /// <summary>A piece of the source text, read again when it is not in memory; null when it can not be had.</summary>
    public abstract string? GetSourceText(int start, int end);

    /// <summary>What import() resolves against.</summary>
    public virtual ScriptOrModule ImportReferrer => this;

    /// <summary>The import.meta object (§13.3.12.1); only modules have one.</summary>
    public virtual JsObject GetImportMeta() => throw Errors.SyntaxError("Cannot use 'import.meta' outside a module");
}

/// <summary>A function template in a realm: the body once it is needed, and what execution learns, in side arrays.</summary>
internal sealed class LinkedFunction : IDeferredText
{
    private FunctionBody? _body;

    public LinkedFunction(LinkedUnit unit, FunctionTemplate template)
    {
        Unit = unit;
        Template = template;
        ObjectFlags flags = ObjectFlags.Callable;
        if (template.IsConstructor) flags |= ObjectFlags.Constructor;
        if (template.IsClassConstructor) flags |= ObjectFlags.ClassConstructor;
        else if ((template.Flags & (FunctionFlags.Async | FunctionFlags.Generator)) == 0) flags |= ObjectFlags.PlainCall;
        ClosureFlags = flags;
    }

    /// <summary>Flags of the function's closures.</summary>
    public ObjectFlags ClosureFlags { get; }

    public LinkedUnit Unit { get; }

    public FunctionTemplate Template { get; }

    public string Name => Unit.Code.GetString(Template.Name);

    /// <summary>[[SourceText]] (§20.2.3.5); null when the source can not be read.</summary>
    public string? SourceText => Unit.Referrer?.GetSourceText(Template.SourceStart, Template.SourceEnd);

    /// <summary>What Function.prototype.toString gives.</summary>
    public string MakeText() => SourceText ?? $"function {Name}() {{ [native code] }}";

    public PropertyCache[] Caches = [];

    /// <summary>Named properties that objects made by this constructor had when it returned: the next one gets room at once.</summary>
    public int InstanceSlots;

    /// <summary>Where "prototype" is in closures of this function that have <see cref="PrototypeShape"/>.</summary>
    public int PrototypeSlot;

    /// <summary>A shape of closures whose "prototype" is a data property.</summary>
    public Shape? PrototypeShape;

    /// <summary>Where super.key was last found by closures of this function.</summary>
    public SuperProperty? Super;

    public FunctionBody Body
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _body ?? Load();
    }

    /// <summary>The code words of the body once it is loaded.</summary>
    public uint[] Words = [];

    /// <summary>Parameters of the body once it is loaded.</summary>
    public int ParameterCount;

    /// <summary>
    /// Registers of a call that is only a window on the stack; more than any stack has while the body is not loaded, and where a call
    /// does more.
    /// </summary>
    public int PlainRegisterCount = NeverPlain;

    public const int NeverPlain = 1 << 30;

    private FunctionBody Load()
    {
        FunctionBody body = Template.Body;
        Caches = new PropertyCache[body.InlineCacheCount];
        Words = body.Code;
        ParameterCount = body.ParameterCount;
        if ((Template.Flags & (FunctionFlags.NeedsArguments | FunctionFlags.CoercesThis)) == 0) PlainRegisterCount = body.RegisterCount;
        return _body = body;
    }
}

/// <summary>What super.key was found to be; it holds as long as the epoch is the same.</summary>
internal sealed class SuperProperty(JsString key, JsObject start, JsObject holder, int slot, bool isAccessor)
{
    public readonly JsString Key = key;

    /// <summary>The prototype of the home object.</summary>
    public readonly JsObject Start = start;

    public readonly JsObject Holder = holder;

    /// <summary>Slot of the property in the holder; -1 when it is to be looked up each time.</summary>
    public readonly int Slot = slot;

    public readonly bool IsAccessor = isAccessor;

    public readonly int Epoch = Shape.PrototypeEpoch;
}

/// <summary>An inline cache: where a property was found for objects of one shape.</summary>
internal struct PropertyCache
{
    /// <summary>Shape of the receiver; null while empty.</summary>
    public Shape? Shape;

    /// <summary>
    /// The prototype that has the property; null when the receiver has it itself. For a global lexical binding, the binding.
    /// </summary>
    public object? Holder;

    /// <summary>For stores that add the property: the shape afterwards.</summary>
    public Shape? NewShape;

    /// <summary>Slot in the holder or receiver.</summary>
    public int Slot;

    /// <summary>The prototype epoch under which an inherited entry holds.</summary>
    public int Epoch;

    /// <summary>What is known of objects of other shapes, and of accessors; null while there is no need.</summary>
    public FurtherShapes? Further;
}

/// <summary>
/// More entries of an inline cache, for a site that sees objects of several shapes. The loop looks at the first one only; the slow path
/// comes here before it searches.
/// </summary>
internal sealed class FurtherShapes
{
    private const int Count = 4;

    private int _next;

    public PropertyCache[] Entries { get; } = new PropertyCache[Count];

    /// <summary>The entry to overwrite next.</summary>
    public ref PropertyCache Next()
    {
        _next = (_next + 1) % Count;
        return ref Entries[_next];
    }
}
