using Kiln.Builtins;

namespace Kiln.Objects;

/// <summary>Facts about an object that fast paths ask for.</summary>
[Flags]
internal enum ObjectFlags : uint
{
    None = 0,
    NotExtensible = 1 << 0,
    Callable = 1 << 1,
    Constructor = 1 << 2,

    /// <summary>[[Get]] is overridden: a lookup that comes to this object must call it.</summary>
    ExoticGet = 1 << 3,

    /// <summary>[[Set]] is overridden.</summary>
    ExoticSet = 1 << 4,

    /// <summary>[[DefineOwnProperty]] is overridden.</summary>
    ExoticDefine = 1 << 5,

    /// <summary>[[HasProperty]] is overridden.</summary>
    ExoticHas = 1 << 6,

    /// <summary>Own elements are not what <see cref="JsObject.Elements"/> says (typed array, string, arguments, proxy).</summary>
    ExoticElements = 1 << 7,

    /// <summary>All dense elements are non-configurable.</summary>
    SealedElements = 1 << 8,

    /// <summary>All dense elements are non-configurable and non-writable.</summary>
    FrozenElements = 1 << 9,

    /// <summary>The length of an array is not writable.</summary>
    ReadOnlyLength = 1 << 10,

    /// <summary>A class constructor: [[Call]] throws.</summary>
    ClassConstructor = 1 << 11,

    /// <summary>document.all-like: typeof is "undefined" (§B.3.6).</summary>
    IsHTMLDDA = 1 << 12,

    /// <summary>Own properties may hold indices that a prototype-chain element lookup has to see.</summary>
    HasElements = 1 << 13,

    /// <summary>A script function whose [[Call]] is only pushing a frame.</summary>
    PlainCall = 1 << 14,

    /// <summary>The elements of a <see cref="JsArray"/> are elsewhere, and <see cref="JsObject.RawElements"/> has one hole.</summary>
    ShiftedElements = 1 << 15,

    /// <summary>Function.prototype.call or apply: what it calls can take its place.</summary>
    Forwards = 1 << 16,

    Exotic = ExoticGet | ExoticSet | ExoticDefine | ExoticHas | ExoticElements,
}

/// <summary>
/// An object (ECMA-262 §10.1): ordinary unless a subclass overrides internal methods. Named properties are in
/// <see cref="Slots"/> as <see cref="Shape"/> tells; indexed ones in <see cref="Elements"/>, or sparse in an owned shape.
/// </summary>
internal partial class JsObject
{
    public static readonly JsValue[] NoValues = [];

    public Shape Shape;

    /// <summary>Values of named properties by slot; may be longer than the shape's count.</summary>
    public JsValue[] Slots;

    /// <summary>What the loop reads of <see cref="Elements"/>: an element that is there is there, but there may be further ones (<see cref="ObjectFlags.ShiftedElements"/>).</summary>
    public JsValue[] RawElements;

    /// <summary>Dense indexed properties; empty markers are holes. Not used when the shape is sparse.</summary>
    public ref JsValue[] Elements
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((Flags & ObjectFlags.ShiftedElements) != 0) Trusted.As<JsArray>(this).Straighten();
            return ref RawElements;
        }
    }

    public ObjectFlags Flags;

    /// <summary>The length of a <see cref="JsArray"/>; here so that it fills the base class's padding.</summary>
    public uint ArrayLength;

    public JsObject(Shape shape)
    {
        Shape = shape;
        Slots = NoValues;
        RawElements = NoValues;
    }

    public JsObject(Shape shape, JsValue[] slots)
    {
        Shape = shape;
        Slots = slots;
        RawElements = NoValues;
    }

    /// <summary>An empty ordinary object with a prototype: OrdinaryObjectCreate (§10.1.12).</summary>
    public static JsObject Create(JsObject? prototype) =>
        new(prototype is null ? Shape.CreateRoot(null) : prototype.RootShapeForInstances());

    /// <summary>What V8 calls the object in messages and Object.prototype.toString's builtinTag is made of.</summary>
    public virtual string ClassName => "Object";

    public bool IsCallable => (Flags & ObjectFlags.Callable) != 0;

    public bool IsConstructor => (Flags & ObjectFlags.Constructor) != 0;

    /// <summary>The [[Prototype]] slot; for a Proxy use <see cref="GetPrototypeOf"/>.</summary>
    public JsObject? Prototype => Shape.Prototype;

    /// <summary>An ordinary object whose properties are all in its shape: no elements, nothing exotic, no subclass.</summary>
    public bool HasOnlyNamedProperties =>
        FastPaths.Enabled && (Flags & (ObjectFlags.Exotic | ObjectFlags.HasElements)) == 0 && GetType() == typeof(JsObject) && !Shape.IsLazy;

    /// <summary>The first shape of objects with this prototype; marks this object as a prototype.</summary>
    public Shape RootShapeForInstances()
    {
        if (!Shape.IsPrototype) BecomePrototype();
        return Shape.GetRootForInstances(this);
    }

    private void BecomePrototype()
    {
        if (Shape.IsLazy) Materialize();
        Shape = Shape.ToOwned(ShapeFlags.Prototype);
    }

    /// <summary>Defines the properties of a lazy object; afterwards its shape is not lazy.</summary>
    public virtual unsafe void Materialize()
    {
        Shape lazy = Shape;
        Debug.Assert(lazy.IsLazy);
        Shape = lazy.ToOwned(0);
        var builder = new ObjectBuilder(this, lazy.Realm!);
        lazy.Definer(ref builder);
    }

    /// <summary>Whether an inline cache may remember where this object's shape has the name (or that it lacks it).</summary>
    public virtual bool IsCacheable(PropertyName name) => Shape.IsCacheable;

    // [[Call]] and [[Construct]] (§6.1.7.2); objects that have them set the flags.

    /// <summary>[[Call]].</summary>
    public virtual JsValue Call(JsValue thisValue, ReadOnlySpan<JsValue> arguments) => throw Errors.TypeError("object is not a function");

    /// <summary>[[Construct]].</summary>
    public virtual JsObject Construct(ReadOnlySpan<JsValue> arguments, JsObject newTarget) => throw Errors.TypeError("object is not a constructor");

    // Raw access for the engine: no checks, no exotic behaviour.

    /// <summary>Adds a named property that is not there, without any check.</summary>
    public void AddSlot(PropertyName name, JsValue value, PropertyAttributes attributes)
    {
        if (Shape.IsLazy) Materialize();
        if (Shape.HasManyGaps) CloseGaps();
        int slot = Shape.Count;
        Shape shape = Shape.AddProperty(name, attributes);
        if (slot >= Slots.Length) Array.Resize(ref Slots, Math.Max(4, slot * 2));
        Slots[slot] = value;
        Shape = shape;
    }

    /// <summary>Moves the values of named properties together where most were deleted: what comes and goes takes no more and more room.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CloseGaps()
    {
        Shape old = Shape, closed = old.WithoutGaps();
        var slots = new JsValue[closed.Count + (closed.Count >> 1) + 4];
        for (int from = 0, to = 0; from < old.Count; from++)
        {
            if (old.NameAt(from) is not null) slots[to++] = Slots[from];
        }
        Slots = slots;
        Shape = closed;
    }

    /// <summary>Adds or overwrites a named property, without any check.</summary>
    public void PutSlot(PropertyName name, JsValue value, PropertyAttributes attributes)
    {
        if (Shape.IsLazy) Materialize();
        int slot = Shape.Lookup(name, out PropertyAttributes old);
        if (slot < 0)
        {
            AddSlot(name, value, attributes);
            return;
        }
        Slots[slot] = value;
        if (old != attributes) Shape = Shape.WithAttributes(slot, attributes);
    }

    /// <summary>Adds or overwrites any property, without any check: for objects just made.</summary>
    public void PutOwn(PropertyKey key, JsValue value, PropertyAttributes attributes = PropertyAttributes.All)
    {
        if (key.IsIndex) PutElement(key.Index, value, attributes);
        else PutSlot(key.Name, value, attributes);
    }
}
