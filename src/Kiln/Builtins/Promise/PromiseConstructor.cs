namespace Kiln.Builtins;

/// <summary>The Promise constructor (ECMA-262 §27.2.3).</summary>
internal static unsafe partial class PromiseConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Promise", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.PromisePrototype);
        b.Method("all", 1, &All);
        b.Method("allSettled", 1, &AllSettled);
        b.Method("any", 1, &Any);
        b.Method("race", 1, &Race);
        b.Method("reject", 1, &Reject);
        b.Realm.PromiseResolveFunction = b.Method("resolve", 1, &Resolve);
        b.Method("try", 1, &Try);
        b.Method("withResolvers", 0, &WithResolvers);
        b.Getter(WellKnownSymbols.Species, &Species);
        b.Realm.PromiseSpecies = (Accessor)b.Target.Slots[b.Target.Shape.Lookup(WellKnownSymbols.Species)]._ref!;
    }

    /// <summary>Promise ( executor ) (§27.2.3.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        if (call.NewTarget is null) throw Errors.TypeError("Promise constructor cannot be invoked without 'new'");
        JsValue executor = call[0];
        if (!executor.IsCallable) throw Errors.TypeError($"Promise resolver {TypeConversion.ToMessageText(executor)} is not a function");
        var promise = new JsPromise(ObjectOperations.GetShapeFromConstructor(call.NewTarget, Intrinsic.PromisePrototype));
        PromiseCapability functions = PromiseCapability.ForPromise(promise);
        try
        {
            executor.AsObject().Call(JsValue.Undefined, [functions.ResolveFunction, functions.RejectFunction]);
        }
        catch (ThrowCompletion thrown)
        {
            functions.Reject(thrown.Value);
        }
        return JsValue.FromObject(promise);
    }

    /// <summary>Promise.reject ( r ) (§27.2.4.6)</summary>
    private static JsValue Reject(in BuiltinCall call)
    {
        PromiseCapability capability = NewCapability(call, "PromiseReject");
        capability.Reject(call[0]);
        return JsValue.FromObject(capability.Promise);
    }

    /// <summary>Promise.resolve ( x ) (§27.2.4.7)</summary>
    private static JsValue Resolve(in BuiltinCall call)
    {
        if (!call.This.IsObject) throw Errors.TypeError("PromiseResolve called on non-object");
        return JsValue.FromObject(JsPromise.PromiseResolve(call.This.AsObject(), call[0]));
    }

    /// <summary>Promise.try ( callback, ...args ) (§27.2.4.8)</summary>
    private static JsValue Try(in BuiltinCall call)
    {
        JsValue callback = call[0];
        JsValue[] arguments = call.Count > 1 ? call.Arguments[1..].ToArray() : [];
        PromiseCapability capability = NewCapability(call, "Promise.try");
        try
        {
            capability.Resolve(ObjectOperations.Call(callback, JsValue.Undefined, arguments));
        }
        catch (ThrowCompletion thrown)
        {
            capability.Reject(thrown.Value);
        }
        return JsValue.FromObject(capability.Promise);
    }

    /// <summary>Promise.withResolvers ( ) (§27.2.4.9)</summary>
    private static JsValue WithResolvers(in BuiltinCall call)
    {
        PromiseCapability capability = NewCapability(call, "Promise.withResolvers");
        JsObject result = call.Realm.CreateObject();
        result.AddSlot(Names.Promise, JsValue.FromObject(capability.Promise), PropertyAttributes.All);
        result.AddSlot(Names.Resolve, capability.ResolveFunction, PropertyAttributes.All);
        result.AddSlot(Names.Reject, capability.RejectFunction, PropertyAttributes.All);
        return JsValue.FromObject(result);
    }

    /// <summary>get Promise [ %Symbol.species% ] (§27.2.4.10)</summary>
    private static JsValue Species(in BuiltinCall call) => call.This;

    private static PromiseCapability NewCapability(in BuiltinCall call, string name)
    {
        if (!call.This.IsObject) throw Errors.TypeError($"{name} called on non-object");
        return PromiseCapability.New(call.This);
    }
}
