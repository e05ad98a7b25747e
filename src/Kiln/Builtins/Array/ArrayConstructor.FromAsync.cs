using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <content>Array.fromAsync.</content>
internal static unsafe partial class ArrayConstructor
{
    /// <summary>Array.fromAsync ( asyncItems [ , mapper [ , thisArg ] ] ) (ECMA-262 2026 §23.1.2.2)</summary>
    private static JsValue FromAsync(in BuiltinCall call)
    {
        JsPromise promise = JsPromise.Create(call.Realm);
        _ = new ArrayFromAsync(call.Realm, call.This, call[0], call[1], call[2]).Run(promise);
        return JsValue.FromObject(promise);
    }
}

/// <summary>The asynchronous closure of Array.fromAsync. It awaits promises only, so that it goes on in their jobs.</summary>
internal sealed class ArrayFromAsync(Realm realm, JsValue constructor, JsValue items, JsValue mapper, JsValue thisArg)
{
    public async Task Run(JsPromise promise)
    {
        try
        {
            JsObject? map = mapper.IsUndefined ? null : RequireCallable(mapper);
            JsObject? asyncMethod = ObjectOperations.GetMethod(items, WellKnownSymbols.AsyncIterator);
            JsObject? syncMethod = asyncMethod is null ? ObjectOperations.GetMethod(items, WellKnownSymbols.Iterator) : null;
            if (asyncMethod is null && syncMethod is null)
            {
                JsObject arrayLike = TypeConversion.ToObject(items);
                long length = LengthOf(arrayLike);
                JsObject target = constructor.IsConstructor
                    ? ObjectOperations.Construct(constructor.AsObject(), JsValue.FromInt64(length))
                    : JsArray.ArrayCreate(realm, length);
                for (long i = 0; i < length; i++)
                {
                    JsValue element = await new PromiseAwaitable(realm, GetAt(arrayLike, i));
                    if (map is not null) element = await new PromiseAwaitable(realm, CallMapper(map, element, i));
                    DefineAt(target, i, element);
                }
                SetLength(target, length);
                promise.Resolve(JsValue.FromObject(target));
                return;
            }
            JsObject a = constructor.IsConstructor ? ObjectOperations.Construct(constructor.AsObject()) : JsArray.Create(realm);
            IteratorRecord record = asyncMethod is not null
                ? IteratorOperations.GetIteratorFromMethod(items, asyncMethod)
                : AsyncFromSyncIterator.Create(realm, IteratorOperations.GetIteratorFromMethod(items, syncMethod!));
            JsValue iterator = JsValue.FromObject(record.Iterator);
            for (long k = 0; ; k++)
            {
                JsValue result = await new PromiseAwaitable(realm, ObjectOperations.Call(record.NextMethod, iterator));
                if (!result.IsObject) throw Errors.TypeError($"Iterator result {TypeConversion.ToMessageText(result)} is not an object");
                if (TypeConversion.ToBoolean(result.AsObject().Get(Names.Done)))
                {
                    SetLength(a, k);
                    promise.Resolve(JsValue.FromObject(a));
                    return;
                }
                JsValue value = result.AsObject().Get(Names.Value);
                ThrowCompletion? failed = null;
                try
                {
                    if (map is not null) value = await new PromiseAwaitable(realm, CallMapper(map, value, k));
                    DefineAt(a, k, value);
                }
                catch (ThrowCompletion thrown)
                {
                    failed = thrown;
                }
                if (failed is null) continue;
                // AsyncIteratorClose (§7.4.13): the first error stays.
                try
                {
                    JsObject? method = ObjectOperations.GetMethod(iterator, Names.Return);
                    if (method is not null) await new PromiseAwaitable(realm, method.Call(iterator, []));
                }
                catch (ThrowCompletion)
                {
                }
                promise.Reject(failed.Value);
                return;
            }
        }
        catch (ThrowCompletion thrown)
        {
            promise.Reject(thrown.Value);
        }
    }

    private JsValue CallMapper(JsObject map, JsValue value, long k) => map.Call(thisArg, [value, JsValue.FromInt64(k)]);
}
