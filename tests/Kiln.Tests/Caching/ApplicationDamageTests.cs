using System.Buffers.Binary;
using System.Security.Cryptography;
using Kiln.Caching;
using Kiln.Hosting;
using Kiln.Tests.Modules;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>An application has no sources to fall back on: what is wrong with it ends the run, with one error that says what to do.</summary>
public sealed class ApplicationDamageTests : IDisposable
{
    private const int ChecksumAt = 8, LengthAt = 16, EngineAt = 24, HeadLengthAt = 64;

    private readonly TemporaryProject _project = new(
        ("main.js", """
            import { b } from './b.js';
            import data from './data.json' with { type: 'json' };
            export function f(x) { try { return x.y; } catch { return /a+/.exec('caat')[0]; } }
            export const text = () => String(f);
            console.log(b(2), data.n, f(null), `${(await import('./late.js')).default}`);
            """),
        ("b.js", "export const b = x => { for (const y of [x, 1.5]) x += y; return [...`${x}`].length; };"),
        ("late.js", "export default class A { static s = 's'; static toString() { return A.s; } }"),
        ("data.json", """{ "n": 12345678901 }"""));

    private const string Right = "3 12345678901 aa s\n";

    public void Dispose() => _project.Dispose();

    private byte[] Build(byte[]? key = null) =>
        ApplicationBuilder.Build("main.js", new KilnOptions { CurrentDirectory = _project.Root, CacheSigningKey = key }, (_, e) => throw e)!.Bytes;

    private string Place(ReadOnlySpan<byte> bytes)
    {
        string path = Path.Combine(_project.Root, "app.bmes");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private KilnApplicationException Refused(ReadOnlySpan<byte> bytes, byte[]? key = null)
    {
        string path = Place(bytes);
        KilnApplicationException refused = Assert.Throws<KilnApplicationException>(() => KilnApplication.Open(path, key));
        Assert.StartsWith(path + ": ", refused.Message);
        return refused;
    }

    private string Run(ReadOnlySpan<byte> bytes, byte[]? key = null)
    {
        using KilnApplication application = KilnApplication.Open(Place(bytes), key);
        var output = new StringWriter();
        var limits = new ScriptLimits { Time = TimeSpan.FromSeconds(5), Memory = 256 << 20 };
        using var runtime = new KilnRuntime(new KilnOptions { Application = application, StandardOutput = output, StandardError = output, Limits = limits });
        runtime.Import(application.EntryPath);
        runtime.RunToCompletion();
        runtime.Flush();
        return output.ToString();
    }

    private static int HeadLength(byte[] bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(HeadLengthAt));

    private static byte[] Repaired(byte[] bytes)
    {
        // The directory of the archive inside has a checksum of its own.
        Span<byte> graph = bytes.AsSpan(ApplicationArchive.HeaderSize);
        TestArtifacts.RepairArchive(graph);
        int head = HeadLength(bytes);
        if (head >= ApplicationArchive.HeaderSize && head <= bytes.Length) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ChecksumAt), XxHash64.Compute(bytes.AsSpan(16, head - 16)));
        return bytes;
    }

    [Fact]
    public void EachFlippedByteOfTheHeadIsRefused()
    {
        byte[] bytes = Build();
        Assert.Equal(Right, Run(bytes));
        for (int i = 0; i < HeadLength(bytes); i++)
        {
            bytes[i] ^= (byte)(1 << (i & 7));
            KilnApplicationException refused = Refused(bytes);
            Assert.Contains(refused.Reason, (CacheMissReason[])[i < 4 ? CacheMissReason.BadMagic : i < 8 ? CacheMissReason.FormatVersion : CacheMissReason.Checksum]);
            Assert.Contains(i < 4 ? "not an application made by kiln build" : "build it again with this kiln", refused.Message);
            bytes[i] ^= (byte)(1 << (i & 7));
        }
    }

    [Fact]
    public void EachLengthButTheRightOneIsRefused()
    {
        byte[] bytes = Build();
        for (int length = 0; length < bytes.Length; length++)
        {
            CacheMissReason reason = Refused(bytes.AsSpan(0, length)).Reason;
            Assert.Equal(length < 8 ? CacheMissReason.BadMagic : CacheMissReason.Checksum, reason);
        }
        for (int more = 1; more < 20; more++) Assert.Equal(CacheMissReason.Checksum, Refused([.. bytes, .. new byte[more]]).Reason);
    }

    [Fact]
    public void ADamagedSourceEndsTheRunThatAsksForIt()
    {
        byte[] bytes = Build();
        for (int i = HeadLength(bytes); i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            using KilnApplication application = KilnApplication.Open(Place(bytes));
            var damaged = new List<string>();
            for (int row = 0; row < application.ModuleCount; row++)
            {
                try
                {
                    application.Archive.ReadSource(row);
                }
                catch (KilnApplicationException e)
                {
                    Assert.Equal(CacheMissReason.Checksum, e.Reason);
                    damaged.Add(e.Message);
                }
            }
            Assert.Contains("damaged (the source of ", Assert.Single(damaged));
            bytes[i] ^= 1;
        }
    }

    [Fact]
    public void NoScriptCatchesThatItsSourceIsDamaged()
    {
        byte[] bytes = Build();
        bytes.AsSpan()[^1] ^= 1;
        bytes.AsSpan(HeadLength(bytes)).Replace((byte)'f', (byte)'g');
        Assert.Equal(Right, Run(bytes));
        using KilnApplication application = KilnApplication.Open(Place(bytes));
        using var runtime = new KilnRuntime(new KilnOptions { Application = application, StandardOutput = new StringWriter() });
        JsModule module = runtime.Import(application.EntryPath);
        runtime.SetGlobal("text", module["text"]);
        KilnApplicationException e = Assert.Throws<KilnApplicationException>(() => runtime.Evaluate("try { text().length; } catch { 'caught' } finally { globalThis.after = 1; }"));
        Assert.Contains("app.bmes: damaged (the source of main.js); copy it again, or build it again with this kiln", e.Message);
    }

    [Fact]
    public void AnotherEngineAndOtherOptionsAreRefused()
    {
        byte[] bytes = Build();
        bytes[EngineAt]++;
        KilnApplicationException refused = Refused(Repaired(bytes));
        Assert.Equal(CacheMissReason.EngineVersion, refused.Reason);
        Assert.Contains("built by another version of Kiln", refused.Message);
        bytes[EngineAt]--;
        bytes[56]++;
        Assert.Equal(CacheMissReason.Options, Refused(Repaired(bytes)).Reason);
        bytes[56]--;
        bytes[80]++;
        Assert.Equal(CacheMissReason.Malformed, Refused(Repaired(bytes)).Reason);
    }

    [Fact]
    public void OtherFilesOfKilnAreNoApplications()
    {
        byte[] bytes = Build();
        KilnApplicationException refused = Refused(bytes.AsSpan(ApplicationArchive.HeaderSize));
        Assert.Equal(CacheMissReason.BadMagic, refused.Reason);
        Assert.EndsWith("not an application made by kiln build: it is a file of the bytecode cache", refused.Message);
        refused = Refused(CachedBytecode.GenerateForEsmWithMetadata("export {};"));
        Assert.Contains("it is a file of the bytecode cache", refused.Message);
        Assert.Equal(CacheMissReason.NotFound, Assert.Throws<KilnApplicationException>(() => KilnApplication.Open(Path.Combine(_project.Root, "none.bmes"))).Reason);
        Assert.Equal(CacheMissReason.IO, Assert.Throws<KilnApplicationException>(() => KilnApplication.Open(_project.Root)).Reason);
    }

    [Fact]
    public void WithAKeyOnlyWhatIsSignedWithItIsRun()
    {
        byte[] key = RandomNumberGenerator.GetBytes(32), other = RandomNumberGenerator.GetBytes(32);
        byte[] bytes = Build(key);
        Assert.Equal(bytes, Build(key));
        Assert.Equal(Right, Run(bytes, key));
        Assert.Equal(Right, Run(bytes));
        Assert.Equal(CacheMissReason.Signature, Refused(bytes, other).Reason);
        Assert.Contains("it is not signed; build it again with this kiln and the right key", Refused(Build(), key).Message);
        for (int i = LengthAt; i < HeadLength(bytes); i += 7)
        {
            byte[] forged = [.. bytes];
            forged[i] ^= 4;
            // What was changed may be the checksum that is repaired.
            if (!Repaired(forged).SequenceEqual(bytes)) Assert.NotEqual(CacheMissReason.None, Refused(forged, key).Reason);
        }

        // A source of the same length, with its checksum made right: the signature is of its hash.
        byte[] swapped = [.. bytes];
        int at = swapped.AsSpan().IndexOf("x.y;"u8);
        swapped[at] = (byte)'z';
        using KilnApplication open = KilnApplication.Open(Place(swapped), key);
        int row = open.Archive.Find("main.js");
        Assert.Throws<KilnApplicationException>(() => open.Archive.ReadSource(row));
    }

    [Fact]
    public void BytesThatSomebodyMadeRightAreRefusedOrRunAsVerifiedCode()
    {
        byte[] bytes = Build();
        var random = new Random(5);
        int refused = 0, ran = 0;
        for (int round = 0; round < 1500; round++)
        {
            byte[] forged = [.. bytes];
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                // Half of them in the directories, which are a small part of the file.
                int at = random.Next(2) == 0 ? random.Next(16, 1400) : random.Next(16, HeadLength(bytes));
                forged[at] = random.Next(3) switch { 0 => (byte)random.Next(256), 1 => (byte)(forged[at] + 1), _ => (byte)(forged[at] ^ (1 << random.Next(8))) };
            }
            try
            {
                Run(Repaired(forged));
                ran++;
            }
            catch (KilnApplicationException e)
            {
                Assert.Contains("app.bmes: ", e.Message);
                refused++;
            }
            catch (Exception e) when (e is JsException or ScriptLimitException or InvalidOperationException)
            {
                ran++;
            }
        }
        Assert.True(refused > 300 && ran > 100, $"{refused} refused, {ran} ran");
    }
}
