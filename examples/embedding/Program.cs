using Kiln.Hosting;

// A shop whose rules are JavaScript, kept compiled between runs.
using var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, CurrentDirectory = AppContext.BaseDirectory });
runtime.SetGlobal("printReceipt", (Func<string, Task>)(text => Task.FromResult($"<receipt>{text}</receipt>")));

JsModule shop = await runtime.ImportAsync("shop.js");
List<Dictionary<string, object?>> items =
[
    new() { ["price"] = 3.5, ["count"] = 2 },
    new() { ["price"] = 10, ["count"] = 1 },
];
Console.WriteLine($"total {shop.GetExport<JsCallable>("total").Call<double>(items)}");
var checkout = shop.GetExport<JsCallable>("checkout").Call<Task<object?>>(items);
await runtime.RunAsync();
Console.WriteLine(((Dictionary<string, object?>)(await checkout)!)["receipt"]);
