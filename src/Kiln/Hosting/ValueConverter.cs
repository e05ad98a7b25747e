using System.Collections;
using System.Numerics;
using Kiln.Builtins;

namespace Kiln.Hosting;

/// <summary>Between script values and .NET values; no reflection, so the set of types is closed.</summary>
internal static class ValueConverter
{
    public static JsValue ToValue(KilnRuntime runtime, object? value, string name)
    {
        Realm realm = runtime.Realm;
        switch (value)
        {
            case null: return JsValue.Null;
            case JsValue v: return v.IsEmpty ? JsValue.Undefined : v;
            case bool b: return b;
            case int i: return i;
            case double d: return d;
            case string s: return s;
            case byte or sbyte or short or ushort or uint or long or ulong or float or decimal:
                return System.Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
            case char c: return c.ToString();
            case BigInteger big: return big;
            case DateTimeOffset date:
                return JsValue.FromObject(new JsDate(realm.Get(Intrinsic.DatePrototype).RootShapeForInstances(), date.ToUnixTimeMilliseconds()));
            case DateTime date: return ToValue(runtime, new DateTimeOffset(date.ToUniversalTime()), name);
            case JsCallable callable: return callable.Value;
            case Delegate function: return JsValue.FromObject(new HostFunction(realm, name, 0, Callback(runtime, function)));
            case Task task: return JsValue.FromObject(ToPromise(runtime, task));
            case IDictionary<string, object?> dictionary:
                JsObject o = realm.CreateObject();
                foreach ((string key, object? item) in dictionary) o.PutOwn(PropertyKey.FromString(key), ToValue(runtime, item, key));
                return JsValue.FromObject(o);
            case IDictionary dictionary:
                JsObject record = realm.CreateObject();
                foreach (DictionaryEntry entry in dictionary)
                {
                    string key = entry.Key.ToString() ?? "";
                    record.PutOwn(PropertyKey.FromString(key), ToValue(runtime, entry.Value, key));
                }
                return JsValue.FromObject(record);
            case IEnumerable items:
                JsArray array = JsArray.Create(realm);
                foreach (object? item in items) array.Append(ToValue(runtime, item, ""));
                return JsValue.FromObject(array);
            default:
                throw new NotSupportedException($"A value of type {value.GetType()} cannot be given to a script.");
        }
    }

    /// <summary>The delegates a host may give; what they throw becomes an Error.</summary>
    private static HostCallback Callback(KilnRuntime runtime, Delegate function)
    {
        Func<JsValue[], object?> call = function switch
        {
            Func<JsValue[], JsValue> f => arguments => f(arguments),
            Func<object?, object?> f => a => f(At<object?>(a, 0)),
            Func<object?[], object?> f => arguments => f(Array.ConvertAll(arguments, a => Convert<object?>(runtime, a))),
            Action f => _ => Void(f),
            Action<object?> f => a => Void(() => f(At<object?>(a, 0))),
            Action<object?, object?> f => a => Void(() => f(At<object?>(a, 0), At<object?>(a, 1))),
            Action<string> f => a => Void(() => f(At<string>(a, 0))),
            Action<double> f => a => Void(() => f(At<double>(a, 0))),
            Action<int> f => a => Void(() => f(At<int>(a, 0))),
            Func<object?> f => _ => f(),
            Func<object?, object?, object?> f => a => f(At<object?>(a, 0), At<object?>(a, 1)),
            Func<string, string> f => a => f(At<string>(a, 0)),
            Func<string, string, string> f => a => f(At<string>(a, 0), At<string>(a, 1)),
            Func<double> f => _ => f(),
            Func<double, double> f => a => f(At<double>(a, 0)),
            Func<double, double, double> f => a => f(At<double>(a, 0), At<double>(a, 1)),
            Func<int> f => _ => f(),
            Func<int, int> f => a => f(At<int>(a, 0)),
            Func<int, int, int> f => a => f(At<int>(a, 0), At<int>(a, 1)),
            Func<bool> f => _ => f(),
            Func<string, bool> f => a => f(At<string>(a, 0)),
            Func<string, Task> f => a => f(At<string>(a, 0)),
            _ => throw new NotSupportedException($"A delegate of type {function.GetType()} cannot be given to a script; use Func<object?[], object?>."),
        };
        return (_, arguments) =>
        {
            try
            {
                object? result = call(arguments.ToArray());
                return ReferenceEquals(result, s_void) ? JsValue.Undefined : ToValue(runtime, result, "");
            }
            catch (Exception e) when (e is not (ThrowCompletion or ProcessExit) && !runtime.IsStopping)
            {
                throw e is JsException thrown ? new ThrowCompletion(thrown.Value) : Errors.Error(e.Message);
            }
        };

        T At<T>(JsValue[] arguments, int index) => Convert<T>(runtime, index < arguments.Length ? arguments[index] : JsValue.Undefined);
    }

    private static readonly object s_void = new();

    private static object Void(Action action)
    {
        action();
        return s_void;
    }

    private static JsPromise ToPromise(KilnRuntime runtime, Task task)
    {
        JsPromise promise = JsPromise.Create(runtime.Realm);
        EventLoop loop = runtime.Context.Loop;
        loop.BeginExternal();
        task.ContinueWith(
            done => loop.Post(() =>
            {
                if (done.IsCompletedSuccessfully) promise.Resolve(ToValue(runtime, ResultOf(done), ""));
                else if (done.Exception?.InnerException is JsException thrown) promise.Reject(thrown.Value);
                else promise.Reject(Errors.Error(done.Exception?.InnerException?.Message ?? "The task was cancelled.").Value);
            }),
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return promise;
    }

    private static object? ResultOf(Task task) => task switch
    {
        Task<object?> t => t.Result,
        Task<string> t => t.Result,
        Task<int> t => t.Result,
        Task<long> t => t.Result,
        Task<double> t => t.Result,
        Task<bool> t => t.Result,
        Task<JsValue> t => t.Result,
        _ => JsValue.Undefined,
    };

    public static T Convert<T>(KilnRuntime runtime, JsValue value)
    {
        object? result = ConvertTo(runtime, value, typeof(T));
        return result is null ? default! : (T)result;
    }

    private static object? ConvertTo(KilnRuntime runtime, JsValue value, Type type)
    {
        if (type == typeof(JsValue)) return value;
        if (type == typeof(object)) return ToObject(runtime, value);
        if (type == typeof(string)) return value.IsNullish ? null : value.IsString ? value.AsString().ToString() : TypeConversion.ToText(value);
        if (type == typeof(double)) return Number(value);
        if (type == typeof(int)) return checked((int)Number(value));
        if (type == typeof(long)) return value.IsBigInt ? (long)value.AsBigInt() : checked((long)Number(value));
        if (type == typeof(float)) return (float)Number(value);
        if (type == typeof(decimal)) return (decimal)Number(value);
        if (type == typeof(uint)) return checked((uint)Number(value));
        if (type == typeof(byte)) return checked((byte)Number(value));
        if (type == typeof(bool)) return value.IsBoolean ? value.AsBoolean() : throw Cannot(value, type);
        if (type == typeof(BigInteger)) return value.IsBigInt ? value.AsBigInt() : new BigInteger(Number(value));
        if (value.IsNullish) return null;
        if (type == typeof(JsCallable)) return value.IsCallable ? new JsCallable(runtime, value.AsObject()) : throw Cannot(value, type);
        if (type == typeof(DateTimeOffset) && value.TryObject<JsDate>() is { } date) return DateTimeOffset.FromUnixTimeMilliseconds((long)date.Time);
        if (type == typeof(object?[]) && value.IsObject) return ToArray(runtime, value);
        if (type == typeof(List<object?>) && value.IsObject) return new List<object?>(ToArray(runtime, value));
        if (type == typeof(Dictionary<string, object?>) && value.IsObject) return ToDictionary(runtime, value.AsObject());
        if (type == typeof(Task<object?>) || type == typeof(Task)) return ToTask(runtime, value);
        throw Cannot(value, type);
    }

    private static InvalidCastException Cannot(JsValue value, Type type) => new($"{TypeConversion.ToDisplayString(value)} is no {type.Name}.");

    private static double Number(JsValue value) => value.IsNumber ? value.AsNumber() : throw Cannot(value, typeof(double));

    private static object? ToObject(KilnRuntime runtime, JsValue value)
    {
        switch (value.Type)
        {
            case JsType.Boolean: return value.AsBoolean();
            case JsType.Number: return value.AsNumber();
            case JsType.String: return value.AsString().ToString();
            case JsType.BigInt: return value.AsBigInt();
            case JsType.Symbol: return value;
            case JsType.Object: break;
            default: return null;
        }
        JsObject o = value.AsObject();
        return o switch
        {
            { IsCallable: true } => new JsCallable(runtime, o),
            JsArray => ToArray(runtime, value),
            JsDate date => DateTimeOffset.FromUnixTimeMilliseconds((long)date.Time),
            JsPromise => ToTask(runtime, value),
            JsPrimitiveWrapper boxed => ToObject(runtime, boxed.Value),
            _ => ToDictionary(runtime, o),
        };
    }

    private static object?[] ToArray(KilnRuntime runtime, JsValue value)
    {
        Errors.EnsureStack();
        JsValue[] items = value.TryObject<JsArray>() is not null ? ObjectOperations.CreateListFromArrayLike(value) : IteratorOperations.ToList(value).ToArray();
        var result = new object?[items.Length];
        for (int i = 0; i < result.Length; i++) result[i] = ToObject(runtime, items[i]);
        return result;
    }

    private static Dictionary<string, object?> ToDictionary(KilnRuntime runtime, JsObject o)
    {
        Errors.EnsureStack();
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (PropertyKey key in o.OwnPropertyKeys())
        {
            if (key.IsString && o.GetOwnProperty(key, out PropertyDescriptor descriptor) && descriptor.Enumerable)
                result[key.ToString()] = ToObject(runtime, o.Get(key));
        }
        return result;
    }

    private static Task<object?> ToTask(KilnRuntime runtime, JsValue value)
    {
        var source = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        JsPromise.PromiseResolve(runtime.Realm, value).Then(new Completion(runtime, source));
        return source.Task;
    }

    private sealed class Completion(KilnRuntime runtime, TaskCompletionSource<object?> source) : IPromiseContinuation
    {
        public void Fulfilled(JsValue value) => source.SetResult(ToObject(runtime, value));

        public void Rejected(JsValue reason) => source.SetException(JsException.From(runtime.Realm, reason));
    }
}
