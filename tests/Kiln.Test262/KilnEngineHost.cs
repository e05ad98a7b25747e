using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Compilation;
using Kiln.Interpreter;
using Kiln.Objects;
using Kiln.Operations;
using Kiln.Realms;
using Kiln.Syntax;
using Kiln.Values;

namespace Kiln.Test262;

/// <summary>Runs programs on the engine, each in an agent and realm of its own.</summary>
internal sealed class KilnEngineHost(string harnessFolder, bool throughCache) : IEngineHost
{
    // Compiled code belongs to no realm: a harness file is compiled once for all tests.
    private readonly Dictionary<string, (CodeUnit Unit, SourceText Source)> _harness = [];

    public TestCompletion Run(TestProgram program, Func<string, bool> print)
    {
        var agent = new Agent { UnitFilter = throughCache ? CacheRoundTrip.Apply : null, CanBlock = program.CanBlock };
        Agent? outer = agent.Enter();
        using var host = new HostObject(agent, print);
        try
        {
            var realm = new Realm(agent);
            var modules = new TestModuleHost(realm, program.Path, throughCache);
            realm.ModuleHost = modules;
            host.Define(realm);
            return RunIn(realm, modules, program, host);
        }
        finally
        {
            Agent.Leave(outer);
        }
    }

    private TestCompletion RunIn(Realm realm, TestModuleHost modules, TestProgram program, HostObject host)
    {
        TestPhase phase = TestPhase.Engine;
        try
        {
            foreach (string file in program.HarnessFiles)
            {
                (CodeUnit unit, SourceText source) = Harness(realm, file);
                realm.Agent.Machine.RunScript(new LinkedUnit(realm, unit, new ScriptRecord(source)));
            }
            var text = new SourceText(program.Source, program.Path);
            phase = TestPhase.Parse;
            if (program.IsModule)
            {
                return modules.Run(text, host);
            }
            LinkedUnit script = SourceCompiler.CompileScript(realm, text);
            if (program.ParseOnly) return TestCompletion.Normal;
            phase = TestPhase.Runtime;
            realm.Agent.Machine.RunScript(script);
            host.RunJobs();
            return TestCompletion.Normal;
        }
        catch (ThrowCompletion thrown)
        {
            TestCompletion completion = Describe(phase, thrown.Value);
            if (phase == TestPhase.Runtime) host.RunJobs();
            return completion;
        }
    }

    private (CodeUnit Unit, SourceText Source) Harness(Realm realm, string file)
    {
        if (_harness.TryGetValue(file, out (CodeUnit Unit, SourceText Source) known)) return known;
        var source = new SourceText(File.ReadAllText(Path.Combine(harnessFolder, file)), file);
        LinkedUnit linked = SourceCompiler.CompileScript(realm, source);
        return _harness[file] = (linked.Code, source);
    }

    /// <summary>The constructor's name and the message of a thrown value.</summary>
    internal static TestCompletion Describe(TestPhase phase, JsValue value)
    {
        if (!value.IsObject) return new TestCompletion(phase, "", "Thrown: " + value);
        try
        {
            JsObject error = value.AsObject();
            JsValue constructor = error.Get(Names.Constructor);
            string name = constructor.IsObject ? TypeConversion.ToText(constructor.AsObject().Get(Names.Name)) : "";
            string message = TypeConversion.ToText(error.Get(Names.Message));
            return new TestCompletion(phase, name, message);
        }
        catch (ThrowCompletion)
        {
            return new TestCompletion(phase, "", "Thrown: " + value);
        }
    }
}

/// <summary>Code out of the cache: serialised, read back and verified, body by body.</summary>
internal static class CacheRoundTrip
{
    // The verifier checks source ranges against the length of the source, which is not at hand here.
    private const long AnyLength = int.MaxValue;

    internal static CodeUnit Apply(CodeUnit unit)
    {
        byte[] bytes = BmesWriter.Write(unit, null, new BmesSource(default, AnyLength));
        BmesReadResult read = BmesReader.Read(bytes, new BmesExpectations(unit.Kind, VerifyEagerly: true));
        return read.IsHit ? read.Code : throw new InvalidOperationException($"The cache refuses what it wrote: {read.Miss}");
    }

    internal static ModuleArtifact Apply(ModuleArtifact artifact)
    {
        byte[] bytes = BmesWriter.Write(artifact, new BmesSource(default, AnyLength));
        BmesReadResult read = BmesReader.Read(bytes, new BmesExpectations(UnitKind.Module, VerifyEagerly: true));
        return read.Artifact ?? throw new InvalidOperationException($"The cache refuses what it wrote: {read.Miss}");
    }
}
