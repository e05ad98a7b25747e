using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Builtins;

public class ArrayTests : BuiltinFixture
{
    /// <summary>The same array thrice: dense, sparse, and with an element on its prototype, so that each path is taken.</summary>
    private static readonly string[] s_forms = ["dense", "sparse", "ordinary"];

    private JsObject Make(string form, params JsValue[] items)
    {
        JsArray array = NewArray((JsValue[])items.Clone());
        if (form == "sparse") array.MakeSparse();
        if (form != "ordinary") return array;
        JsObject like = Realm.CreateObject();
        for (int i = 0; i < items.Length; i++)
        {
            if (!items[i].IsEmpty) like.PutOwn(PropertyKey.FromIndex((uint)i), items[i]);
        }
        like.PutOwn(Names.Length, items.Length);
        like.SetPrototypeOf(Realm.Get(Intrinsic.ArrayPrototype));
        return like;
    }

    [Theory]
    [InlineData("push", "4", "4:[1,_,3,7]", 7)]
    [InlineData("pop", "3", "3:[1,_]")]
    [InlineData("shift", "1", "1:[_,3]")]
    [InlineData("unshift", "", "5:[8,9,1,_,3]", 8, 9)]
    [InlineData("reverse", "", "*:[3,_,1]")]
    [InlineData("fill", "", "*:[1,6,6]", 6, 1)]
    [InlineData("copyWithin", "", "*:[_,3,3]", 0, 1)]
    [InlineData("splice", "", "[_,3]:[1,5,6,7]", 1, 2, 5, 6, 7)]
    [InlineData("splice", "", "[1]:[_,3]", 0, 1)]
    [InlineData("slice", "", "[_,3]:[1,_,3]", -2)]
    [InlineData("concat", "", null, 5)]
    [InlineData("indexOf", "", "2:[1,_,3]", 3)]
    [InlineData("lastIndexOf", "", "0:[1,_,3]", 1)]
    [InlineData("join", "", "1--3:[1,_,3]", "-")]
    [InlineData("at", "", "3:[1,_,3]", -1)]
    [InlineData("toReversed", "", "[3,undefined,1]:[1,_,3]")]
    [InlineData("toSpliced", "", "[1,9,3]:[1,_,3]", 1, 1, 9)]
    [InlineData("with", "", "[1,4,3]:[1,_,3]", 1, 4)]
    [InlineData("flat", "", "[1,3]:[1,_,3]")]
    public void Every_form_of_array_gives_the_same(string method, string ignored, string? expected, params object[] arguments)
    {
        _ = ignored;
        foreach (string form in s_forms)
        {
            JsObject array = Make(form, 1, default, 3);
            JsValue[] values = Array.ConvertAll(arguments, a => a is int i ? JsValue.FromInt32(i) : JsValue.FromString((string)a));
            JsValue result = Invoke(array, method, values);
            string actual = (result.IsObject && result.AsObject() == array ? "*" : Text(result)) + ":" + Text(array);
            if (expected is not null) Assert.Equal((form, expected), (form, actual));
        }
    }

    [Fact]
    public void Callbacks_see_changes_and_skip_holes()
    {
        foreach (string form in s_forms)
        {
            JsObject array = Make(form, 1, default, 3, 4);
            var seen = new List<string>();
            JsValue mapped = Invoke(array, "map", Function(a =>
            {
                seen.Add(a[1] + "=" + a[0]);
                if (a[1].AsInt32() == 0) array.Delete(PropertyKey.FromIndex(3));
                return a[0].AsInt32() * 2;
            }));
            Assert.Equal("0=1 2=3", string.Join(" ", seen));
            if (form != "ordinary") Assert.Equal("[2,_,6,_]", Text(mapped));
            Assert.Equal("4", Invoke(array, "reduce", Function(a => a[0].AsInt32() + a[1].AsInt32())).ToString());
            Assert.Equal("-1", Invoke(array, "findIndex", Function(a => a[0].IsString)).ToString());
            Assert.Equal("[3]", Text(Invoke(NewArray(1, 2, 3), "filter", Function(a => a[0].AsInt32() > 2))));
        }
    }

    [Fact]
    public void Sort_is_stable_and_puts_undefined_then_holes_last()
    {
        Assert.Equal("[1,10,9,undefined,_]", Text(Invoke(NewArray(JsValue.Undefined, 10, default, 9, 1), "sort")));
        Assert.Equal("[1,9,10]", Text(Invoke(NewArray(10, 9, 1), "sort", Function(a => a[0].AsInt32() - a[1].AsInt32()))));
        var random = new Random(7);
        var items = new JsValue[5000];
        for (int i = 0; i < items.Length; i++) items[i] = random.Next(100) * 10000 + i;
        JsValue[] expected = items.OrderBy(v => v.AsInt32() / 10000).ToArray();
        JsValue sorted = Invoke(NewArray(items), "toSorted", Function(a => a[0].AsInt32() / 10000 - a[1].AsInt32() / 10000));
        Assert.Equal(Text(NewArray(expected)), Text(sorted));
        Assert.Equal("TypeError: The comparison function must be either a function or undefined", Thrown(() => Invoke(NewArray(), "sort", JsValue.Null)));
        Invoke(NewArray(items), "sort", Function(_ => random.Next(3) - 1));
    }

    [Fact]
    public void Constructor_and_static_methods()
    {
        JsObject constructor = Constructor(Intrinsic.ArrayConstructor);
        Assert.Equal("[_,_]", Text(New(constructor, 2)));
        Assert.Equal("[a]", Text(New(constructor, "a")));
        Assert.Equal("RangeError: Invalid array length", Thrown(() => New(constructor, 1.5)));
        Assert.Equal("[7]", Text(Invoke(constructor, "of", 7)));
        Assert.Equal("[1,undefined]", Text(Invoke(constructor, "from", JsValue.FromObject(NewArray(1, default)))));
        Assert.Equal("[2,4]", Text(Invoke(constructor, "from", JsValue.FromObject(NewArray(1, 2)), Function(a => a[0].AsInt32() * 2))));
        Assert.True(Invoke(constructor, "isArray", JsValue.FromObject(Realm.Get(Intrinsic.ArrayPrototype))).IsTrue);
    }

    [Fact]
    public void A_changed_species_is_asked()
    {
        JsArray array = NewArray(1, 2);
        JsObject constructor = Realm.CreateObject();
        int calls = 0;
        constructor.PutOwn(WellKnownSymbols.Species, JsValue.Null);
        array.PutOwn(Names.Constructor, JsValue.FromObject(constructor));
        Assert.Equal("[2]", Text(Invoke(array, "slice", 1)));
        constructor.DefineOwnProperty(WellKnownSymbols.Species, PropertyDescriptor.ForAccessor(
            Function(_ => { calls++; return JsValue.Undefined; }).AsObject(), null, PropertyAttributes.All));
        Assert.Equal("[1]", Text(Invoke(array, "splice", 0, 1)));
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Frozen_arrays_refuse()
    {
        JsArray array = NewArray(1, 2);
        ObjectOperations.SetIntegrityLevel(array, frozen: true);
        Assert.Equal("TypeError: Cannot add property 2, object is not extensible", Thrown(() => Invoke(array, "push", 1)));
        Assert.Equal("TypeError: Cannot delete property '1' of [object Array]", Thrown(() => Invoke(array, "pop")));
        Assert.Equal("TypeError: Cannot assign to read only property '0' of object '[object Array]'", Thrown(() => Invoke(array, "fill", 1)));
        Assert.Equal("TypeError: Cannot assign to read only property '0' of object '[object Array]'", Thrown(() => Invoke(array, "reverse")));
    }

    [Fact]
    public void Iterators_are_live_and_end_for_good()
    {
        JsArray array = NewArray(1);
        JsObject iterator = Invoke(array, "entries").AsObject();
        Assert.Equal("[0,1]", Text(Invoke(iterator, "next").AsObject().Get("value")));
        Invoke(array, "push", 2);
        Assert.Equal("[1,2]", Text(Invoke(iterator, "next").AsObject().Get("value")));
        Assert.True(Invoke(iterator, "next").AsObject().Get("done").IsTrue);
        Invoke(array, "push", 3);
        Assert.True(Invoke(iterator, "next").AsObject().Get("done").IsTrue);
        Assert.Equal(FastPaths.Enabled, Realm.IsArrayIterationPristine(array));
    }

    [Fact]
    public void Join_of_an_array_that_holds_itself_ends()
    {
        JsArray array = NewArray(1, 2);
        array.Append(JsValue.FromObject(array));
        Assert.Equal("1,2,", Invoke(array, "join").ToString());
    }
}
