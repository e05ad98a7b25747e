using Kiln.Builtins;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Builtins;

public class BinaryDataTests : BuiltinFixture
{
    private JsObject Typed(string kind, params JsValue[] items) =>
        New(Realm.GlobalObject.Get(kind).AsObject(), JsValue.FromObject(NewArray(items)));

    private JsObject Buffer(params JsValue[] arguments) => New(Constructor(Intrinsic.ArrayBufferConstructor), arguments);

    [Theory]
    [InlineData("Int8Array", "[-1,44,-128,0,3]")]
    [InlineData("Uint8Array", "[255,44,128,0,3]")]
    [InlineData("Uint8ClampedArray", "[0,255,255,0,4]")]
    [InlineData("Int16Array", "[-1,300,-32640,0,3]")]
    [InlineData("Uint16Array", "[65535,300,32896,0,3]")]
    [InlineData("Int32Array", "[-1,300,32896,0,3]")]
    [InlineData("Uint32Array", "[4294967295,300,32896,0,3]")]
    [InlineData("Float16Array", "[-1,300,32896,NaN,3.5]")]
    [InlineData("Float32Array", "[-1,300,32896,NaN,3.5]")]
    [InlineData("Float64Array", "[-1,300,32896,NaN,3.5]")]
    public void Elements_are_converted(string kind, string expected)
    {
        JsObject array = Typed(kind, -1, 300, 32896, double.NaN, 3.5);
        Assert.Equal(expected, Text(array));
        Assert.Equal(expected, Text(New(Realm.GlobalObject.Get(kind).AsObject(), JsValue.FromObject(array))));
        Assert.True(array.Get("1.5").IsUndefined);
        Assert.True(array.Set("-0", 1, JsValue.FromObject(array)));
        Assert.False(array.HasProperty("5"));
        Assert.False(array.DefineOwnProperty("9", PropertyDescriptor.Data(1, PropertyAttributes.All)));
        Assert.True(array.Delete("7"));
        Assert.False(array.Delete("0"));
    }

    [Fact]
    public void BigInt_elements_wrap_and_do_not_mix()
    {
        Assert.Equal("[-1,18446744073709551615]", Text(NewArray(
            Typed("BigInt64Array", JsValue.FromBigInt(ulong.MaxValue)).Get("0"), Typed("BigUint64Array", JsValue.FromBigInt(-1)).Get("0"))));
        Assert.Equal("TypeError: Cannot mix BigInt and other types, use explicit conversions", Thrown(() =>
            New(Constructor(Intrinsic.BigInt64ArrayConstructor), JsValue.FromObject(Typed("Int8Array")))));
    }

    [Theory]
    [InlineData("sort", "*[-Infinity,-1,0,0,2,Infinity,NaN]")]
    [InlineData("toReversed", "[0,2,0,Infinity,NaN,-1,-Infinity]")]
    [InlineData("slice", "[Infinity,0]", 3, 5)]
    [InlineData("subarray", "[Infinity,0]", 3, 5)]
    [InlineData("fill", "*[-Infinity,-1,7,7,7,7,7]", 7, 2)]
    [InlineData("copyWithin", "*[2,0,NaN,Infinity,0,2,0]", 0, 5)]
    [InlineData("with", "[-Infinity,9,NaN,Infinity,0,2,0]", 1, 9)]
    [InlineData("lastIndexOf", "5", 2)]
    public void Methods(string method, string expected, params object[] arguments)
    {
        JsObject array = Typed("Float32Array", double.NegativeInfinity, -1, double.NaN, double.PositiveInfinity, 0, 2, -0.0);
        JsValue result = Invoke(array, method, Array.ConvertAll(arguments, a => JsValue.FromInt32((int)a)));
        Assert.Equal(expected, (result.IsObject && result.AsObject() == array ? "*" : "") + Text(result));
    }

    [Fact]
    public void Set_copies_between_overlapping_views_of_any_kind()
    {
        JsObject bytes = Typed("Uint8Array", 1, 2, 3, 4);
        JsObject words = New(Constructor(Intrinsic.Uint16ArrayConstructor), bytes.Get(Names.Buffer));
        Invoke(words, "set", JsValue.FromObject(New(Constructor(Intrinsic.Uint8ArrayConstructor), bytes.Get(Names.Buffer), 1, 2)));
        Assert.Equal("[2,0,3,0]", Text(bytes));
        Invoke(bytes, "set", Invoke(bytes, "subarray", 0, 3), 1);
        Assert.Equal("[2,2,0,3]", Text(bytes));
        Assert.Equal("RangeError: offset is out of bounds", Thrown(() => Invoke(bytes, "set", JsValue.FromObject(bytes), 1)));
    }

    [Fact]
    public void Resizable_buffers_move_the_bounds_of_their_views()
    {
        JsObject options = Realm.CreateObject();
        options.PutOwn("maxByteLength", 16);
        JsObject buffer = Buffer(8, JsValue.FromObject(options));
        JsObject tracking = New(Constructor(Intrinsic.Int16ArrayConstructor), JsValue.FromObject(buffer), 4);
        JsObject whole = New(Constructor(Intrinsic.Int8ArrayConstructor), JsValue.FromObject(buffer), 0, 8);
        Assert.Equal(2, tracking.Get(Names.Length).AsInt32());
        Invoke(buffer, "resize", 16);
        Assert.Equal(6, tracking.Get(Names.Length).AsInt32());
        Invoke(buffer, "resize", 7);
        Assert.Equal(1, tracking.Get(Names.Length).AsInt32());
        Assert.Equal(0, whole.Get(Names.Length).AsInt32());
        Assert.Equal("TypeError: Cannot perform %TypedArray%.prototype.fill on a detached ArrayBuffer", Thrown(() => Invoke(whole, "fill", 1)));
        Invoke(buffer, "resize", 8);
        Assert.Equal(8, whole.Get(Names.Length).AsInt32());
        Assert.False(tracking.PreventExtensions());
    }

    [Fact]
    public void A_transferred_buffer_leaves_views_empty()
    {
        JsObject bytes = Typed("Uint8Array", 1, 2, 3);
        JsObject buffer = bytes.Get(Names.Buffer).AsObject();
        JsObject moved = Invoke(buffer, "transfer", 2).AsObject();
        Assert.Equal("[1,2]", Text(New(Constructor(Intrinsic.Uint8ArrayConstructor), JsValue.FromObject(moved))));
        Assert.True(bytes.Get("0").IsUndefined);
        Assert.True(buffer.Get("detached").IsTrue);
        Assert.Equal("TypeError: Cannot perform ArrayBuffer.prototype.slice on a detached ArrayBuffer", Thrown(() => Invoke(buffer, "slice")));
    }

    [Fact]
    public void Data_view_reads_and_writes_both_byte_orders()
    {
        JsObject view = New(Constructor(Intrinsic.DataViewConstructor), JsValue.FromObject(Buffer(8)));
        Invoke(view, "setUint32", 0, 0x01020304);
        Assert.Equal(0x04030201, Invoke(view, "getInt32", 0, true).AsInt32());
        Invoke(view, "setFloat16", 4, 1.5, true);
        Assert.Equal(1.5, Invoke(view, "getFloat16", 4, true).AsNumber());
        Assert.Equal("RangeError: Offset is outside the bounds of the DataView", Thrown(() => Invoke(view, "getFloat64", 1)));
    }

    [Fact]
    public void Base64_and_hex()
    {
        JsObject constructor = Constructor(Intrinsic.Uint8ArrayConstructor);
        Assert.Equal("[104,105,33]", Text(Invoke(constructor, "fromBase64", " aG kh ")));
        Assert.Equal("[1,171]", Text(Invoke(constructor, "fromHex", "01Ab")));
        Assert.Equal("aGk=", Invoke(Typed("Uint8Array", 104, 105), "toBase64").ToString());
        Assert.Equal("6869", Invoke(Typed("Uint8Array", 104, 105), "toHex").ToString());
        Assert.StartsWith("SyntaxError", Thrown(() => Invoke(constructor, "fromBase64", "a")));
        JsObject target = Typed("Uint8Array", 0, 0);
        Assert.Equal(4, Invoke(target, "setFromBase64", "aGkAAAA=").AsObject().Get("read").AsInt32() + Invoke(target, "setFromHex", "0102ff").AsObject().Get("read").AsInt32());
        Assert.Equal("[1,2]", Text(target));
    }

    [Fact]
    public void Atomics_on_shared_memory_between_threads()
    {
        JsObject shared = New(Constructor(Intrinsic.SharedArrayBufferConstructor), 8);
        JsObject words = New(Constructor(Intrinsic.Int32ArrayConstructor), JsValue.FromObject(shared));
        JsObject atomics = Realm.Get(Intrinsic.Atomics);
        JsValue at = JsValue.FromObject(words);
        Assert.Equal(0, Invoke(atomics, "add", at, 1, 5).AsInt32());
        Assert.Equal(5, Invoke(atomics, "compareExchange", at, 1, 5, 7).AsInt32());
        Assert.Equal("7", Invoke(atomics, "load", at, 1).ToString());
        Assert.Equal("not-equal", Invoke(atomics, "wait", at, 1, 0).ToString());
        Assert.Equal("timed-out", Invoke(atomics, "wait", at, 1, 7, 1).ToString());
        SharedBlock block = ((JsArrayBuffer)shared).Shared!;
        var waker = new Thread(() =>
        {
            while (block.Waiters.Notify(4, 1) == 0) Thread.Yield();
        });
        waker.Start();
        Assert.Equal("ok", Invoke(atomics, "wait", at, 1, 7).ToString());
        waker.Join();
        JsObject waited = Invoke(atomics, "waitAsync", at, 1, 7, 10).AsObject();
        var promise = (JsPromise)waited.Get(Names.Value).AsObject();
        Assert.True(Realm.Agent.WaitForOutsideJob(TimeSpan.FromSeconds(10)));
        Realm.Agent.RunJobs();
        Assert.Equal("timed-out", promise.Result.ToString());
        Assert.False(Realm.Agent.ExpectsOutsideJobs);
    }

    [Fact]
    public void Weak_collections_hold_objects_and_symbols()
    {
        JsObject map = New(Constructor(Intrinsic.WeakMapConstructor));
        JsObject key = Realm.CreateObject();
        Invoke(map, "set", JsValue.FromObject(key), 1);
        Assert.Equal(1, Invoke(map, "get", JsValue.FromObject(key)).AsInt32());
        Assert.True(Invoke(map, "delete", JsValue.FromObject(key)).IsTrue);
        Assert.Equal("TypeError: Invalid value used as weak map key", Thrown(() => Invoke(map, "set", 1, 1)));
        Assert.Equal("TypeError: Invalid value used in weak set", Thrown(() => Invoke(New(Constructor(Intrinsic.WeakSetConstructor)), "add", "x")));
        JsValue symbol = JsValue.FromSymbol(new JsSymbol("s"));
        Assert.True(Comparison.SameValue(symbol, Invoke(New(Constructor(Intrinsic.WeakRefConstructor), symbol), "deref")));
    }
}
