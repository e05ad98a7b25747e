using Kiln.Builtins;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Builtins;

public class ObjectTests : BuiltinFixture
{
    private JsObject Object => Constructor(Intrinsic.ObjectConstructor);

    private JsObject Make(params (string Key, JsValue Value)[] properties)
    {
        JsObject o = Realm.CreateObject();
        foreach ((string key, JsValue value) in properties) o.PutOwn(key, value);
        return o;
    }

    private static JsValue V(JsObject o) => JsValue.FromObject(o);

    [Fact]
    public void Keys_values_entries_and_assign_follow_property_order()
    {
        JsObject o = Make(("b", 1), ("2", 2), ("a", 3), ("1", 4));
        Assert.Equal("[1,2,b,a]", Text(Invoke(Object, "keys", V(o))));
        Assert.Equal("[4,2,1,3]", Text(Invoke(Object, "values", V(o))));
        Assert.Equal("[[1,4],[2,2],[b,1],[a,3]]", Text(Invoke(Object, "entries", V(o))));
        JsObject copy = Invoke(Object, "assign", V(Realm.CreateObject()), JsValue.Null, V(o)).AsObject();
        Assert.Equal("[1,2,b,a]", Text(Invoke(Object, "keys", V(copy))));
        Assert.Equal("[1,2,b,a]", Text(Invoke(Constructor(Intrinsic.Reflect), "ownKeys", V(copy))));
    }

    [Fact]
    public void Messages_are_V8s()
    {
        Assert.Equal("TypeError: Object prototype may only be an Object or null: 1", Thrown(() => Invoke(Object, "create", 1)));
        Assert.Equal("TypeError: Cannot convert undefined or null to object", Thrown(() => Invoke(Object, "keys")));
        Assert.Equal("TypeError: Object.defineProperty called on non-object", Thrown(() => Invoke(Object, "defineProperty", 1)));
        Assert.Equal("TypeError: Cyclic __proto__ value", Thrown(() => Invoke(Object, "setPrototypeOf", V(Realm.FunctionPrototype), Function(_ => 1))));
        Assert.Equal(
            "TypeError: Immutable prototype object 'Object.prototype' cannot have their prototype set",
            Thrown(() => Invoke(Object, "setPrototypeOf", V(Realm.ObjectPrototype), V(Realm.CreateObject()))));
        JsObject frozen = Make(("a", 1));
        Invoke(Object, "freeze", V(frozen));
        Assert.True(Invoke(Object, "isFrozen", V(frozen)).IsTrue);
        Assert.Equal("TypeError: Cannot assign to read only property 'a' of object '#<Object>'", Thrown(() => { ObjectOperations.Set(frozen, "a", 2); return null; }));
        Assert.Equal("TypeError: Cannot add property b, object is not extensible", Thrown(() => { ObjectOperations.Set(frozen, "b", 2); return null; }));
    }

    [Fact]
    public void ToString_shows_builtin_tags()
    {
        JsValue toString = Realm.ObjectPrototype.Get(Names.ToStringMethod);
        string Tag(JsValue value) => ObjectOperations.Call(toString, value).ToString();
        Assert.Equal("[object Undefined]", Tag(JsValue.Undefined));
        Assert.Equal("[object Array]", Tag(V(new JsProxy(NewArray(), Realm.CreateObject()))));
        Assert.Equal("[object Function]", Tag(toString));
        Assert.Equal("[object Promise]", Tag(V(JsPromise.Create(Realm))));
        Assert.Equal("[object Object]", Tag(V(Realm.CreateObject())));
        Assert.Equal("[object Error]", Tag(V(Errors.CreateObject(Realm, Bytecode.NativeErrorKind.TypeError, "x"))));
    }

    [Fact]
    public void Proxy_traps_and_invariants()
    {
        JsObject target = Make(("a", 1));
        var log = new List<string>();
        JsObject handler = Make(
            ("get", Function(a => { log.Add("get " + a[1]); return 42; })),
            ("has", Function(a => false)),
            ("ownKeys", Function(a => V(NewArray("x", "x")))));
        var proxy = new JsProxy(target, handler);
        Assert.Equal("42", proxy.Get("a").ToString());
        Assert.Equal(["get a"], log);
        Assert.False(proxy.HasProperty("a"));
        Assert.Equal("TypeError: 'ownKeys' on proxy: trap returned duplicate entries", Thrown(() => proxy.OwnPropertyKeys()));
        Invoke(Object, "freeze", V(target));
        Assert.Equal(
            "TypeError: 'get' on proxy: property 'a' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '1' but got '42')",
            Thrown(() => proxy.Get("a")));
        proxy.Revoke();
        Assert.Equal("TypeError: Cannot perform 'get' on a proxy that has been revoked", Thrown(() => proxy.Get("a")));
    }

    [Fact]
    public void Deep_proxy_chains_end_in_a_RangeError()
    {
        JsObject o = Realm.CreateObject();
        for (int i = 0; i < 200_000; i++) o = new JsProxy(o, Realm.CreateObject());
        Assert.Equal("RangeError: Maximum call stack size exceeded", Thrown(() => o.Get("x")));
    }

    [Fact]
    public void Functions_bind_and_print()
    {
        JsObject max = Constructor(Intrinsic.Math);
        JsObject apply = Realm.FunctionPrototype.Get(Names.Apply).AsObject();
        JsObject bound = Invoke(apply, "bind", JsValue.Undefined, 1).AsObject();
        Assert.Equal("bound apply", bound.Get(Names.Name).ToString());
        Assert.Equal("1", bound.Get(Names.Length).ToString());
        Assert.Equal("function apply() { [native code] }", Invoke(apply, "toString").ToString());
        Assert.Equal("TypeError: Bind must be called on a function", Thrown(() => ObjectOperations.Call(Realm.FunctionPrototype.Get(Names.Bind), V(max))));
    }

    [Fact]
    public void Iterator_helpers_are_lazy_and_close()
    {
        var log = new List<string>();
        int at = 0;
        JsObject source = JsObject.Create(Realm.Get(Intrinsic.IteratorPrototype));
        source.PutOwn("next", Function(_ => { log.Add("next"); return IteratorOperations.CreateResult(Realm, ++at, false); }));
        source.PutOwn("return", Function(_ => { log.Add("return"); return V(Realm.CreateObject()); }));
        JsObject chain = Invoke(Invoke(source, "map", Function(a => a[0].AsNumber() * 2)).AsObject(), "take", 2).AsObject();
        Assert.Empty(log);
        Assert.Equal("[2,4]", Text(Invoke(chain, "toArray")));
        Assert.Equal(["next", "next", "return"], log);
        Assert.Equal("[1]", Text(Invoke(Invoke(Constructor(Intrinsic.IteratorConstructor), "concat", V(OneShot())).AsObject(), "toArray")));
        log.Clear();
        Assert.Equal("TypeError: 1 is not a function", Thrown(() => Invoke(source, "map", 1)));
        Assert.Equal(["return"], log);
    }

    [Fact]
    public void Deep_iterator_helpers_end_in_a_RangeError()
    {
        JsValue identity = Function(a => a[0]);
        JsObject iterator = Invoke(NewArray(1), "values").AsObject();
        for (int i = 0; i < 1_000_000; i++) iterator = Invoke(iterator, "map", identity).AsObject();
        Assert.Equal("RangeError: Maximum call stack size exceeded", Thrown(() => Invoke(iterator, "next")));
    }

    [Fact]
    public void Zip_closes_what_is_open_in_reverse()
    {
        var log = new List<string>();
        JsObject Source(string name, int length)
        {
            int at = 0;
            JsObject o = JsObject.Create(Realm.Get(Intrinsic.IteratorPrototype));
            o.PutOwn("next", Function(_ => IteratorOperations.CreateResult(Realm, name, at++ >= length)));
            o.PutOwn("return", Function(_ => { log.Add(name); return V(Realm.CreateObject()); }));
            return o;
        }
        JsArray inputs = NewArray(V(Source("a", 2)), V(Source("b", 1)), V(Source("c", 3)));
        JsObject zip = Invoke(Constructor(Intrinsic.IteratorConstructor), "zip", V(inputs)).AsObject();
        Assert.Equal("[[a,b,c]]", Text(Invoke(zip, "toArray")));
        Assert.Equal(["c", "a"], log);
    }

    private JsObject OneShot()
    {
        int calls = 0;
        JsObject iterator = Realm.CreateObject();
        iterator.PutOwn("next", Function(_ => IteratorOperations.CreateResult(Realm, 1, calls++ > 0)));
        JsObject iterable = Realm.CreateObject();
        iterable.PutOwn(WellKnownSymbols.Iterator, Function(_ => V(iterator)));
        return iterable;
    }

    [Theory]
    [InlineData("encodeURIComponent", "a b&é😀", "a%20b%26%C3%A9%F0%9F%98%80")]
    [InlineData("encodeURI", "a b&é#", "a%20b&%C3%A9#")]
    [InlineData("decodeURIComponent", "%F0%9F%98%80%26", "😀&")]
    [InlineData("decodeURI", "%26%41", "%26A")]
    [InlineData("escape", "é☃ ", "%E9%u2603%20")]
    [InlineData("unescape", "%E9%u2603%2", "é☃%2")]
    public void Uri_functions(string function, string input, string expected) =>
        Assert.Equal(expected, Invoke(Realm.GlobalObject, function, input).ToString());

    [Theory]
    [InlineData("decodeURI", "%")]
    [InlineData("decodeURI", "%C0%80")]
    [InlineData("decodeURI", "%ED%A0%80")]
    [InlineData("encodeURI", null)]
    public void Malformed_uris_throw(string function, string? input) =>
        Assert.Equal("Error: URI malformed", Thrown(() => Invoke(Realm.GlobalObject, function, input ?? "\ud800")));
}
