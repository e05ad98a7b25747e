using System.Text;

namespace Kiln.Builtins;

/// <summary>console.table: rows and columns of inspected values in a box.</summary>
internal static class ConsoleTable
{
    private const string IndexHeader = "(index)", IterationHeader = "(iteration index)", KeyHeader = "Key", ValuesHeader = "Values";

    public static JsValue Table(in BuiltinCall call)
    {
        Realm realm = call.Realm;
        if (!call[0].IsObject || call[0].IsCallable)
        {
            ConsoleObject.Write(realm, ConsoleFormat.Format(realm, [call[0]]), toError: false);
            return JsValue.Undefined;
        }
        JsObject data = call[0].AsObject();
        var headers = new List<string>();
        var columns = new List<List<string>>();
        switch (data)
        {
            case JsMap map:
                headers.AddRange([IterationHeader, KeyHeader, ValuesHeader]);
                columns.AddRange([[], [], []]);
                for (OrderedTable.Cursor cursor = map.Table.GetCursor(); cursor.MoveNext(out JsValue key, out JsValue value);)
                {
                    columns[0].Add(columns[1].Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    columns[1].Add(Cell(realm, key));
                    columns[2].Add(Cell(realm, value));
                }
                break;
            case JsSet set:
                headers.AddRange([IterationHeader, ValuesHeader]);
                columns.AddRange([[], []]);
                for (OrderedTable.Cursor cursor = set.Table.GetCursor(); cursor.MoveNext(out JsValue value, out _);)
                {
                    columns[0].Add(columns[1].Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    columns[1].Add(Cell(realm, value));
                }
                break;
            case JsCollectionIterator iterator:
                headers.AddRange(iterator.GivesEntries ? [IterationHeader, KeyHeader, ValuesHeader] : [IterationHeader, ValuesHeader]);
                foreach (string _ in headers) columns.Add([]);
                foreach ((JsValue key, JsValue value) in iterator.Preview())
                {
                    columns[0].Add(columns[1].Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    columns[1].Add(Cell(realm, key));
                    if (iterator.GivesEntries) columns[2].Add(Cell(realm, value));
                }
                break;
            default:
                Collect(realm, data, call[1], headers, columns);
                break;
        }
        ConsoleObject.Write(realm, Render(headers, columns), toError: false);
        return JsValue.Undefined;
    }

    private static void Collect(Realm realm, JsObject data, JsValue properties, List<string> headers, List<List<string>> columns)
    {
        List<PropertyKey> rows = EnumerableKeys(data);
        List<PropertyKey>? wanted = null;
        if (properties.TryObject<JsArray>() is { } list)
        {
            wanted = [];
            foreach (JsValue key in ObjectOperations.CreateListFromArrayLike(JsValue.FromObject(list))) wanted.Add(TypeConversion.ToPropertyKey(key));
        }
        var byKey = new Dictionary<PropertyKey, List<string>>();
        var order = new List<PropertyKey>();
        var index = new List<string>();
        var values = new List<string>();
        bool hasPrimitives = false;
        for (int i = 0; i < rows.Count; i++)
        {
            index.Add(rows[i].ToString());
            values.Add("");
            JsValue item = data.Get(rows[i]);
            if (!item.IsObject && wanted is null)
            {
                hasPrimitives = true;
                values[i] = Cell(realm, item);
                continue;
            }
            foreach (PropertyKey key in wanted ?? EnumerableKeys(item.AsObject()))
            {
                if (!byKey.TryGetValue(key, out List<string>? column))
                {
                    byKey.Add(key, column = []);
                    order.Add(key);
                }
                while (column.Count < i) column.Add("");
                column.Add(item.IsObject && ObjectOperations.HasOwnProperty(item.AsObject(), key) ? Cell(realm, item.AsObject().Get(key)) : "");
            }
        }
        headers.Add(IndexHeader);
        columns.Add(index);
        // As properties of an object, keys that are indices come first.
        order.Sort(static (a, b) => a.IsIndex && b.IsIndex ? a.Index.CompareTo(b.Index) : 0);
        foreach (PropertyKey key in order)
        {
            headers.Add(key.ToString());
            columns.Add(byKey[key]);
        }
        if (!hasPrimitives) return;
        headers.Add(ValuesHeader);
        columns.Add(values);
    }

    private static List<PropertyKey> EnumerableKeys(JsObject o)
    {
        var keys = new List<PropertyKey>();
        foreach (PropertyKey key in o.OwnPropertyKeys())
        {
            if (key.IsString && o.GetOwnProperty(key, out PropertyDescriptor descriptor) && descriptor.Enumerable) keys.Add(key);
        }
        return keys;
    }

    private static string Cell(Realm realm, JsValue value)
    {
        bool large = value.IsObject && value.TryObject<JsArray>() is null && EnumerableKeys(value.AsObject()).Count > 2;
        return Inspector.Inspect(realm, value, InspectOptions.Default with { Depth = large ? -1 : 0, MaxArrayLength = 3, BreakLength = double.PositiveInfinity });
    }

    private static string Render(List<string> headers, List<List<string>> columns)
    {
        int rows = 0;
        var widths = new int[headers.Count];
        for (int i = 0; i < headers.Count; i++)
        {
            rows = Math.Max(rows, columns[i].Count);
            widths[i] = TextWidth.Of(headers[i]);
            foreach (string cell in columns[i]) widths[i] = Math.Max(widths[i], TextWidth.Of(cell));
        }
        var text = new StringBuilder();
        Line(text, widths, '┌', '┬', '┐').Append('\n');
        Row(text, widths, i => headers[i]).Append('\n');
        Line(text, widths, '├', '┼', '┤').Append('\n');
        for (int row = 0; row < rows; row++) Row(text, widths, i => row < columns[i].Count ? columns[i][row] : "").Append('\n');
        return Line(text, widths, '└', '┴', '┘').ToString();
    }

    private static StringBuilder Line(StringBuilder text, int[] widths, char left, char middle, char right)
    {
        for (int i = 0; i < widths.Length; i++) text.Append(i == 0 ? left : middle).Append('─', widths[i] + 2);
        return text.Append(right);
    }

    private static StringBuilder Row(StringBuilder text, int[] widths, Func<int, string> cell)
    {
        for (int i = 0; i < widths.Length; i++)
        {
            string value = cell(i);
            text.Append(i == 0 ? "│ " : " │ ").Append(value).Append(' ', widths[i] - TextWidth.Of(value));
        }
        return text.Append(" │");
    }
}
