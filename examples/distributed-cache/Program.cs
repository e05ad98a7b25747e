using Kiln.Examples;
using Kiln.Hosting;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

// Any IDistributedCache will do; this one is the memory of the process.
IDistributedCache cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
var store = new DistributedBytecodeStore(cache, new DistributedCacheEntryOptions { SlidingExpiration = TimeSpan.FromDays(7) });

foreach (string run in (string[])["cold", "warm"])
{
    using var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, CacheStore = store });
    runtime.Import(Path.Combine(AppContext.BaseDirectory, "app", "main.mjs"));
    runtime.RunToCompletion();
    LoadReport report = runtime.GetLoadReport();
    runtime.Flush();
    Console.WriteLine($"{run}: {report.Modules} modules, {report.Hits} hits, {report.Parsed} parsed");
}
