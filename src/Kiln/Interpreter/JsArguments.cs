namespace Kiln.Interpreter;

/// <summary>An unmapped arguments object (ECMA-262 §10.4.4.6).</summary>
internal sealed class JsArguments(Shape shape) : JsObject(shape)
{
    public override string ClassName => "Arguments";

    /// <summary>The arguments object of a sloppy function that cannot show whether its parameters are mapped.</summary>
    public static JsArguments CreateDetached(Realm realm, ReadOnlySpan<JsValue> arguments, JsObject callee)
    {
        var o = new JsArguments(realm.ObjectShape);
        if (arguments.Length > 0)
        {
            o.Elements = arguments.ToArray();
            o.Flags |= ObjectFlags.HasElements;
        }
        o.Shape = realm.ArgumentsShape;
        o.Slots = [JsValue.FromInt32(arguments.Length), Values(realm), JsValue.FromObject(callee)];
        return o;
    }

    /// <summary>%Array.prototype.values%.</summary>
    internal static JsValue Values(Realm realm)
    {
        if (realm.ArrayValues is null) realm.Get(Intrinsic.ArrayPrototype).Materialize();
        return JsValue.FromObject(realm.ArrayValues!);
    }

    public static JsArguments CreateUnmapped(Realm realm, ReadOnlySpan<JsValue> arguments)
    {
        var o = new JsArguments(realm.ObjectShape);
        if (arguments.Length > 0)
        {
            o.Elements = arguments.ToArray();
            o.Flags |= ObjectFlags.HasElements;
        }
        o.Shape = realm.UnmappedArgumentsShape;
        o.Slots = [JsValue.FromInt32(arguments.Length), Values(realm), JsValue.FromInternal(realm.CalleeThrower)];
        return o;
    }
}

/// <summary>A mapped arguments exotic object (§10.4.4.7): indices of parameters are the parameters' environment slots.</summary>
internal sealed class JsMappedArguments : JsObject
{
    private readonly JsValue[] _environment;
    private readonly int _firstSlot;

    // Whether index i is still mapped; indices past the end never are.
    private readonly bool[] _mapped;

    private JsMappedArguments(Shape shape, JsValue[] environment, int firstSlot, int count) : base(shape)
    {
        _environment = environment;
        _firstSlot = firstSlot;
        _mapped = new bool[count];
        Array.Fill(_mapped, true);
        Flags |= ObjectFlags.ExoticGet | ObjectFlags.ExoticSet | ObjectFlags.ExoticDefine | ObjectFlags.ExoticElements | ObjectFlags.HasElements;
    }

    public override string ClassName => "Arguments";

    /// <summary>CreateMappedArgumentsObject for the frame's arguments; parameter i of count is slot first + i.</summary>
    public static JsObject Create(Frame frame, int firstSlot, int count)
    {
        Realm realm = frame.Code.Unit.Realm;
        ReadOnlySpan<JsValue> arguments = frame.Arguments;
        if (count == 0) return JsArguments.CreateDetached(realm, arguments, frame.Function);
        JsValue[] environment = frame.Environment ?? throw new Bytecode.BytecodeException("mapped arguments without an environment");
        int mapped = Math.Min(count, arguments.Length);
        if (firstSlot < 1 || firstSlot + mapped > environment.Length) throw new Bytecode.BytecodeException("mapped arguments past the environment");
        var o = new JsMappedArguments(realm.ObjectShape, environment, firstSlot, mapped);
        for (int i = 0; i < arguments.Length; i++) o.PutElement((uint)i, arguments[i], PropertyAttributes.All);
        o.AddSlot(Names.Length, JsValue.FromInt32(arguments.Length), PropertyAttributes.Hidden);
        o.AddSlot(WellKnownSymbols.Iterator, JsArguments.Values(realm), PropertyAttributes.Hidden);
        o.AddSlot(Names.Callee, JsValue.FromObject(frame.Function), PropertyAttributes.Hidden);
        // The loop reads Elements of any object directly, so a mapped one keeps its own elements sparse.
        o.MakeSparse();
        return o;
    }

    private bool IsMapped(PropertyKey key) => key.IsIndex && key.Index < (uint)_mapped.Length && _mapped[key.Index];

    private ref JsValue Mapped(PropertyKey key) => ref _environment[_firstSlot + (int)key.Index];

    public override bool TryGetOwnSlot(PropertyKey key, out JsValue slot, out PropertyAttributes attributes)
    {
        if (!base.TryGetOwnSlot(key, out slot, out attributes)) return false;
        if (IsMapped(key)) slot = Mapped(key);
        return true;
    }

    public override bool DefineOwnProperty(PropertyKey key, in PropertyDescriptor descriptor)
    {
        bool mapped = IsMapped(key);
        PropertyDescriptor change = descriptor;
        if (mapped && descriptor.IsData && !descriptor.HasValue && descriptor.HasWritable && !descriptor.Writable) change.Value = Mapped(key);
        if (!OrdinaryDefineOwnProperty(key, change)) return false;
        if (!mapped) return true;
        if (descriptor.IsAccessor)
        {
            _mapped[key.Index] = false;
            return true;
        }
        if (descriptor.HasValue) Mapped(key) = descriptor.Value;
        if (descriptor.HasWritable && !descriptor.Writable) _mapped[key.Index] = false;
        return true;
    }

    public override bool Set(PropertyKey key, JsValue value, JsValue receiver)
    {
        if (receiver.IsObject && receiver.AsObject() == this && IsMapped(key)) Mapped(key) = value;
        return base.Set(key, value, receiver);
    }

    public override bool Delete(PropertyKey key)
    {
        if (!base.Delete(key)) return false;
        if (IsMapped(key)) _mapped[key.Index] = false;
        return true;
    }
}
