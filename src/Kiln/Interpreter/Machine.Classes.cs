using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>Methods, classes, super and private names (ECMA-262 §13.3.5, §15.4, §15.7).</content>
internal sealed partial class Machine
{
    /// <summary>DefineMethodProperty and its getter and setter forms (§15.4.4, §15.4.5).</summary>
    private static void DefineMethod(JsObject target, PropertyKey key, JsValue value, uint flags)
    {
        PropertyAttributes attributes = PropertyAttributes.Configurable | ((flags & 4) != 0 ? PropertyAttributes.Enumerable : 0);
        uint kind = flags & 3;
        if (value.TryObject<ScriptFunction>() is { } function)
        {
            function.HomeObject = target;
            function.SetName(key, kind switch { 1 => "get", 2 => "set", _ => null });
        }
        if (kind == 0)
        {
            ObjectOperations.DefinePropertyOrThrow(target, key, PropertyDescriptor.Data(value, attributes | PropertyAttributes.Writable));
            return;
        }
        var descriptor = new PropertyDescriptor { Enumerable = (flags & 4) != 0, Configurable = true };
        if (kind == 1) descriptor.Get = Object(value);
        else descriptor.Set = Object(value);
        ObjectOperations.DefinePropertyOrThrow(target, key, descriptor);
    }

    /// <summary>SetFunctionName (§10.2.9) on an anonymous function; anything else is left alone.</summary>
    private static void SetFunctionName(JsValue value, JsValue key, uint prefix)
    {
        if (value.TryObject<ScriptFunction>() is not { } function || (function.Code.Template.Flags & FunctionFlags.Anonymous) == 0) return;
        string? text = prefix switch { 1 => "get", 2 => "set", _ => null };
        if (key.TryInternal<PrivateName>() is { } name) function.SetName(name, text);
        else function.SetName(TypeConversion.ToPropertyKey(key), text);
    }

    /// <summary>ClassDefinitionEvaluation (§15.7.14) up to the elements: constructor and prototype.</summary>
    private void DefineClass(Frame frame, LinkedFunction code, bool hasSuperclass, JsValue superclass, ref JsValue constructor, ref JsValue prototype)
    {
        Realm realm = code.Unit.Realm;
        JsObject? prototypeParent = realm.ObjectPrototype;
        JsObject constructorParent = realm.FunctionPrototype;
        if (hasSuperclass && superclass.IsNull)
        {
            prototypeParent = null;
        }
        else if (hasSuperclass)
        {
            if (!superclass.IsConstructor)
            {
                throw Errors.TypeError($"Class extends value {TypeConversion.ToDisplayString(superclass)} is not a constructor or null");
            }
            constructorParent = superclass.AsObject();
            JsValue parent = constructorParent.Get(Names.Prototype);
            if (!parent.IsObject && !parent.IsNull)
            {
                throw Errors.TypeError($"Class extends value does not have valid prototype property {TypeConversion.ToDisplayString(parent)}");
            }
            prototypeParent = parent.IsNull ? null : parent.AsObject();
        }
        JsObject proto = JsObject.Create(prototypeParent);
        Shape shape = constructorParent == realm.FunctionPrototype ? realm.LazyFunctionShape : LazyShapeFor(constructorParent, realm);
        var function = new ScriptFunction(code, frame.Environment, shape) { HomeObject = proto };
        function.Materialize();
        function.AddSlot(Names.Prototype, JsValue.FromObject(proto), PropertyAttributes.None);
        proto.AddSlot(Names.Constructor, JsValue.FromObject(function), PropertyAttributes.Hidden);
        constructor = JsValue.FromObject(function);
        prototype = JsValue.FromObject(proto);
    }

    private static unsafe Shape LazyShapeFor(JsObject prototype, Realm realm) => Shape.CreateLazy(prototype, null, realm);

    /// <summary>GetSuperConstructor (§13.3.7.2), but for its test.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GetSuperConstructor(ref JsValue result, ref JsValue function) =>
        result = JsValue.FromObjectOrNull(Object(function).GetPrototypeOf());

    /// <summary>
    /// Default constructors that would only call the next one are left out, as in V8, whose stacks do not have them: super(…) goes to the first
    /// constructor that does something.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SkipDefaultConstructors(ref JsValue callee)
    {
        while (callee.TryExact<ScriptFunction>() is { ClassFields: null, Code.Template: { Kind: FunctionKind.DerivedConstructor, Flags: var flags } } function
            && (flags & FunctionFlags.DefaultConstructor) != 0 && function.GetPrototypeOf() is { } next && JsValue.FromObject(next).IsConstructor)
        {
            callee = JsValue.FromObject(next);
        }
    }

    /// <summary>What a derived constructor returns that returns no object (§10.2.2 steps 10 to 12).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CheckConstructorReturn(Frame frame, ref JsValue result, ref JsValue thisValue)
    {
        if (result.IsUndefined && !thisValue.IsEmpty)
        {
            result = thisValue;
            return;
        }
        // These errors come when the constructor's context is left: they are of the caller's realm.
        if (frame.Caller?.Code is { } caller) _agent.CurrentRealm = caller.Unit.Realm;
        throw result.IsUndefined ? ThisUninitialized() : Errors.TypeError("Derived constructors may only return object or undefined");
    }

    private static JsObject HomeObject(Frame frame) =>
        frame.Function.HomeObject ?? throw new BytecodeException("super without a home object");

    /// <summary>super[key] (§13.3.7).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GetSuper(Frame frame, ref JsValue result, ref JsValue key, ref JsValue thisValue)
    {
        JsObject? start = HomeObject(frame).GetPrototypeOf();
        LinkedFunction code = frame.Code;
        if (FastPaths.Enabled && start is not null && key.IsString)
        {
            SuperProperty? known = code.Super;
            if (known is null || known.Start != start || !ReferenceEquals(known.Key, key._ref) || known.Epoch != Shape.PrototypeEpoch)
            {
                code.Super = known = FindSuper(start, key.AsString());
            }
            if (known.Slot >= 0)
            {
                JsValue value = known.Holder.Slots[known.Slot];
                if (!known.IsAccessor) result = value;
                else result = Trusted.As<Accessor>(value._ref!).Getter is { } getter ? getter.Call(thisValue, []) : JsValue.Undefined;
                return;
            }
        }
        result = GetSuperFrom(start, key, thisValue);
    }

    private static SuperProperty FindSuper(JsObject start, JsString text)
    {
        PropertyKey key = text.ToPropertyKey();
        for (JsObject? o = start; o is not null && !key.IsIndex && (o.Flags & ObjectFlags.ExoticGet) == 0; o = o.Shape.Prototype)
        {
            if (o.Shape.IsLazy) o.Materialize();
            if (!o.IsCacheable(key.Name)) break;
            int slot = o.Shape.Lookup(key.Name, out PropertyAttributes attributes);
            if (slot < 0) continue;
            MarkPrototypes(start, o);
            return new SuperProperty(text, start, o, slot, (attributes & PropertyAttributes.Accessor) != 0);
        }
        return new SuperProperty(text, start, start, -1, false);
    }

    private static JsValue GetSuperFrom(JsObject? start, JsValue key, JsValue thisValue)
    {
        PropertyKey name = TypeConversion.ToPropertyKey(key);
        if (start is null) throw Errors.TypeError($"Cannot read properties of null (reading '{name}')");
        return start.Get(name, thisValue);
    }

    private static void SetSuper(Frame frame, JsValue key, JsValue value, JsValue thisValue)
    {
        SetSuperFrom(frame, HomeObject(frame).GetPrototypeOf(), key, value, thisValue);
    }

    private static void SetSuperFrom(Frame frame, JsObject? start, JsValue key, JsValue value, JsValue thisValue)
    {
        PropertyKey name = TypeConversion.ToPropertyKey(key);
        if (start is null) throw Errors.TypeError($"Cannot set properties of null (setting '{name}')");
        if (!start.Set(name, value, thisValue) && frame.Code.Template.IsStrict)
        {
            throw Errors.TypeError($"Cannot assign to read only property '{name}' of object");
        }
    }

    /// <summary>PrivateElementFind (§7.3.27): the slot, or -1. Private names are in the shape of any object, a Proxy's too.</summary>
    private static int FindPrivate(JsObject o, PrivateName name, out PropertyAttributes attributes)
    {
        if (o.Shape.IsLazy) o.Materialize();
        return o.Shape.Lookup(name, out attributes);
    }

    /// <summary>PrivateGet (§7.3.31).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GetPrivate(ref JsValue result, ref JsValue target, ref JsValue key)
    {
        PrivateName name = Private(key);
        int slot = -1;
        PropertyAttributes attributes = 0;
        if (target.IsObject)
        {
            JsObject o = target.AsObject();
            if (FastPaths.Enabled && o.Shape == name.OtherShape)
            {
                result = o.Slots[name.OtherSlot];
                return;
            }
            slot = FindPrivate(o, name, out attributes);
        }
        if (slot < 0)
        {
            throw target.IsNullish
                ? Errors.TypeError($"Cannot read properties of {target} (reading '{name}')")
                : Errors.TypeError($"Cannot read private member {name} from an object whose class did not declare it");
        }
        JsValue value = target.AsObject().Slots[slot];
        if ((attributes & PropertyAttributes.Accessor) == 0)
        {
            if (attributes == PropertyAttributes.Writable) RememberField(target.AsObject().Shape, name, slot);
            result = value;
            return;
        }
        JsObject getter = ((Accessor)value._ref!).Getter ?? throw Errors.TypeError($"'{name}' was defined without a getter");
        result = getter.Call(target, []);
    }

    /// <summary>PrivateSet (§7.3.32).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetPrivate(ref JsValue target, ref JsValue key, ref JsValue value)
    {
        PrivateName name = Private(key);
        value.Forget();
        int slot = -1;
        PropertyAttributes attributes = 0;
        if (target.IsObject)
        {
            JsObject o = target.AsObject();
            if (FastPaths.Enabled && o.Shape == name.KnownShape)
            {
                o.Slots[name.KnownSlot] = value;
                return;
            }
            if (FastPaths.Enabled && o.Shape == name.OtherShape)
            {
                o.Slots[name.OtherSlot] = value;
                return;
            }
            slot = FindPrivate(o, name, out attributes);
        }
        if (slot < 0)
        {
            throw target.IsNullish
                ? Errors.TypeError($"Cannot set properties of {target} (setting '{name}')")
                : Errors.TypeError($"Cannot write private member {name} to an object whose class did not declare it");
        }
        if ((attributes & PropertyAttributes.Accessor) != 0)
        {
            JsObject setter = ((Accessor)target.AsObject().Slots[slot]._ref!).Setter ?? throw Errors.TypeError($"'{name}' was defined without a setter");
            setter.Call(target, [value]);
            return;
        }
        if ((attributes & PropertyAttributes.Writable) == 0) throw Errors.TypeError($"Private method '{name}' is not writable");
        target.AsObject().Slots[slot] = value;
        RememberField(target.AsObject().Shape, name, slot);
    }

    private static void RememberField(Shape shape, PrivateName name, int slot)
    {
        if (!FastPaths.Enabled || !shape.IsCacheable) return;
        name.OtherShape = name.KnownShape;
        name.OtherSlot = name.KnownSlot;
        name.KnownShape = shape;
        name.KnownSlot = slot;
    }

    /// <summary>PrivateFieldAdd (§7.3.28) of a class's field.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddPrivateField(ref JsValue target, ref JsValue key, ref JsValue value)
    {
        JsObject o = Object(target);
        PrivateName name = Private(key);
        value.Forget();
        Shape before = o.Shape;
        Shape? after = !FastPaths.Enabled ? null : before == name.ShapeBefore ? name.ShapeAfter : before == name.OtherBefore ? name.OtherAfter : null;
        if (after is null)
        {
            AddPrivate(o, name, value, PropertyAttributes.Writable);
            // Only shapes that objects share, which always lead to the same next one.
            if (!FastPaths.Enabled || before.IsOwned || before.IsLazy || o.Shape.IsOwned) return;
            name.OtherBefore = name.ShapeBefore;
            name.OtherAfter = name.ShapeAfter;
            name.ShapeBefore = before;
            name.ShapeAfter = o.Shape;
            return;
        }
        int slot = before.Count;
        JsValue[] slots = o.Slots;
        if ((uint)slot >= (uint)slots.Length) slots = GrowSlots(o, slot);
        slots[slot] = value;
        o.Shape = after;
    }

    /// <summary>PrivateFieldAdd, PrivateMethodOrAccessorAdd (§7.3.28, §7.3.29).</summary>
    private static void AddPrivate(JsObject o, PrivateName name, JsValue value, PropertyAttributes attributes)
    {
        if (FindPrivate(o, name, out _) >= 0) throw Errors.TypeError($"Cannot initialize {name} twice on the same object");
        o.AddSlot(name, value, attributes);
    }

    private static void DefinePrivateMethod(JsObject o, PrivateName name, JsValue value, uint kind)
    {
        JsObject function = Object(value);
        if (kind == 0)
        {
            AddPrivate(o, name, value, PropertyAttributes.None);
            return;
        }
        int slot = FindPrivate(o, name, out PropertyAttributes attributes);
        if (slot >= 0 && (attributes & PropertyAttributes.Accessor) != 0)
        {
            // The other half of a pair; a second instance of the same half is a double initialisation.
            var known = (Accessor)o.Slots[slot]._ref!;
            if ((kind == 1 ? known.Getter : known.Setter) is null)
            {
                o.Slots[slot] = JsValue.FromInternal(kind == 1 ? new Accessor(function, known.Setter) : new Accessor(known.Getter, function));
                return;
            }
        }
        AddPrivate(o, name, JsValue.FromInternal(kind == 1 ? new Accessor(function, null) : new Accessor(null, function)), PropertyAttributes.Accessor);
    }
}
