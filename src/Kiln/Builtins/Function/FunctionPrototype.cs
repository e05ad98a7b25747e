namespace Kiln.Builtins;

/// <summary>The %Function.prototype% object (ECMA-262 §20.2.3).</summary>
internal static unsafe class FunctionPrototype
{
    /// <summary>The realm makes the object itself, before everything else; this defines its properties at first touch.</summary>
    public static void Define(ref ObjectBuilder b)
    {
        b.LengthAndName();
        // AddRestrictedFunctionProperties (§10.2.4)
        JsObject thrower = b.Realm.Get(Intrinsic.ThrowTypeError);
        b.PutAccessor(Names.Arguments, thrower, thrower);
        b.PutAccessor(Names.Caller, thrower, thrower);
        b.Intrinsic("constructor", Intrinsic.FunctionConstructor);
        BuiltinFunction apply = b.Method("apply", 2, &Apply);
        apply.Flags |= ObjectFlags.Forwards;
        b.Realm.FunctionApply = apply;
        b.Method("bind", 1, &Bind);
        b.Method("call", 1, &CallMethod).Flags |= ObjectFlags.Forwards;
        b.Method("toString", 0, &ToString);
        b.Method(WellKnownSymbols.HasInstance, 1, &HasInstance, PropertyAttributes.None);
    }

    /// <summary>The function's own behaviour: it accepts anything and returns undefined.</summary>
    public static JsValue Call(in BuiltinCall call) => JsValue.Undefined;

    /// <summary>Function.prototype.apply ( thisArg, argArray ) (§20.2.3.1)</summary>
    private static JsValue Apply(in BuiltinCall call)
    {
        JsValue function = call.This, thisArgument = call[0], array = call[1];
        if (!function.IsCallable) throw CalledOnNonFunction("apply", function);
        if (array.IsNullish) return function.AsObject().Call(thisArgument, []);
        return function.AsObject().Call(thisArgument, ObjectOperations.CreateListFromArrayLike(array));
    }

    public static ThrowCompletion CalledOnNonFunction(string method, JsValue value)
    {
        string kind = value.Type switch
        {
            JsType.Undefined => "undefined",
            JsType.Null or JsType.Object => "an object",
            JsType.Boolean => "a boolean",
            JsType.String => "a string",
            JsType.Symbol => "a symbol",
            JsType.BigInt => "a bigint",
            _ => "a number",
        };
        return Errors.TypeError($"Function.prototype.{method} was called on {TypeConversion.ToMessageText(value)}, which is {kind} and not a function");
    }

    /// <summary>Function.prototype.bind ( thisArg, ...args ) (§20.2.3.2)</summary>
    private static JsValue Bind(in BuiltinCall call)
    {
        if (!call.This.IsCallable) throw Errors.TypeError("Bind must be called on a function");
        JsObject target = call.This.AsObject();
        JsValue boundThis = call[0];
        JsValue[] arguments = call.Count > 1 ? call.Arguments[1..].ToArray() : [];
        Realm realm = call.Realm;
        // BoundFunctionCreate (§10.4.1.3)
        JsObject? prototype = target.GetPrototypeOf();
        Shape shape = prototype == realm.FunctionPrototype
            ? realm.FunctionShape
            : (prototype?.RootShapeForInstances() ?? Shape.CreateRoot(null))
                .AddProperty(Names.Length, PropertyAttributes.Configurable).AddProperty(Names.Name, PropertyAttributes.Configurable);
        var function = new BoundFunction(realm, shape, target, boundThis, arguments);
        double length = 0;
        if (ObjectOperations.HasOwnProperty(target, Names.Length))
        {
            JsValue targetLength = target.Get(Names.Length);
            if (targetLength.IsNumber) length = Math.Max(NumberConversions.ToIntegerOrInfinity(targetLength.AsNumber()) - arguments.Length, 0);
        }
        JsValue targetName = target.Get(Names.Name);
        JsString name = targetName.IsString ? JsString.Concat(s_boundPrefix, targetName.AsString()) : s_boundPrefix;
        function.Slots = [JsValue.FromDouble(length), JsValue.FromString(name)];
        return JsValue.FromObject(function);
    }

    private static readonly JsString s_boundPrefix = new("bound ");

    /// <summary>Function.prototype.call ( thisArg, ...args ) (§20.2.3.3)</summary>
    private static JsValue CallMethod(in BuiltinCall call)
    {
        if (!call.This.IsCallable) throw CalledOnNonFunction("call", call.This);
        return call.This.AsObject().Call(call[0], call.Count > 1 ? call.Arguments[1..] : []);
    }

    /// <summary>Function.prototype.toString ( ) (§20.2.3.5)</summary>
    private static JsValue ToString(in BuiltinCall call)
    {
        switch (call.This.TryObject<JsObject>())
        {
            case Interpreter.ScriptFunction script:
                // Programs that only pass the text on never have it read.
                return JsValue.FromString(new JsString(script.Code));
            case BuiltinFunction builtin:
                return $"function {NativeName(builtin.InitialName)}() {{ [native code] }}";
            case { IsCallable: true }:
                return "function () { [native code] }";
            default:
                throw Errors.TypeError("Function.prototype.toString requires that 'this' be a Function");
        }
    }

    /// <summary>The name when NativeFunction's grammar allows it: an identifier or [Symbol.x], after get or set.</summary>
    private static string NativeName(string name)
    {
        ReadOnlySpan<char> property = name;
        if (property.StartsWith("get ") || property.StartsWith("set ")) property = property[4..];
        if (property.StartsWith("[Symbol.")) return name;
        foreach (char c in property)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not '_' and not '$') return "";
        }
        return name;
    }

    /// <summary>Function.prototype [ %Symbol.hasInstance% ] ( V ) (§20.2.3.6)</summary>
    private static JsValue HasInstance(in BuiltinCall call) => ObjectOperations.OrdinaryHasInstance(call.This, call[0]);

    /// <summary>%ThrowTypeError% (§10.2.4.1).</summary>
    public static JsObject CreateThrowTypeError(Realm realm)
    {
        var function = new BuiltinFunction(realm, "", 0, &ThrowTypeError);
        function.Materialize();
        function.PutSlot(Names.Length, JsValue.FromInt32(0), PropertyAttributes.None);
        function.PutSlot(Names.Name, JsValue.EmptyString, PropertyAttributes.None);
        function.PreventExtensions();
        return function;
    }

    // NOTE: for a sloppy function the inherited accessors act as properties that are undefined and not writable. The
    // specification leaves their behaviour open; V8 has own properties there that show the running caller.
    private static JsValue ThrowTypeError(in BuiltinCall call)
    {
        if (call.This.TryObject<Interpreter.ScriptFunction>() is
            { Code.Template: { Kind: Bytecode.FunctionKind.Normal, IsStrict: false, IsAsync: false, IsGenerator: false } })
        {
            return JsValue.Undefined;
        }
        throw Errors.TypeError(
            "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them");
    }
}
