namespace Kiln.Builtins;

/// <content>Promise.all, allSettled, any and race.</content>
internal static unsafe partial class PromiseConstructor
{
    internal enum Combinator : byte
    {
        All,
        AllSettled,
        Any,
        Race,
    }

    /// <summary>Promise.all ( iterable ) (§27.2.4.1)</summary>
    private static JsValue All(in BuiltinCall call) => Combine(call, Combinator.All, "Promise.all");

    /// <summary>Promise.allSettled ( iterable ) (§27.2.4.2)</summary>
    private static JsValue AllSettled(in BuiltinCall call) => Combine(call, Combinator.AllSettled, "Promise.allSettled");

    /// <summary>Promise.any ( iterable ) (§27.2.4.3)</summary>
    private static JsValue Any(in BuiltinCall call) => Combine(call, Combinator.Any, "Promise.any");

    /// <summary>Promise.race ( iterable ) (§27.2.4.5)</summary>
    private static JsValue Race(in BuiltinCall call) => Combine(call, Combinator.Race, "Promise.race");

    private static JsValue Combine(in BuiltinCall call, Combinator kind, string name)
    {
        JsValue constructor = call.This, iterable = call[0];
        PromiseCapability capability = NewCapability(call, name);
        try
        {
            // GetPromiseResolve (§27.2.4.1.1)
            JsValue resolve = constructor.AsObject().Get(Names.Resolve);
            if (!resolve.IsCallable) throw Errors.TypeError("Promise resolve or reject function is not callable");
            IteratorRecord record = IteratorOperations.GetIterator(iterable);
            ThrowCompletion? thrown = null;
            try
            {
                Perform(call.Realm, kind, ref record, constructor, capability, resolve.AsObject());
            }
            catch (ThrowCompletion completion)
            {
                thrown = completion;
            }
            if (thrown is not null) throw !record.Done ? IteratorOperations.CloseAfter(record, thrown) : thrown;
        }
        catch (ThrowCompletion thrown)
        {
            capability.Reject(thrown.Value);
        }
        return JsValue.FromObject(capability.Promise);
    }

    /// <summary>PerformPromiseAll (§27.2.4.1.2), PerformPromiseAllSettled (§27.2.4.2.1), PerformPromiseAny (§27.2.4.3.1), PerformPromiseRace (§27.2.4.5.1).</summary>
    private static void Perform(Realm realm, Combinator kind, ref IteratorRecord record, JsValue constructor, PromiseCapability capability, JsObject resolve)
    {
        var shared = new CombinatorState(realm, kind, capability);
        while (IteratorOperations.StepValue(ref record, out JsValue next))
        {
            JsValue promise = resolve.Call(constructor, [next]);
            JsValue onFulfilled, onRejected;
            if (kind == Combinator.Race)
            {
                onFulfilled = capability.ResolveFunction;
                onRejected = capability.RejectFunction;
            }
            else
            {
                int index = shared.Values.Count;
                shared.Values.Add(JsValue.Undefined);
                var element = new ElementState(shared, index);
                JsValue function = JsValue.FromObject(kind switch
                {
                    Combinator.All => realm.CreateFunction("", 1, &ElementFulfilled, element),
                    Combinator.AllSettled => realm.CreateFunction("", 1, &ElementSettledFulfilled, element),
                    _ => realm.CreateFunction("", 1, &ElementRejected, element),
                });
                onFulfilled = kind == Combinator.Any ? capability.ResolveFunction : function;
                onRejected = kind switch
                {
                    Combinator.All => capability.RejectFunction,
                    Combinator.AllSettled => JsValue.FromObject(realm.CreateFunction("", 1, &ElementSettledRejected, element)),
                    _ => function,
                };
                shared.Remaining++;
            }
            ObjectOperations.Invoke(promise, Names.Then, onFulfilled, onRejected);
        }
        if (kind != Combinator.Race) shared.Release(throwing: true);
    }

    /// <summary>The values list, remaining-elements counter and capability that the element functions share.</summary>
    internal sealed class CombinatorState(Realm realm, Combinator kind, PromiseCapability capability)
    {
        public Realm Realm => realm;

        public string MethodName => kind switch { Combinator.All => "all", Combinator.AllSettled => "allSettled", _ => "any" };

        public JsPromise? Promise => capability.Promise as JsPromise;

        public List<JsValue> Values { get; } = [];

        public int Remaining { get; set; } = 1;

        /// <summary>Counts down; the last one resolves with the array or rejects with the AggregateError.</summary>
        public void Release(bool throwing = false)
        {
            if (--Remaining != 0) return;
            JsArray array = JsArray.Create(realm, Values);
            if (kind != Combinator.Any)
            {
                capability.Resolve(JsValue.FromObject(array));
                return;
            }
            JsError error = AggregateErrorConstructor.CreateObject(realm, array, "All promises were rejected");
            if (throwing) throw new ThrowCompletion(JsValue.FromObject(error));
            capability.Reject(JsValue.FromObject(error));
        }
    }

    /// <summary>[[AlreadyCalled]] and [[Index]] of an element function, or of a pair of them.</summary>
    internal sealed class ElementState(CombinatorState shared, int index)
    {
        public int Index => index;

        public string MethodName => shared.MethodName;

        /// <summary>What the combinator settles.</summary>
        public JsPromise? Promise => shared.Promise;

        private bool _alreadyCalled;

        public Realm Realm => shared.Realm;

        public bool TryEnter() => !_alreadyCalled && (_alreadyCalled = true);

        public void Put(JsValue value)
        {
            shared.Values[index] = value;
            shared.Release();
        }
    }

    /// <summary>Promise.all Resolve Element Functions (§27.2.4.1.3)</summary>
    private static JsValue ElementFulfilled(in BuiltinCall call)
    {
        var element = (ElementState)call.Callee.State!;
        if (element.TryEnter()) element.Put(call[0]);
        return JsValue.Undefined;
    }

    /// <summary>Promise.any Reject Element Functions (§27.2.4.3.2)</summary>
    private static JsValue ElementRejected(in BuiltinCall call) => ElementFulfilled(call);

    /// <summary>Promise.allSettled Resolve Element Functions (§27.2.4.2.2)</summary>
    private static JsValue ElementSettledFulfilled(in BuiltinCall call)
    {
        var element = (ElementState)call.Callee.State!;
        if (element.TryEnter()) element.Put(Settled(element.Realm, "fulfilled", Names.Value, call[0]));
        return JsValue.Undefined;
    }

    /// <summary>Promise.allSettled Reject Element Functions (§27.2.4.2.3)</summary>
    private static JsValue ElementSettledRejected(in BuiltinCall call)
    {
        var element = (ElementState)call.Callee.State!;
        if (element.TryEnter()) element.Put(Settled(element.Realm, "rejected", Names.Reason, call[0]));
        return JsValue.Undefined;
    }

    private static JsValue Settled(Realm realm, string status, PropertyName name, JsValue value)
    {
        JsObject result = realm.CreateObject();
        result.AddSlot(Names.Status, status, PropertyAttributes.All);
        result.AddSlot(name, value, PropertyAttributes.All);
        return JsValue.FromObject(result);
    }
}
