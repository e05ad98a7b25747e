// Kiln in a .NET program: imports a module, reads an export, calls functions, awaits a promise.
using Kiln.Hosting;

using var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, CacheDirectory = AppContext.BaseDirectory });
runtime.SetGlobal("hour", () => 12);

JsModule module = await runtime.ImportAsync(Path.Combine(AppContext.BaseDirectory, "greet.mjs"));
Console.WriteLine(string.Join(", ", module.GetExport<object?[]>("languages")));
Console.WriteLine(module.Call("greet", "Ada"));

Task<object?> later = runtime.Convert<Task<object?>>(module.Call("greetLater", "Grace"));
await runtime.RunAsync();
Console.WriteLine(await later);
