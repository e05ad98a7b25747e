using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Builtins;

public class CollectionTests : BuiltinFixture
{
    private JsObject Set(params JsValue[] items) => New(Constructor(Intrinsic.SetConstructor), JsValue.FromObject(NewArray(items)));

    private string Items(JsValue collection) => Text(Invoke(Constructor(Intrinsic.ArrayConstructor), "from", collection));

    private string Items(JsObject collection) => Items(JsValue.FromObject(collection));

    [Fact]
    public void Keys_are_compared_by_SameValueZero()
    {
        JsObject map = New(Constructor(Intrinsic.MapConstructor));
        Invoke(map, "set", -0.0, "zero");
        Invoke(map, "set", double.NaN, "nan");
        Invoke(map, "set", "text", 1);
        Invoke(map, "set", JsValue.FromBigInt(5), 2);
        Assert.Equal("zero", Invoke(map, "get", 0).ToString());
        Assert.Equal("nan", Invoke(map, "get", double.NaN).ToString());
        Assert.Equal("1", Invoke(map, "get", JsValue.FromString(JsString.Concat(new JsString("te"), new JsString("xt")))).ToString());
        Assert.Equal("2", Invoke(map, "get", JsValue.FromBigInt(5)).ToString());
        Assert.True(Invoke(map, "get", 5).IsUndefined);
        Assert.Equal("[[0,zero],[NaN,nan],[text,1],[5,2]]", Items(map));
        Assert.Equal("TypeError: Method Map.prototype.get called on incompatible receiver #<Object>", Thrown(() =>
            ObjectOperations.Call(map.Get(Names.Get), JsValue.FromObject(Realm.CreateObject()))));
    }

    [Fact]
    public void Iteration_survives_deletion_growth_compaction_and_clear()
    {
        JsObject set = Set(Enumerable.Range(0, 100).Select(i => JsValue.FromInt32(i)).ToArray());
        JsObject iterator = Invoke(set, "values").AsObject();
        for (int i = 0; i < 50; i++) Invoke(iterator, "next");
        for (int i = 0; i < 97; i++)
        {
            if (i != 60) Invoke(set, "delete", i);
        }
        for (int i = 200; i < 300; i++) Invoke(set, "add", i);
        Assert.Equal("60", Invoke(iterator, "next").AsObject().Get("value").ToString());
        Assert.Equal("97", Invoke(iterator, "next").AsObject().Get("value").ToString());
        Invoke(set, "clear");
        Invoke(set, "add", 7);
        Assert.Equal("7", Invoke(iterator, "next").AsObject().Get("value").ToString());
        Assert.True(Invoke(iterator, "next").AsObject().Get("done").IsTrue);
        Invoke(set, "add", 8);
        Assert.True(Invoke(iterator, "next").AsObject().Get("done").IsTrue);
    }

    [Fact]
    public void Table_agrees_with_a_list_under_random_operations()
    {
        var random = new Random(11);
        var table = new OrderedTable();
        var model = new List<int>();
        OrderedTable.Cursor cursor = table.GetCursor();
        for (int step = 0; step < 20000; step++)
        {
            int key = random.Next(300);
            switch (random.Next(5))
            {
                case 0 or 1:
                    Assert.Equal(!model.Contains(key), table.Add(key));
                    if (!model.Contains(key)) model.Add(key);
                    break;
                case 2 or 3:
                    Assert.Equal(model.Remove(key), table.Remove(key));
                    break;
                default:
                    if (random.Next(500) == 0)
                    {
                        table.Clear();
                        model.Clear();
                    }
                    if (cursor.MoveNext(out JsValue at, out _)) Assert.Contains(at.AsInt32(), model);
                    else cursor = table.GetCursor();
                    break;
            }
        }
        var actual = new List<int>();
        OrderedTable.Cursor all = table.GetCursor();
        while (all.MoveNext(out JsValue key, out _)) actual.Add(key.AsInt32());
        Assert.Equal(model, actual);
        Assert.Equal(model.Count, table.Count);
    }

    [Theory]
    [InlineData("union", "[1,2,3,4,5]")]
    [InlineData("intersection", "[2,3]")]
    [InlineData("difference", "[1]")]
    [InlineData("symmetricDifference", "[1,4,5]")]
    [InlineData("isSubsetOf", "false")]
    [InlineData("isSupersetOf", "false")]
    [InlineData("isDisjointFrom", "false")]
    public void Set_algebra(string method, string expected)
    {
        JsValue result = Invoke(Set(1, 2, 3), method, JsValue.FromObject(Set(3, 2, 4, 5)));
        string actual = result.IsObject ? Items(result) : result.ToString();
        Assert.Equal(expected, actual);
        Assert.Equal("TypeError: The 'size' property must be a number", Thrown(() => Invoke(Set(), method, JsValue.FromObject(NewArray()))));
    }

    [Fact]
    public void Group_by_and_construction()
    {
        JsValue groups = Invoke(Constructor(Intrinsic.MapConstructor), "groupBy", JsValue.FromObject(NewArray(1, 2, 3)), Function(a => a[0].AsInt32() % 2));
        Assert.Equal("[[1,[1,3]],[0,[2]]]", Items(groups));
        Assert.Equal("[[1,2]]", Items(New(Constructor(Intrinsic.MapConstructor), JsValue.FromObject(NewArray(JsValue.FromObject(NewArray(1, 2)))))));
        Assert.Equal("TypeError: Iterator value 1 is not an entry object", Thrown(() => New(Constructor(Intrinsic.MapConstructor), JsValue.FromObject(NewArray(1)))));
        Assert.Equal("TypeError: Constructor Set requires 'new'", Thrown(() => Constructor(Intrinsic.SetConstructor).Call(JsValue.Undefined, [])));
    }
}
