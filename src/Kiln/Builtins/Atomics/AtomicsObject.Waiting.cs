namespace Kiln.Builtins;

/// <content>Waiting and waking (§25.4.3.14, §25.4.11, §25.4.15, §25.4.16).</content>
internal static unsafe partial class AtomicsObject
{
    /// <summary>Atomics.wait ( typedArray, index, value, timeout ) (§25.4.15)</summary>
    private static JsValue Wait(in BuiltinCall call) => DoWait(call, isAsync: false, "Atomics.wait");

    /// <summary>Atomics.waitAsync ( typedArray, index, value, timeout ) (§25.4.16)</summary>
    private static JsValue WaitAsync(in BuiltinCall call) => DoWait(call, isAsync: true, "Atomics.waitAsync");

    /// <summary>DoWait (§25.4.3.14)</summary>
    private static JsValue DoWait(in BuiltinCall call, bool isAsync, string method)
    {
        JsValue value = call[2], timeoutArgument = call[3];
        JsTypedArray array = ValidateIntegerTypedArray(call[0], waitable: true, method);
        if (!array.Buffer.IsShared) throw Errors.TypeError($"[object {array.ClassName}] is not a shared typed array.");
        int index = ValidateAtomicAccess(array, call[1]);
        ulong expected = array.IsBigInt
            ? BigIntOperations.LowUInt64(TypeConversion.ToBigInt(value))
            : (uint)TypeConversion.ToInt32(value);
        double timeout = TypeConversion.ToNumber(timeoutArgument);
        timeout = double.IsNaN(timeout) ? double.PositiveInfinity : Math.Max(timeout, 0);
        Agent agent = call.Realm.Agent;
        if (!isAsync && !agent.CanBlock) throw Errors.TypeError("Atomics.wait cannot be called in this context");
        SharedBlock block = array.Buffer.Shared!;
        int byteIndex = array.ByteOffset + (index << array.Shift);
        JsPromise? promise = null;
        lock (block.Waiters.Section)
        {
            if (ReadRaw(ref block.Data[byteIndex], array.Shift) != expected) return isAsync ? AsyncResult(call.Realm, false, "not-equal") : "not-equal";
            if (isAsync && timeout == 0) return AsyncResult(call.Realm, false, "timed-out");
            var waiter = new AtomicsWaiter(byteIndex);
            if (!isAsync) return block.Waiters.Suspend(waiter, timeout) ? "ok" : "timed-out";
            promise = JsPromise.Create(call.Realm);
            AddAsyncWaiter(call.Realm, block.Waiters, waiter, promise, timeout);
        }
        return AsyncResult(call.Realm, true, JsValue.FromObject(promise));
    }

    private static void AddAsyncWaiter(Realm realm, AtomicsWaiters waiters, AtomicsWaiter waiter, JsPromise promise, double timeout)
    {
        Agent agent = realm.Agent;
        agent.ExpectOutsideJob();
        waiter.Settle = outcome => agent.EnqueueOutsideJob(realm, () => promise.Resolve(outcome));
        waiters.Add(waiter);
        if (timeout > int.MaxValue) return;
        long start = Stopwatch.GetTimestamp();
        waiter.Timer = new Timer(
            _ =>
            {
                lock (waiters.Section)
                {
                    double left = timeout - Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    if (left > 0)
                    {
                        // The timer's clock takes steps of some milliseconds: it came early.
                        if (!waiter.Notified) waiter.Timer!.Change(Delay(left), Timeout.Infinite);
                        return;
                    }
                    // A notification that came first has taken it off the list.
                    if (!waiters.Remove(waiter)) return;
                }
                waiter.Timer?.Dispose();
                waiter.Settle!("timed-out");
            },
            null, Delay(timeout), Timeout.Infinite);

        static int Delay(double milliseconds) => (int)Math.Min(Math.Ceiling(milliseconds), int.MaxValue);
    }

    private static JsValue AsyncResult(Realm realm, bool isAsync, JsValue value)
    {
        JsObject result = realm.CreateObject();
        result.PutOwn("async", isAsync);
        result.PutOwn(Names.Value, value);
        return JsValue.FromObject(result);
    }

    /// <summary>Atomics.notify ( typedArray, index, count ) (§25.4.11)</summary>
    private static JsValue Notify(in BuiltinCall call)
    {
        JsValue countArgument = call[2];
        JsTypedArray array = ValidateIntegerTypedArray(call[0], waitable: true, "Atomics.notify");
        int index = ValidateAtomicAccess(array, call[1]);
        double count = countArgument.IsUndefined ? double.PositiveInfinity : Math.Max(TypeConversion.ToIntegerOrInfinity(countArgument), 0);
        if (array.Buffer.Shared is not { } block) return 0;
        return block.Waiters.Notify(array.ByteOffset + (index << array.Shift), count);
    }
}
