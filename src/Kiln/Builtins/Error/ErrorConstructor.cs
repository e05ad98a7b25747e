namespace Kiln.Builtins;

/// <summary>The Error constructor (ECMA-262 §20.5.1).</summary>
internal static unsafe class ErrorConstructor
{
    private static readonly InternedString s_stackTraceLimit = NameTable.Intern("stackTraceLimit");
    private static readonly InternedString s_prepareStackTrace = NameTable.Intern("prepareStackTrace");

    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Error", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ErrorPrototype);
        b.Method("isError", 1, &IsError);
        b.Method("captureStackTrace", 2, &CaptureStackTrace);
        b.Value(s_stackTraceLimit, 10, PropertyAttributes.All);
    }

    /// <summary>Error ( message [ , options ] ) (§20.5.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call) =>
        JsValue.FromObject(CreateFromCall(call, Intrinsic.ErrorPrototype, call[0], call[1]));

    /// <summary>
    /// The common steps of all error constructors (§20.5.1.1, §20.5.6.1.1): the object, its stack, message and, by
    /// InstallErrorCause (§20.5.8.1), cause.
    /// </summary>
    public static JsError CreateFromCall(in BuiltinCall call, Intrinsic prototype, JsValue message, JsValue options)
    {
        var error = new JsError(ObjectOperations.GetShapeFromConstructor(call.NewTarget ?? call.Callee, prototype));
        // As in V8: the constructors of the error's own class are left out.
        error.CaptureStack(call.Realm, call.NewTarget is Interpreter.ScriptFunction or BuiltinFunction && call.NewTarget != call.Callee ? call.NewTarget : null);
        if (!message.IsUndefined)
        {
            error.PutSlot(Names.Message, JsValue.FromString(TypeConversion.ToString(message)), PropertyAttributes.Hidden);
        }
        if (options.IsObject && options.AsObject().HasProperty(Names.Cause))
        {
            error.PutSlot(Names.Cause, options.AsObject().Get(Names.Cause), PropertyAttributes.Hidden);
        }
        Prepare(call.Realm, error);
        return error;
    }

    /// <summary>Error.isError ( arg ) (§20.5.2.1)</summary>
    private static JsValue IsError(in BuiltinCall call) => call[0].TryObject<JsError>() is not null;

    /// <summary>Error.captureStackTrace ( object [ , constructorOpt ] ), as in V8: frames down to the call of constructorOpt are left out.</summary>
    private static JsValue CaptureStackTrace(in BuiltinCall call)
    {
        JsValue value = call[0];
        if (!value.IsObject) throw Errors.TypeError("Invalid argument");
        JsObject target = value.AsObject();
        JsObject? above = call[1].IsCallable ? call[1].AsObject() : null;
        if (target is JsError error && error.IsExtensible() && !HasPrepare(call.Realm))
        {
            error.CaptureStack(call.Realm, above);
            return JsValue.Undefined;
        }
        Interpreter.CapturedFrame[] frames = call.Realm.Agent.Machine.CaptureStack(above);
        JsValue stack = TryPrepare(call.Realm, target, frames, out JsValue prepared) ? prepared : Header(target) + FormatFrames(frames);
        ObjectOperations.DefinePropertyOrThrow(target, Names.Stack, PropertyDescriptor.Data(stack, PropertyAttributes.Hidden));
        return JsValue.Undefined;
    }

    private static string FormatFrames(Interpreter.CapturedFrame[] frames)
    {
        var text = new System.Text.StringBuilder();
        foreach (Interpreter.CapturedFrame frame in frames) text.Append("\n    at ").Append(Interpreter.StackTrace.FormatFrame(frame));
        return text.ToString();
    }

    private static JsObject? PrepareFunction(Realm realm)
    {
        JsObject constructor = realm.Get(Intrinsic.ErrorConstructor);
        if (constructor.Shape.IsLazy || !constructor.TryGetOwnSlot(s_prepareStackTrace, out JsValue slot, out PropertyAttributes attributes)) return null;
        return (attributes & PropertyAttributes.Accessor) == 0 && slot.IsCallable ? slot.AsObject() : null;
    }

    private static bool HasPrepare(Realm realm) => PrepareFunction(realm) is not null;

    /// <summary>Error.prepareStackTrace ( error, sites ), when a script has set it: what it returns is the stack.</summary>
    private static bool TryPrepare(Realm realm, JsObject error, Interpreter.CapturedFrame[] frames, out JsValue stack)
    {
        stack = default;
        JsObject? prepare = realm.IsPreparingStack ? null : PrepareFunction(realm);
        if (prepare is null) return false;
        realm.IsPreparingStack = true;
        try
        {
            var sites = new JsValue[frames.Length];
            for (int i = 0; i < sites.Length; i++) sites[i] = JsValue.FromObject(CallSite.Create(realm, frames[i]));
            stack = prepare.Call(JsValue.FromObject(realm.Get(Intrinsic.ErrorConstructor)), [JsValue.FromObject(error), JsValue.FromObject(JsArray.Create(realm, sites))]);
            return true;
        }
        finally
        {
            realm.IsPreparingStack = false;
        }
    }

    /// <summary>
    /// Lets a script's Error.prepareStackTrace make the stack of a new error. NOTE: V8 calls it when the stack is first read.
    /// </summary>
    private static void Prepare(Realm realm, JsError error)
    {
        if (HasPrepare(realm) && TryPrepare(realm, error, error.Frames, out JsValue stack)) error.PutSlot(Names.Stack, stack, PropertyAttributes.Hidden);
    }

    // V8 prints what ErrorUtils::ToString gives: name and message, looked up on any object.
    private static string Header(JsObject target)
    {
        try
        {
            JsValue name = target.Get(Names.Name), message = target.Get(Names.Message);
            string nameText = name.IsUndefined ? "Error" : TypeConversion.ToText(name);
            string messageText = message.IsUndefined ? "" : TypeConversion.ToText(message);
            if (nameText.Length == 0) return messageText;
            return messageText.Length == 0 ? nameText : nameText + ": " + messageText;
        }
        catch (ThrowCompletion)
        {
            return "<error>";
        }
    }

    /// <summary>Error.stackTraceLimit as captures obey it: 10 unless a script changed it, 0 when it is no number.</summary>
    public static int StackTraceLimit(Realm realm)
    {
        JsObject constructor = realm.Get(Intrinsic.ErrorConstructor);
        if (constructor.Shape.IsLazy) return 10;
        if (!constructor.TryGetOwnSlot(s_stackTraceLimit, out JsValue limit, out PropertyAttributes attributes)
            || (attributes & PropertyAttributes.Accessor) != 0 || !limit.IsNumber)
        {
            return 0;
        }
        return (int)Math.Clamp(NumberConversions.ToIntegerOrInfinity(limit.AsNumber()), 0, 1000);
    }
}
