using Kiln.Interpreter;

namespace Kiln.Builtins;

/// <summary>
/// Declares the properties of a built-in object, one row each, when the object is first touched. All built-ins use it:
/// <c>static void Define(ref ObjectBuilder b) { b.Method("at", 1, &amp;At); }</c>.
/// </summary>
internal unsafe ref struct ObjectBuilder(JsObject target, Realm realm)
{
    private readonly Realm _realm = realm;

    public readonly JsObject Target => target;

    public readonly Realm Realm => _realm;

    /// <summary>The own properties every built-in constructor starts with: length, name, prototype.</summary>
    public readonly void Constructor(Intrinsic prototype)
    {
        LengthAndName();
        target.AddSlot(Names.Prototype, JsValue.FromObject(_realm.Get(prototype)), PropertyAttributes.None);
    }

    /// <summary>length and name of a function that has further properties.</summary>
    public readonly void LengthAndName()
    {
        var function = (BuiltinFunction)target;
        target.AddSlot(Names.Length, JsValue.FromInt32(function.InitialLength), PropertyAttributes.Configurable);
        target.AddSlot(Names.Name, JsValue.FromString(function.InitialName), PropertyAttributes.Configurable);
    }

    public readonly BuiltinFunction Method(string name, int length, delegate*<in BuiltinCall, JsValue> code)
    {
        var function = new BuiltinFunction(_realm, name, length, code);
        target.PutOwn(PropertyKey.FromString(name), JsValue.FromObject(function), PropertyAttributes.Hidden);
        return function;
    }

    /// <summary>A method that calls a function again and again, see <see cref="CallbackLoop"/>.</summary>
    public readonly void CallbackMethod(string name, int length, delegate*<in BuiltinCall, out JsValue, CallbackLoop?> start)
    {
        var function = new BuiltinFunction(_realm, name, length, &Interpreter.CallbackMethod.Run) { State = new CallbackMethod(start) };
        target.PutOwn(PropertyKey.FromString(name), JsValue.FromObject(function), PropertyAttributes.Hidden);
    }

    public readonly BuiltinFunction Method(JsSymbol symbol, int length, delegate*<in BuiltinCall, JsValue> code, PropertyAttributes attributes = PropertyAttributes.Hidden)
    {
        var function = new BuiltinFunction(_realm, "[" + symbol.Description + "]", length, code);
        target.AddSlot(symbol, JsValue.FromObject(function), attributes);
        return function;
    }

    /// <summary>Another name for a function that was just defined (<c>values</c> and <c>[Symbol.iterator]</c>).</summary>
    public readonly void Alias(PropertyKey key, JsObject function) => target.PutOwn(key, JsValue.FromObject(function), PropertyAttributes.Hidden);

    public readonly void Getter(string name, delegate*<in BuiltinCall, JsValue> getter) => Accessor(name, getter, null);

    public readonly void Getter(JsSymbol symbol, delegate*<in BuiltinCall, JsValue> getter) =>
        PutAccessor(symbol, new BuiltinFunction(_realm, "get [" + symbol.Description + "]", 0, getter), null);

    public readonly void Accessor(string name, delegate*<in BuiltinCall, JsValue> getter, delegate*<in BuiltinCall, JsValue> setter) =>
        PutAccessor(
            PropertyKey.FromString(name),
            getter == null ? null : new BuiltinFunction(_realm, "get " + name, 0, getter),
            setter == null ? null : new BuiltinFunction(_realm, "set " + name, 1, setter));

    public readonly void PutAccessor(PropertyKey key, JsObject? getter, JsObject? setter) =>
        target.PutOwn(key, JsValue.FromInternal(new Accessor(getter, setter)), PropertyAttributes.Configurable | PropertyAttributes.Accessor);

    /// <summary>A data property; by default writable and configurable.</summary>
    public readonly void Value(PropertyKey key, JsValue value, PropertyAttributes attributes = PropertyAttributes.Hidden) =>
        target.PutOwn(key, value, attributes);

    /// <summary>A data property that nobody can change.</summary>
    public readonly void Constant(string name, JsValue value) => target.PutOwn(PropertyKey.FromString(name), value, PropertyAttributes.None);

    /// <summary>A property that holds an intrinsic object.</summary>
    public readonly void Intrinsic(string name, Intrinsic intrinsic) =>
        target.PutOwn(PropertyKey.FromString(name), JsValue.FromObject(_realm.Get(intrinsic)), PropertyAttributes.Hidden);

    /// <summary>An operation of a Web IDL interface: as a method, but enumerable.</summary>
    public readonly BuiltinFunction Operation(string name, int length, delegate*<in BuiltinCall, JsValue> code)
    {
        var function = new BuiltinFunction(_realm, name, length, code);
        target.PutOwn(PropertyKey.FromString(name), JsValue.FromObject(function), PropertyAttributes.All);
        return function;
    }

    /// <summary>An attribute of a Web IDL interface: an enumerable accessor, without setter when it is read-only.</summary>
    public readonly void Attribute(string name, delegate*<in BuiltinCall, JsValue> getter, delegate*<in BuiltinCall, JsValue> setter = null)
    {
        var get = new BuiltinFunction(_realm, "get " + name, 0, getter);
        BuiltinFunction? set = setter == null ? null : new BuiltinFunction(_realm, "set " + name, 1, setter);
        target.PutOwn(
            PropertyKey.FromString(name), JsValue.FromInternal(new Accessor(get, set)),
            PropertyAttributes.Configurable | PropertyAttributes.Enumerable | PropertyAttributes.Accessor);
    }

    public readonly void ToStringTag(string tag) =>
        target.AddSlot(WellKnownSymbols.ToStringTag, JsValue.FromString(tag), PropertyAttributes.Configurable);
}
