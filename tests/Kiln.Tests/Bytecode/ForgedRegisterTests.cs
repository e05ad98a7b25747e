using Kiln.Bytecode;
using Kiln.Interpreter;
using Kiln.Realms;
using Xunit;

namespace Kiln.Tests;

/// <summary>
/// Code that verifies but that no compiler emits: what a register holds is not proved, so each instruction that takes
/// its type for granted must test it.
/// </summary>
public class ForgedRegisterTests
{
    [Fact]
    public void DefineNamedOnAStringIsAnError() => Refuses(
        1,
        Instruction.Encode(Opcode.LoadString, 2), 1,
        Instruction.Encode(Opcode.DefineNamed, 2, 2), 1, 0,
        Instruction.Encode(Opcode.ReturnUndefined));

    [Fact]
    public void ConcatStringsOfANumberIsAnError() => Refuses(
        0,
        Instruction.EncodeImm16(Opcode.LoadInt, 2, 7),
        Instruction.EncodeImm16(Opcode.LoadInt, 3, 8),
        Instruction.Encode(Opcode.ConcatStrings, 2, 2), 2,
        Instruction.Encode(Opcode.ReturnUndefined));

    /// <summary>An environment is engine data: no operation takes it for a value.</summary>
    [Fact]
    public void AnEnvironmentIsNoValue()
    {
        uint[] start = [Instruction.Encode(Opcode.PushScope), 2, 0xFFFFFFFF, Instruction.Encode(Opcode.SaveScope, 2)];
        Refuses(0, [.. start, Instruction.Encode(Opcode.ToNumber, 3, 2), Instruction.Encode(Opcode.ReturnUndefined)]);
        Refuses(0, [.. start, Instruction.Encode(Opcode.Add, 3, 2, 2), Instruction.Encode(Opcode.ReturnUndefined)]);
        Refuses(0, [.. start, Instruction.Encode(Opcode.In, 3, 2, 0), Instruction.Encode(Opcode.ReturnUndefined)]);
    }

    private static void Refuses(int caches, params uint[] code)
    {
        var body = new FunctionBody
        {
            Code = code, RegisterCount = 4, ParameterCount = 0, InlineCacheCount = caches, Handlers = [], Positions = Array.Empty<byte>(), CallSites = Array.Empty<byte>(),
        };
        var unit = new CompiledUnit(
            UnitKind.Script, ["", "x"], [],
            owner =>
            [
                new FunctionTemplate
                {
                    Unit = owner, Index = 0, Kind = FunctionKind.Script, Flags = FunctionFlags.None, Name = 0, Length = 0, SourceStart = 0, SourceEnd = 0,
                },
            ],
            [body], null, null);
        var agent = new Agent();
        Agent? outer = agent.Enter();
        try
        {
            var realm = new Realm(agent);
            Exception thrown = Assert.ThrowsAny<Exception>(() => agent.Machine.RunScript(new LinkedUnit(realm, unit, null)));
            Assert.True(Kiln.Hosting.KilnRuntime.IsForgedCode(thrown), thrown.ToString());
        }
        finally
        {
            Agent.Leave(outer);
        }
    }
}
