namespace Kiln.Interpreter;

/// <summary>An ECMAScript function object (ECMA-262 §10.2): a linked function over an environment.</summary>
internal sealed class ScriptFunction : JsFunction
{
    public ScriptFunction(LinkedFunction code, JsValue[]? environment, Shape lazyShape) : base(code.Unit.Realm, lazyShape)
    {
        Code = code;
        Environment = environment;
        Flags = code.ClosureFlags;
    }

    public LinkedFunction Code { get; }

    /// <summary>Whether [[Call]] is only pushing a frame: no class constructor, generator or async function.</summary>
    public bool IsPlainCall
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Flags & ObjectFlags.PlainCall) != 0;
    }

    /// <summary>[[Environment]]: the innermost heap environment; slot 0 is its parent.</summary>
    public JsValue[]? Environment { get; }

    // [[HomeObject]], or a ClassParts with it: thousands of closures have neither.
    private object? _home;

    /// <summary>[[HomeObject]].</summary>
    public JsObject? HomeObject
    {
        get => Exact.As<ClassParts>(_home) is { } parts ? parts.HomeObject : Trusted.As<JsObject?>(_home);
        set
        {
            if (_home is ClassParts parts) parts.HomeObject = value;
            else _home = value;
        }
    }

    /// <summary>[[Fields]] and private methods of a class, as one initialiser run on each instance.</summary>
    public ScriptFunction? ClassFields
    {
        get => Exact.As<ClassParts>(_home)?.Fields;
        set => _home = new ClassParts { HomeObject = HomeObject, Fields = value };
    }

    /// <summary>A name given by SetFunctionName; null for the template's own.</summary>
    private JsString? _givenName;

    private sealed class ClassParts
    {
        public JsObject? HomeObject;
        public ScriptFunction? Fields;
    }

    public override JsValue Call(JsValue thisValue, ReadOnlySpan<JsValue> arguments) => Realm.Agent.Machine.Call(this, thisValue, arguments);

    public override JsObject Construct(ReadOnlySpan<JsValue> arguments, JsObject newTarget) =>
        Realm.Agent.Machine.Construct(this, arguments, newTarget);

    /// <summary>SetFunctionName (§10.2.9) at creation.</summary>
    public void SetName(PropertyKey key, string? prefix)
    {
        JsValue name = key.IsSymbol
            ? JsValue.FromString(((JsSymbol)key.Name).Description is { } description ? "[" + description + "]" : "")
            : key.ToValue();
        SetName(name, prefix);
    }

    /// <summary>SetFunctionName for a private name.</summary>
    public void SetName(PrivateName name, string? prefix) => SetName(JsValue.FromString(name.Description), prefix);

    private void SetName(JsValue name, string? prefix)
    {
        if (prefix is not null) name = JsValue.FromString(prefix + " " + name.AsString());
        _givenName = name.AsString();
        if (Shape.IsLazy) return;
        // A class is materialised when it is defined; its name may come later, unless a static element took the place.
        int slot = Shape.Lookup(Names.Name, out PropertyAttributes attributes);
        if (slot >= 0 && attributes == PropertyAttributes.Configurable) Slots[slot] = name;
    }

    /// <summary>Gives the function its own length, name and prototype, in that order.</summary>
    public override void Materialize()
    {
        JsObject? prototype = Shape.Prototype;
        Bytecode.FunctionTemplate template = Code.Template;
        JsValue name = JsValue.FromString(_givenName ?? Code.Unit.GetString(template.Name));
        Shape = prototype == Realm.FunctionPrototype
            ? Realm.FunctionShape
            : (prototype?.RootShapeForInstances() ?? Shape.CreateRoot(null))
                .AddProperty(Names.Length, PropertyAttributes.Configurable).AddProperty(Names.Name, PropertyAttributes.Configurable);
        Slots = [JsValue.FromInt32(template.Length), name, default, default];
        if (template.IsGenerator)
        {
            JsObject parent = Realm.Get(template.IsAsync ? Intrinsic.AsyncGeneratorPrototype : Intrinsic.GeneratorPrototype);
            AddSlot(Names.Prototype, JsValue.FromObject(Create(parent)), PropertyAttributes.Writable);
        }
        else if (template.IsConstructor && !template.IsClassConstructor)
        {
            JsObject instances = Realm.CreateObject();
            instances.AddSlot(Names.Constructor, JsValue.FromObject(this), PropertyAttributes.Hidden);
            AddSlot(Names.Prototype, JsValue.FromObject(instances), PropertyAttributes.Writable);
        }
    }
}
