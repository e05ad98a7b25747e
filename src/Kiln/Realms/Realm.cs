using Kiln.Builtins;

namespace Kiln.Realms;

/// <summary>A Realm Record (ECMA-262 §9.3): intrinsics and a global object. Everything in it is made at first use.</summary>
internal sealed unsafe partial class Realm
{
    private readonly JsObject?[] _intrinsics = new JsObject?[(int)Intrinsic.Count];

    public Realm(Agent agent)
    {
        Agent = agent;
        // An agent's first realm is the running one while it is made.
        agent.CurrentRealm ??= this;
        ObjectPrototype = new ImmutablePrototypeObject(Shape.CreateLazy(null, &Builtins.ObjectPrototype.Define, this));
        _intrinsics[(int)Intrinsic.ObjectPrototype] = ObjectPrototype;
        var functionPrototype = new BuiltinFunction(
            this, Shape.CreateLazy(ObjectPrototype, &Builtins.FunctionPrototype.Define, this), "", 0, &Builtins.FunctionPrototype.Call, isConstructor: false);
        FunctionPrototype = functionPrototype;
        _intrinsics[(int)Intrinsic.FunctionPrototype] = functionPrototype;
        LazyFunctionShape = Shape.CreateLazy(functionPrototype, null, this);
        GlobalObject = new JsGlobalObject(this);
        GlobalEnvironment = new GlobalEnvironment(this);
    }

    /// <summary>What CallSite objects inherit; made for the first Error.prepareStackTrace.</summary>
    public JsObject? CallSitePrototype { get; set; }

    /// <summary>Whether Error.prepareStackTrace runs: errors made meanwhile keep their plain stack.</summary>
    public bool IsPreparingStack { get; set; }

    /// <summary>The realm of the running execution context on this thread.</summary>
    public static Realm Current => Agent.Current.CurrentRealm;

    public Agent Agent { get; }

    /// <summary>[[GlobalObject]].</summary>
    public JsObject GlobalObject { get; }

    /// <summary>[[GlobalEnv]]: the object record is <see cref="GlobalObject"/>.</summary>
    public GlobalEnvironment GlobalEnvironment { get; }

    /// <summary>[[TemplateMap]], by unit and constant index.</summary>
    public Dictionary<(Bytecode.CodeUnit Unit, int Constant), JsObject> TemplateMap { get; } = [];

    /// <summary>What a host keeps for the realm: module loader, console….</summary>
    public object? HostDefined { get; set; }

    public JsObject ObjectPrototype { get; }

    public JsObject FunctionPrototype { get; }

    /// <summary>Functions with the ordinary prototype whose length and name are not yet there.</summary>
    public Shape LazyFunctionShape { get; }

    /// <summary>Lazy shapes of async functions, generators and async generators.</summary>
    internal Shape?[] LazyFunctionShapes { get; } = new Shape?[4];

    private Shape? _functionShape;
    private Shape? _objectShape;
    private Shape? _arrayShape;
    private Shape? _iteratorResultShape;
    private Shape? _arrayIteratorShape;

    /// <summary>Functions with own length and name (slots 0 and 1).</summary>
    public Shape FunctionShape => _functionShape ??= FunctionPrototype.RootShapeForInstances()
        .AddProperty(Names.Length, PropertyAttributes.Configurable).AddProperty(Names.Name, PropertyAttributes.Configurable);

    /// <summary>Empty ordinary objects.</summary>
    public Shape ObjectShape => _objectShape ??= ObjectPrototype.RootShapeForInstances();

    public Shape ArrayShape => _arrayShape ??= Get(Intrinsic.ArrayPrototype).RootShapeForInstances();

    public Shape ArrayIteratorShape => _arrayIteratorShape ??= Get(Intrinsic.ArrayIteratorPrototype).RootShapeForInstances();

    /// <summary>{ value, done } in slots 0 and 1.</summary>
    public Shape IteratorResultShape => _iteratorResultShape ??= ObjectShape
        .AddProperty(Names.Value, PropertyAttributes.All).AddProperty(Names.Done, PropertyAttributes.All);

    private Shape? _argumentsShape;
    private Shape? _unmappedArgumentsShape;

    /// <summary>Arguments objects of sloppy functions: length, @@iterator and callee in slots 0 to 2.</summary>
    public Shape ArgumentsShape => _argumentsShape ??= ObjectShape.AddProperty(Names.Length, PropertyAttributes.Hidden)
        .AddProperty(WellKnownSymbols.Iterator, PropertyAttributes.Hidden).AddProperty(Names.Callee, PropertyAttributes.Hidden);

    /// <summary>Arguments objects of strict functions, whose callee is <see cref="CalleeThrower"/>.</summary>
    public Shape UnmappedArgumentsShape => _unmappedArgumentsShape ??= ObjectShape.AddProperty(Names.Length, PropertyAttributes.Hidden)
        .AddProperty(WellKnownSymbols.Iterator, PropertyAttributes.Hidden).AddProperty(Names.Callee, PropertyAttributes.Accessor);

    /// <summary>The accessor pair that throws, of unmapped arguments objects.</summary>
    public Accessor CalleeThrower => field ??= new Accessor(Get(Intrinsic.ThrowTypeError), Get(Intrinsic.ThrowTypeError));

    /// <summary>An intrinsic object, made when first asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsObject Get(Intrinsic intrinsic) => _intrinsics[(int)intrinsic] ?? Make(intrinsic);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsObject Make(Intrinsic intrinsic)
    {
        JsObject made = CreateIntrinsic(intrinsic);
        // Making one may have asked for itself through another.
        return _intrinsics[(int)intrinsic] ??= made;
    }

    /// <summary>A new empty object with %Object.prototype%.</summary>
    public JsObject CreateObject() => new(ObjectShape);

    /// <summary>A shape for a built-in object whose properties are defined at first touch.</summary>
    public Shape CreateLazyShape(JsObject? prototype, delegate*<ref ObjectBuilder, void> define) => Shape.CreateLazy(prototype, define, this);

    /// <summary>An ordinary built-in object whose properties are defined at first touch.</summary>
    public JsObject CreateLazyObject(Intrinsic prototype, delegate*<ref ObjectBuilder, void> define) => new(CreateLazyShape(Get(prototype), define));

    /// <summary>A constructor whose properties are defined at first touch; the definer starts with <c>b.Constructor(prototype)</c>.</summary>
    public BuiltinFunction CreateLazyConstructor(
        string name, int length, delegate*<in BuiltinCall, JsValue> code, delegate*<ref ObjectBuilder, void> define,
        Intrinsic functionPrototype = Intrinsic.FunctionPrototype) =>
        new(this, CreateLazyShape(Get(functionPrototype), define), name, length, code, isConstructor: true);

    /// <summary>A built-in function (CreateBuiltinFunction, §10.3.4) with optional closed-over state.</summary>
    public BuiltinFunction CreateFunction(string name, int length, delegate*<in BuiltinCall, JsValue> code, object? state = null) =>
        new(this, name, length, code) { State = state };

    /// <summary>%Array.prototype.values%; its definer sets it.</summary>
    public JsObject? ArrayValues { get; set; }

    /// <summary>%ArrayIteratorPrototype%.next; its definer sets it.</summary>
    public JsObject? ArrayIteratorNext { get; set; }

    /// <summary>The accessor pair of %Array%[@@species]; its definer sets it.</summary>
    public object? ArraySpecies { get; set; }

    /// <summary>%Function.prototype.apply%; its definer sets it.</summary>
    public JsObject? FunctionApply { get; set; }

    /// <summary>%Array.prototype.toString%; its definer sets it.</summary>
    public JsObject? ArrayToString { get; set; }

    /// <summary>%MapIteratorPrototype%.next; its definer sets it.</summary>
    public JsObject? MapIteratorNext { get; set; }

    /// <summary>%GeneratorPrototype%.next; its definer sets it.</summary>
    public JsObject? GeneratorNext { get; set; }

    /// <summary>%IteratorHelperPrototype%.next.</summary>
    public JsObject? IteratorHelperNext { get; set; }

    /// <summary>%SetIteratorPrototype%.next; its definer sets it.</summary>
    public JsObject? SetIteratorNext { get; set; }

    /// <summary>%Map.prototype.set%; its definer sets it.</summary>
    public JsObject? MapSet { get; set; }

    /// <summary>%Set.prototype.add%; its definer sets it.</summary>
    public JsObject? SetAdd { get; set; }

    /// <summary>Objects whose join is running: one that contains itself joins to nothing there.</summary>
    public ActiveObjects JoinStack => field ??= new ActiveObjects();

    /// <summary>Whether iterating the array would run %Array.prototype.values% and its next as the specification has them.</summary>
    public bool IsArrayIterationPristine(JsArray array)
    {
        JsObject prototype = Get(Intrinsic.ArrayPrototype);
        return FastPaths.Enabled && array.Shape.Prototype == prototype
            && array.Shape.Lookup(WellKnownSymbols.Iterator) < 0
            && HoldsIntrinsic(prototype, WellKnownSymbols.Iterator, ArrayValues)
            && HoldsIntrinsic(Get(Intrinsic.ArrayIteratorPrototype), Names.Next, ArrayIteratorNext);
    }

    private Shape? _plainPrototypeShape;
    private int _plainPrototypeCount;

    /// <summary>Whether a prototype is %Object.prototype% and has none of the names that property descriptors are read from.</summary>
    public bool HasNoDescriptorFields(JsObject? prototype)
    {
        if (prototype is null || prototype != Get(Intrinsic.ObjectPrototype)) return false;
        Shape shape = prototype.Shape;
        // A name that is added changes the count, all else the shape.
        if (shape == _plainPrototypeShape && shape.Count == _plainPrototypeCount) return true;
        if (shape.IsLazy) prototype.Materialize();
        shape = prototype.Shape;
        foreach (InternedString name in (ReadOnlySpan<InternedString>)[Names.Value, Names.Writable, Names.Get, Names.Set, Names.Enumerable, Names.Configurable])
        {
            if (shape.Lookup(name) >= 0) return false;
        }
        _plainPrototypeShape = shape;
        _plainPrototypeCount = shape.Count;
        return true;
    }

    /// <summary>Whether a built-in object still holds its original function; an object nobody has touched does.</summary>
    public static bool HoldsIntrinsic(JsObject holder, PropertyName name, object? original)
    {
        Shape shape = holder.Shape;
        if (shape.IsLazy) return true;
        int slot = shape.Lookup(name);
        return slot >= 0 && ReferenceEquals(holder.Slots[slot]._ref, original) && original is not null;
    }
}

/// <summary>%Object.prototype%: an immutable prototype exotic object (§10.4.7).</summary>
internal sealed class ImmutablePrototypeObject(Shape shape) : JsObject(shape)
{
    public override bool SetPrototypeOf(JsObject? value) => value == Shape.Prototype;
}
